"""Tests of `exports/bridges/`."""

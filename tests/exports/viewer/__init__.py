"""Tests of `exports/viewer/`."""

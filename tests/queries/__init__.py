"""Tests of `queries/`."""

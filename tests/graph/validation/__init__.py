"""Tests of `graph/validation/`."""

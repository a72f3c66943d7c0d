"""Tests of `graph/projection/`."""

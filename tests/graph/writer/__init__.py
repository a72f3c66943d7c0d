"""Tests of `graph/writer/`."""

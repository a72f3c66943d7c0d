"""Tests of `loaders/`."""

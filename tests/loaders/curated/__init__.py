"""Tests of `loaders/curated/`."""

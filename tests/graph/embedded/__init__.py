"""Tests of `graph/embedded/`, on real child processes."""

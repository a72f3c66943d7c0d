"""Tests of `queries/subgraph/`."""

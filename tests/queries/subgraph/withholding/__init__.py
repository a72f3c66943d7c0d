"""Tests of `queries/subgraph/withholding/`."""

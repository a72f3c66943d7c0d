"""Tests of `queries/chain/`, most of them on the invented country."""

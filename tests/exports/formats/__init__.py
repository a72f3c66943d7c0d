"""Tests of `exports/formats/`: each opens files as others will."""

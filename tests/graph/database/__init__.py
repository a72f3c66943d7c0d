"""Tests of the database object."""

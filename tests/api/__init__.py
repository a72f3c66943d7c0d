"""Tests of `api/`: each door as a person or a program would use it."""

"""Tests of what changed between two exports or two days."""

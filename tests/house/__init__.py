"""Tests of the house rules on the tracked tree, above all that nobody withheld is named in it."""

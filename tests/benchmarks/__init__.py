"""Tests of the benchmarks: that each still runs, and that the README is what they write. No time is asserted."""

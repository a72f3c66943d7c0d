"""Tests of the doors, on the real application and the embedded engine with the invented country."""

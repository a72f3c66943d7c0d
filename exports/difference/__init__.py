"""What changed between two parts of the graph: two exports, or two days.

`takes` reads what is compared, `compare` finds what changed, `written` writes it into a file.
"""

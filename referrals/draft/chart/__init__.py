"""The chart of the chain of command to one act: `plan` says what is drawn, `picture` draws it, `table` says the same.

It is drawn here and not by Graphviz, so that the same file gives the same bytes on every machine.
"""

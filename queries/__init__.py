"""Which questions can be asked: one `.cypher` file per question, in a folder per theme, and what asks them.

`registry` finds the files, checks them and asks them; `search`, `entity`, `neighbours`, `paths`, `datasets` and
`chain` answer what takes more than one statement. A folder of this package without code in it is a theme.
"""

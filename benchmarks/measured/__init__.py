"""One module per benchmark. Its docstring is its text in the README; its `measure` gives the lines of its table."""

"""Parts of the graph that carry their evidence with them: what an export holds, and what the page draws.

`select` in `subgraph` is the door. A `Selection` says what is asked for, one module of `picking` each finds what it
means, `gathering` fetches it, `withholding` takes out what the audience may not see, and a `Subgraph` gives it out
record by record, so that a large one needs no more memory than a small one.
"""

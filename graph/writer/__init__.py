"""The writer: puts a dataset on record and draws its edges, in one transaction, all or nothing.

`load` is the one door. `stored` reads what the database holds, `rows` turns records into properties, `changes` works
out what differs, so that loading twice changes nothing and an edited dataset closes what is gone.
"""

from graph.writer.load import LoadReport, load

__all__ = ["LoadReport", "load"]

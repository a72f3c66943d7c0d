"""The writer: puts a dataset on record and draws its edges, in one transaction, all or nothing.

`load` and `load_all` are the doors. `stored` reads what the database holds, `merged` puts it together with the new
edition, `rows` turns records into properties; only what differs is written, so that loading twice changes nothing and
an edited dataset closes what is gone.
"""

from graph.writer.load import load, load_all
from graph.writer.report import LoadReport

__all__ = ["LoadReport", "load", "load_all"]

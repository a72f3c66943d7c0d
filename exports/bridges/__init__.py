"""Subgraphs as objects of other libraries, for notebooks: `to_networkx`, `to_py2neo` and `from_py2neo`.

Each library is an extra of its own and is imported only when it is asked for.
"""

from exports.bridges.networkx import to_networkx
from exports.bridges.py2neo import from_py2neo, to_py2neo

__all__ = ["from_py2neo", "to_networkx", "to_py2neo"]

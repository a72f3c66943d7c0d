"""Taking out of a subgraph what its audience may not see: protected people become labels, and stay hard to recognise.

`withhold` in `door` is the way in. `hidden` finds whom to protect, `spellings` and `texts` find their names, `details`
leaves out what identifies them, `recognition` tries to tell who they are, `widening` says less until it cannot, and
`labels` gives everything that is left of them a name that holds in this subgraph only.
"""

from queries.subgraph.withholding.door import withhold
from queries.subgraph.withholding.withheld import Withheld

__all__ = ["Withheld", "withhold"]

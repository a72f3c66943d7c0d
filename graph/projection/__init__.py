"""What the claims draw: plain edges between entities, and what an entity shows of itself.

`corpus` indexes the current records, `facts` puts the claims of one fact together, `shortcuts` draws from acts the
edges that people think in, `portraits` gives names, kinds and days to entities. Nothing here touches a database.
"""

from __future__ import annotations

#: Raised whenever the same claims are drawn otherwise than before, so that a load draws them anew.
DRAWING = "2: documented terms"

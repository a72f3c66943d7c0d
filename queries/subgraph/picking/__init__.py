"""How each kind of question becomes a set of entities: one module each, with a function `pick`, found by folder."""

"""How facts come in: one module or package per format, found by listing this folder."""

"""Whether a dataset is sound: one module per kind of check, found by listing this folder.

A check is a function `check(dataset, schema, place)` that gives problems. Every check runs, so that a curator sees
everything that is wrong at once.
"""

from graph.validation.checks import Places, check_dataset

__all__ = ["Places", "check_dataset"]

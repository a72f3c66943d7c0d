"""What a load reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did.

    Attributes:
        dataset: id of the dataset.
        version: its version.
        changed: False if the graph already held exactly this content; then every count below is 0.
        claims_added: versions of claims put on record.
        claims_closed: versions of claims taken off the record.
        entities_written: entities stored or stored again.
        facts_drawn: edges drawn or drawn again.
        facts_erased: edges that no claim draws any more.
    """

    dataset: str
    version: str
    changed: bool
    claims_added: int = 0
    claims_closed: int = 0
    entities_written: int = 0
    facts_drawn: int = 0
    facts_erased: int = 0

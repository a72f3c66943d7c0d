"""An evidence folder for the invented state: a copy of each source, with the words of every claim that cites it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import yaml

from referrals.evidence import read_evidence

if TYPE_CHECKING:
    from pathlib import Path

    from graph.records import Claim, Dataset
    from referrals.evidence import Evidence


def passage_of(claim: Claim) -> str:
    """The words on which a claim stands in its stored copy."""
    return f"Stored words of {claim.id}: {claim.predicate} {claim.object or claim.value}"


def stored(folder: Path, records: Dataset, **false: str) -> Evidence:
    """Write and read the folder.

    Args:
        folder: an empty one.
        records: whose sources are stored.
        false: by id of a claim, without its dataset and with underscores for hyphens: words that its copy does not
            hold.
    """
    copies = []
    for source in (one for one in records.sources if one.seen):
        claims = [claim for claim in records.claims if any(cited.source == source.id for cited in claim.citations)]
        text = "\n".join(passage_of(claim) for claim in claims)
        (folder / f"{source.id}.txt").write_text(text, encoding="utf-8")
        told = {claim.id.partition(":")[2].replace("-", "_"): claim for claim in claims}
        passages = [
            {"claim": claim.id, "text": false.get(key, passage_of(claim)), "locator": "¶1"}
            for key, claim in told.items()
        ]
        copies.append(
            {
                "source": source.id,
                "file": f"{source.id}.txt",
                "sha256": sha256(text.encode()).hexdigest(),
                "archive_url": f"https://archive.example/{source.id}",
                "captured_at": "2026-09-01T10:00:00+00:00",
                "method": "browser, full page",
                "captured_by": "An advocate",
                "passages": passages,
            }
        )
    (folder / "evidence.yml").write_text(yaml.safe_dump({"copies": copies}), encoding="utf-8")
    return read_evidence(folder)

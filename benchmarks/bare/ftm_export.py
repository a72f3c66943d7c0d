"""FollowTheMoney's own command, timed from when it is loaded until it is done; run by the Python that has it.

python ftm_export.py export-csv -i entities.json -o folder
"""

from __future__ import annotations

import sys
import time

from followthemoney.cli.cli import cli  # type: ignore[import-not-found]  # it lives in an environment of its own


def main() -> None:
    """Run the command that stands behind the name of this program, and print the seconds that it took."""
    begun = time.perf_counter()
    cli.main(sys.argv[1:], standalone_mode=False)
    sys.stdout.write(f"{time.perf_counter() - begun}\n")


if __name__ == "__main__":
    main()

"""Shortest paths between two entities on a day: how they are joined, tie by tie, each graded, cited and with replies.

A path leads over drawn edges between entities only, never through a claim or a source. It does not lead through a
place, nor through a hub with more than 250 ties (a ministry, a party), since these join everybody with everybody; a
caller can ask for that too, and the answer names the hubs that were passed over. The two ends may be anything.
"""

from queries.paths.answer import Path, PathsAnswer, PathTie
from queries.paths.find import paths

__all__ = ["Path", "PathTie", "PathsAnswer", "paths"]

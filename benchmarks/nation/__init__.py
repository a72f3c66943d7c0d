"""A whole invented country of 10,000 to 1,000,000 claims as a dataset: the same for the same size and seed, each time.

It has the shape of what a documentation project knows of a state after years: a tree of agencies that moves now and
then, heads and officers with careers of dated posts, acts with their victims and those who did them, accusations with
denials and missing replies, and sources of which some repeat others.

    words     names of people, bodies and places, in two scripts
    ledger    the records that have been invented so far
    state     the agencies, the line above each, and who speaks
    careers   who held which post when
    acts      what was done to whom, by whom, and what was answered
    country   puts a country of a given size together
"""

from benchmarks.nation.country import Landmarks, Nation, invent

__all__ = ["Landmarks", "Nation", "invent"]

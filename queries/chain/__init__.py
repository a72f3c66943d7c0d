"""The chain of responsibility: one act, one instant, every hop graded and cited.

`chain.chain` is the one door, `answer` its shape. `evidence` fetches what the graph holds around an act, `walk` finds
the lines that hold on a day, `timeline` cuts the days asked where something changes; `hops`, `holders`, `gaps`,
`accusations`, `replies`, `responses`, `reasons` and `about` each put one part of the answer together.
"""

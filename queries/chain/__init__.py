"""The chain of responsibility: one act, one instant, every hop graded and cited.

`chain` is the one door. `evidence` fetches what the graph holds around an act, `timeline` cuts the days asked where
something changes, `walk` finds the lines that hold, `parts` puts the answer together. `answer` has its shape.
"""

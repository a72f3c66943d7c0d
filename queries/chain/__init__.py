"""The chain of responsibility: one act, one instant, every hop graded and cited.

`chain` is the one door. `gather` fetches what the graph holds around an act (`evidence` has its shape), `grading`
grades each tie on a day, `walk` finds the lines that hold, `timeline` cuts the days asked where something changes. The
other modules each tell one thing of the stretches: hops, holders, gaps, accusations, replies, reasons. `answer` has the
shape of the whole.
"""

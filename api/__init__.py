"""The doors: a command line and HTTP, both thin, both giving the same answers.

Each door takes what a person typed, calls one function of the core, and either sends the answer's body (`bodies`) or,
on a terminal, draws it. No rule about facts, time or protection lives here.
"""

"""What is measured, and how to repeat it: `make bench` measures everything and writes the results into `README.md`.

`measured` holds one module per benchmark, found by its folder. Each compares things in one run, side by side and in
turn, so that what else the machine does weighs on both. `numbers` holds what they give, `report` writes it down.
"""

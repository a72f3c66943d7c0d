"""Answers as plain dictionaries in the shape that programs rely on; HTTP sends them, `--json` prints them.

They are built straight from the core's frozen dataclasses, without a second validation; `api.http.models` declares the
same shapes with a sentence for every field, and a test holds the two together.
"""

"""What both doors share: how a request is read, put to the core, and its answer written as a plain dictionary.

Bodies are built straight from the core's frozen dataclasses, without a second validation; `api.http.models` declares
the same shapes with a sentence for every field, and a test holds the two together. HTTP sends a body as it is, and
`--json` prints the same bytes.
"""

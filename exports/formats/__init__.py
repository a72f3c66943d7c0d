"""One module per format, each with a `FORMAT` (see `exports.format`); a new format is one new file here."""

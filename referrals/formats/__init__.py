"""One module per format of a dossier, each with a `FORMAT` (see `referrals.format`); a new format is one new file."""

"""Tests, in folders that mirror what they test; `house` holds the rules, `country` the invented facts."""

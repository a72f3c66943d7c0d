"""Tests, in folders that mirror the folders they test; `house` holds the rules of the project, `country` its invented facts."""

"""The curated facts: that they are whole, and that they say what their sources say and no more."""

"""The shapes that HTTP promises, as pydantic models whose field descriptions are the API's documentation."""

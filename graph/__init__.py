"""What can exist and where it is kept: the schema, the claim, time, protection and the database."""

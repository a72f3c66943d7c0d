"""What all formats of a dossier share: letters that are safe to read, numbers of tables and figures, whose words."""

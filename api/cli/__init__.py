"""The command line door: `main` runs it, `commands` holds one module per command, `pages` draws answers."""

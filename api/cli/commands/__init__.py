"""One module per command, named after it; each offers a function of the same name. Found by the folder."""

"""One module per door; each offers `door()`, which gives a router. A new door is a new file, found by its folder."""

"""How answers look in a terminal: words first, so that nothing is lost without colour or in a pipe."""

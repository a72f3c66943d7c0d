"""What the pictures have in common: words on nodes and edges, numbered notes, colours and lines, and Graphviz."""

"""Setting type with Typst, which the extra `[pdf]` brings: the dossier as a PDF, and drawings as pictures of dots.

Nothing of a dossier is ever part of a template: texts go in as data, so that no name can be taken for markup.
"""

"""The page that shows a part of the graph with its evidence: small modules for the browser, and how one file is made.

`*.js` are ES modules without a build step, `*.css` the looks; `texts/` holds every word that a reader sees, one file a
language. `bundle.py` joins the modules into one script, for a file that opens without a server; `vendor/` holds the
libraries.
"""

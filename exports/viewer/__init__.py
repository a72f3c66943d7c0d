"""The page that shows a part of the graph with its evidence: small modules for the browser, and how one file is made.

`*.js` are ES modules without a build step, `texts.js` holds every word that a reader sees, `*.css` the looks.
`bundle.py` joins them into one script, for a file that opens without a server; `vendor/` holds the three libraries.
"""

"""A library becomes pages: one maker a kind of page. Nothing here asks a check."""

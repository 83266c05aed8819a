"""Pages and data become files: sealed, written in one step, found by the search."""

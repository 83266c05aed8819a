"""What editors run by hand: add a source, take fingerprints, cite, look at links, try the checks."""

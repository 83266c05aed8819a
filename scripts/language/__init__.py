"""How any text is read, ours or a source's: words, numbers, dates, names; and how HTML is written."""

"""Page makers: each turns the library into Markdown for one kind of page."""

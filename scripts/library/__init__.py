"""The one value that everything works on, and what can be asked of it."""

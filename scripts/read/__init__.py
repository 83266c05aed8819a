"""Seeds become a library: every file is read, and every fault in it becomes a problem with its place."""

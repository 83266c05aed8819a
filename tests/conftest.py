"""The same examples on every run, and no time limit that a slow machine could break."""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")

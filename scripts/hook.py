"""MkDocs hook: weave before each build; a fault in the seeds stops it before the last site is touched."""

import datetime as dt
import os
import sys
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

sys.path.insert(0, str(Path(__file__).parents[1]))  # the mkdocs command leaves the project's root out

from scripts.cli import SEEDS, weave_docs
from scripts.figures import updated
from scripts.problem import as_text, lines_below


def on_pre_build(**_: object) -> None:
    """Weave, or stop with every problem shown; the seeds date the build, so that it repeats to the byte."""
    try:
        library, problems = weave_docs()
    except OSError as error:
        raise PluginError(f"docs/ is as it was, for it could not be written: {error.strerror}") from error
    if problems:
        shown = as_text(problems, lines_below(Path()))
        raise PluginError(f"the seeds have problems, so nothing was built:\n{shown}")
    day = dt.datetime.fromisoformat(updated(library)).replace(tzinfo=dt.UTC)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(day.timestamp())))


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Watch the seeds too."""
    server.watch(str(SEEDS))
    return server

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
from scripts.problem import as_text


def on_pre_build(**_: object) -> None:
    """Weave, or stop with every problem shown; the seeds date the build, so that it repeats to the byte."""
    library, problems = weave_docs()
    if problems:
        raise PluginError(f"the seeds have problems, so nothing was built:\n{as_text(problems)}")
    day = dt.datetime.fromisoformat(updated(library)).replace(tzinfo=dt.UTC)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(day.timestamp())))


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Watch the seeds too."""
    server.watch(str(SEEDS))
    return server

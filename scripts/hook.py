"""MkDocs hook: weave before each build; a fault in the seeds stops it before the last site is touched."""

import datetime as dt
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority

sys.path.insert(0, str(Path(__file__).parents[1]))  # the mkdocs command leaves the project's root out

from scripts.flow import SEEDS, weave_docs
from scripts.language.elements import element, end_tag, markdown
from scripts.library.addresses import record_anchor
from scripts.library.counted import newest_day
from scripts.library.problem import as_text, lines_below
from scripts.library.readings import list_unsigned
from scripts.publish.policy import guard_site
from scripts.publish.search_index import Document, list_documents

MARK = """::before { content: "not read in this wording"; margin-right: .5em; padding: 0 .3em;
background: #fd0; color: #000; font-size: .6rem }"""


class Run:
    """What MkDocs was started for, and what the first step of a build has made for its last one."""

    command = ""
    documents: Sequence[Document] = ()
    unsigned: Sequence[str] = ()


def on_startup(command: str, **_: object) -> None:
    """Know whether a site is built, or served with a script of the server's own in each page."""
    Run.command = command


def on_pre_build(**_: object) -> None:
    """Weave, or stop with every problem shown; the seeds date the build, so that it repeats to the byte."""
    try:
        woven = weave_docs(without=("signed",) if Run.command == "serve" else ())
    except OSError as error:
        raise PluginError(f"docs/ is as it was, for it could not be written: {error.strerror}") from error
    if woven.problems:
        shown = as_text(woven.problems, lines_below(Path()))
        raise PluginError(f"the seeds have problems, so nothing was built:\n{shown}")
    day = dt.datetime.fromisoformat(newest_day(woven.library)).replace(tzinfo=dt.UTC)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
    Run.documents = list_documents(woven.library, woven.pages)
    named = (record_anchor(reading.kind, reading.id) for reading, _ in list_unsigned(woven.library))
    Run.unsigned = tuple(filter(None, named)) if Run.command == "serve" else ()


def on_post_page(output: str, **_: object) -> str:
    """Mark, where the site is served to who writes it, what nobody has signed in this wording."""
    if not Run.unsigned:
        return output
    marked = ", ".join(f"#{anchor}" for anchor in Run.unsigned)
    style = element("style", markdown(f":is({marked}){MARK}"))
    return output.replace(end_tag("head"), style + end_tag("head"), 1)


@event_priority(-100)
def on_post_build(config: MkDocsConfig, **_: object) -> None:
    """Put our documents in the place of those that the search plugin took from pages; guard the pages.

    The search plugin runs first. What is served while somebody writes has no policy: the server's script
    that loads a changed page anew is another each time.
    """
    index = Path(config.site_dir, "search", "search_index.json")
    settings = json.loads(index.read_text(encoding="utf-8"))["config"]
    found = {"config": settings, "docs": Run.documents}
    index.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    if Run.command != "serve":
        stray = list(guard_site(Path(config.site_dir), map(Path, config.theme.dirs)))
        if stray:
            raise PluginError("scripts stand in pages that no template has:\n" + "\n".join(stray))


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Watch the seeds too."""
    server.watch(str(SEEDS))
    return server

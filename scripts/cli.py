"""The command line: the names of the commands, and what can be said with each."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

from scripts import commands
from scripts.commands import UNSIGNED
from scripts.library import problem
from scripts.library.fields import Voice

EPILOG = """exit codes: 0 all is well; 1 problems were found, or something could not be read or written, and
nothing was changed; 2 the command line is wrong"""


Command = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]


def _initials(text: str) -> str:
    if re.fullmatch(r"[A-Za-z]{2,4}", text):
        return text.lower()
    raise argparse.ArgumentTypeError("initials are two to four letters")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts", description=__doc__, epilog=EPILOG)
    known = parser.add_subparsers(required=True, metavar="command")
    style = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"

    def command(name: str, does: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made = known.add_parser(name, help=text, description=text)
        made.add_argument("--format", choices=problem.FORMATS, default=style, help="how problems are shown")
        made.set_defaults(does=does)
        return made

    _build(command)
    _hold_against_texts(command)
    _read(command)
    _begin(command)
    return parser


def _build(command: Command) -> None:
    """Checking, weaving, publishing."""
    made = command("check", commands.run_checks, "run every check; show all problems at once")
    made.add_argument("--originals", type=Path, metavar="DIR", help="check against the texts in DIR")
    made.add_argument("--explain", metavar="CODE", help="say what a check looks for, and run none")
    made.add_argument("--without", action="append", choices=UNSIGNED, default=[], help="leave a check out")
    made = command("weave", commands.weave_pages, "check the seeds and write docs/")
    made.add_argument("--without", action="append", choices=UNSIGNED, default=[], help="leave a check out")
    made = command("explain", commands.explain, "say what a check looks for")
    made.add_argument("code", nargs="?")
    made = command("publish", commands.publish_site, "put a finished build in the place of site/")
    made.add_argument("built", type=Path)


def _hold_against_texts(command: Command) -> None:
    """What is taken from the texts, or counted with them."""
    made = command("fingerprint", commands.fingerprint, "take the fingerprint of sources from their texts")
    made.add_argument("ids", nargs="*", metavar="ID", help="sources; all if none is named")
    made.add_argument("--originals", type=Path, metavar="DIR", required=True)
    text = "alter true claims and count how many alterations are noticed"
    made = command("mutants", commands.count_mutants, text)
    made.add_argument("--originals", type=Path, metavar="DIR", help="count with the texts in DIR as well")
    made.add_argument("--missed", action="store_true", help="list what was not noticed")
    made.add_argument("--stale", action="store_true", help="only if seeds or checks have changed since")


def _read(command: Command) -> None:
    """What people read and sign, and the pages that they read."""
    text = "read each new or changed record beside what it rests on, and sign it"
    made = command("review", commands.review_records, text)
    made.add_argument("names", nargs="*", metavar="NAME", help="as in note:ft-2023/fear, or a kind: note")
    made.add_argument("--by", type=_initials, help="your initials, two to four letters")
    text = "the texts, without which no claim is read"
    made.add_argument("--originals", type=Path, metavar="DIR", help=text)
    made.add_argument("--show", action="store_true", help="show what waits, each with its code; ask nothing")
    made.add_argument(
        "--gone", nargs="+", metavar="NAME", help="records that were signed and are meant to go"
    )
    text = "NAME CODE yes, or NAME CODE no WHY, a line each"
    made.add_argument("--answers", type=Path, metavar="FILE", help=text)
    command("links", commands.ask_links, "ask whether the pages of references still answer; wants a network")
    command("cite", commands.render_citations, "render the citations of all records anew")


def _begin(command: Command) -> None:
    """A new source."""
    text = "add a source: its record, its fingerprint, an entry for each passage"
    made = command("add", commands.add_text, text)
    made.add_argument("text", type=Path, help="the text, UTF-8, one paragraph a line")
    made.add_argument("--id", required=True, help="as in ft-2023")
    made.add_argument("--title", required=True)
    made.add_argument("--issued", required=True, help="2023-05-19")
    made.add_argument("--type", default="article-newspaper", help="a CSL type")
    made.add_argument("--voice", default="reported", choices=get_args(Voice))


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = _parser().parse_args(argv)
    does: Callable[[argparse.Namespace], int] = args.does
    return does(args)

"""The command line: a thin shell round reading, checking, weaving and writing."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from scripts import check
from scripts.check import pointing
from scripts.flow import SEEDS, SITE, examine, examine_docs, read_library, weave_docs
from scripts.library import citation, measured, problem
from scripts.library.fields import Voice
from scripts.library.model import Library, State
from scripts.library.problem import Problem
from scripts.publish import atomic
from scripts.tools import add_source, cite, linkcheck, mutants, review
from scripts.tools.take_fingerprints import take_fingerprints

EPILOG = """exit codes: 0 all is well; 1 problems were found, or something could not be read or written, and
nothing was changed; 2 the command line is wrong"""

UNSIGNED = ("signed",)
"""The checks that can be left out: without it, records that nobody has signed yet pass."""


def _check(args: argparse.Namespace) -> int:
    if args.explain:
        args.code = args.explain
        return _explain(args)
    library, problems, states = examine(args.originals, without=args.without)
    if not problems and not args.originals:
        try:
            problems = examine_docs(library, states)
        except OSError as error:
            print(f"docs/ can't be read: {error}", file=sys.stderr)
            return 1
    read_so = list(pointing.list_readings(library))
    summary = f"{_summary(library, states)}, {len(read_so)} words read from the passages before"
    if args.format == "text":
        print(problem.as_text(read_so), end="", file=sys.stderr)
        read_so = []
    return _tell([*read_so, *problems], args.format, summary)


def _summary(library: Library, states: dict[str, State]) -> str:
    matching = sum(state == "matches" for state in states.values())
    return (
        f"{matching} claims match their sources, {len(library.references)} references read, "
        f"{len(states) - matching} claims failed"
    )


def _tell(problems: list[Problem], style: str, summary: str) -> int:
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    lines = problem.lines_below(Path())
    sys.stdout.write(problem.render(problems, style, check.rules(), lines, colour=colour))
    errors, warnings = (sum(p.severity == kind for p in problems) for kind in ("error", "warning"))
    print(f"{summary}; {errors} errors, {warnings} warnings.", file=sys.stderr)
    return int(errors > 0)


def _weave(args: argparse.Namespace) -> int:
    try:
        return _tell(weave_docs(without=args.without).problems, args.format, "docs/ is what the seeds give")
    except OSError as error:
        print(f"docs/ is as it was, for it could not be written: {error.strerror}", file=sys.stderr)
        return 1


def _fingerprint(args: argparse.Namespace) -> int:
    library, problems = read_library()
    faults = [p for p in problems if p.code == "schema"]
    for taken in take_fingerprints(library, SEEDS, args.originals, args.ids or library.sources):
        if isinstance(taken, Problem):
            faults.append(taken)
        else:
            print(f"{taken[0]}: {taken[1]} passages")
    return _tell(faults, args.format, "fingerprints taken")


def _mutants(args: argparse.Namespace) -> int:
    state = measured.hash_state(SEEDS, Path(__file__).parent)
    if args.stale and measured.read(SEEDS).get("state") == state:
        return 0
    library, problems, _ = examine(without=UNSIGNED)
    if problems:
        return _tell(problems, args.format, "nothing was altered: mend the true seeds first")
    tables = {"fingerprints": mutants.count_caught(library)}
    if args.originals:
        tables["originals"] = mutants.count_caught(examine(args.originals, without=UNSIGNED)[0])
    measured.write(SEEDS, state, tables)
    print(measured.as_text(tables))
    for mutant in mutants.list_missed(library) if args.missed else ():
        print(
            f"missed: {mutant.kind:12} {mutant.full}  {mutant.claim.text if mutant.claim else mutant.passage}"
        )
    return 0


def _cite(args: argparse.Namespace) -> int:
    library, problems = read_library()
    wanted = citation.list_items(library)
    try:
        rendered = cite.render_citations(wanted)
    except (OSError, ImportError) as error:
        print(f"pandoc is needed for this (make citations installs it): {error}", file=sys.stderr)
        return 1
    (SEEDS / "citations.json").write_text(cite.dump_citations(rendered), encoding="utf-8")
    schema = [p for p in problems if p.code == "schema"]
    return _tell(schema, args.format, f"{len(rendered)} citations rendered")


def _add(args: argparse.Namespace) -> int:
    try:
        made, passages = add_source.add_source(
            SEEDS, args.text, args.id, args.title, args.issued, args.type, args.voice
        )
    except (OSError, UnicodeDecodeError, add_source.Refused) as error:
        print(f"nothing was added: {error}", file=sys.stderr)
        return 1
    for at, sentence in passages.items():
        print(f"{at:>6}  {sentence}")
    print(f"{made}: deal with each entry that says TO DO, then run: make check")
    return 0


def _review(args: argparse.Namespace) -> int:
    library, problems = read_library(originals=args.originals)
    faults = [p for p in problems if p.code in ("schema", "fingerprint")]
    if faults:
        return _tell(faults, args.format, "nothing was asked")
    today = datetime.now(tz=UTC).date().isoformat()
    try:
        texts = review.read_texts(library, args.originals)
        asked, waiting = review.list_asked(library, texts, args.by, args.names)
        if args.show:
            print("\n".join(review.show(library, reading, texts) for reading in asked), end="")
            answers: Iterable[review.Answer | str] = ()
        elif args.answers:
            lines = args.answers.read_text(encoding="utf-8").splitlines()
            answers = list(review.parse_answers(lines, asked, texts))
        elif sys.stdin.isatty():
            answers = review.ask_each(asked, lambda one: print(review.show(library, one, texts)), input)
        else:
            print(
                "answers come from a keyboard, or record by record: --show, then --answers", file=sys.stderr
            )
            return 2
        wrong: list[str] = []
        signed, refused = review.keep(library, SEEDS, review.sift(answers, wrong), args.by, today)
    except (EOFError, KeyboardInterrupt):
        print("\nthe rest is left for later; each answer is kept", file=sys.stderr)
        return 1
    except (OSError, UnicodeDecodeError) as error:
        print(f"the texts can't be read, or the answers kept: {error}", file=sys.stderr)
        return 1
    print("".join(f"{args.answers}:{row}\n" for row in wrong), end="", file=sys.stderr)
    left = len(asked) - signed - refused
    later = f", {waiting} more with --originals DIR" if waiting else ""
    print(f"{signed} signed, {refused} refused, {left} left{later}", file=sys.stderr)
    return int(bool(wrong) or (not args.show and bool(left or waiting or refused)))


def _initials(text: str) -> str:
    if re.fullmatch(r"[A-Za-z]{2,4}", text):
        return text.lower()
    raise argparse.ArgumentTypeError("initials are two to four letters")


def _links(_: argparse.Namespace) -> int:
    library, _problems = read_library()
    found = list(linkcheck.ask_each(library.references.values()))
    silent = [reference.id for reference, told in found if told.startswith("no answer")]
    if found and len(silent) == len(found):
        print(
            f"No page answered ({found[0][1]}): there seems to be no network. Nothing was checked.",
            file=sys.stderr,
        )
        return 1
    lost = [(reference, told) for reference, told in found if not told.startswith(("2", "3"))]
    for reference, told in lost:
        spot = library.places.spot(f"reference:{reference.id}", "url")
        kept = f"; archived: {reference.archived}" if reference.archived else "; add an archived copy"
        print(f"{spot.file}:{spot.line}: {told} {reference.url}{kept}")
    print(f"{len(found) - len(lost)} of {len(found)} pages answer.", file=sys.stderr)
    return int(bool(lost))


def _explain(args: argparse.Namespace) -> int:
    rules = check.rules()
    if args.code and args.code not in rules:
        print(f'there is no check "{args.code}"{problem.nearest(args.code, rules)}', file=sys.stderr)
        return 2
    if args.code:
        print(f"{args.code:12} {rules[args.code]}")
        for found in check.CHECKS:
            if found.code == args.code:
                print(f"{'':12} It reports: {found.find.__doc__}")
        return 0
    for title, group in check.grouped().items():
        print(title)
        for code, rule in group.items():
            print(f"  {code:12} {rule}")
    return 0


def _publish(args: argparse.Namespace) -> int:
    with atomic.alone(SITE):
        atomic.replace(args.built, SITE)
    print(f"{SITE}/ is the new site")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts", description=__doc__, epilog=EPILOG)
    commands = parser.add_subparsers(required=True, metavar="command")
    style = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"

    def command(name: str, does: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.add_argument("--format", choices=problem.FORMATS, default=style, help="how problems are shown")
        made.set_defaults(does=does)
        return made

    made = command("check", _check, "run every check; show all problems at once")
    made.add_argument("--originals", type=Path, metavar="DIR", help="check against the texts in DIR")
    made.add_argument("--explain", metavar="CODE", help="say what a check looks for, and run none")
    made.add_argument("--without", action="append", choices=UNSIGNED, default=[], help="leave a check out")
    made = command("weave", _weave, "check the seeds and write docs/")
    made.add_argument("--without", action="append", choices=UNSIGNED, default=[], help="leave a check out")
    made = command("fingerprint", _fingerprint, "take the fingerprint of sources from their texts")
    made.add_argument("ids", nargs="*", metavar="ID", help="sources; all if none is named")
    made.add_argument("--originals", type=Path, metavar="DIR", required=True)
    command("cite", _cite, "render the citations of all records anew")
    made = command("mutants", _mutants, "alter true claims and count how many alterations are noticed")
    made.add_argument("--originals", type=Path, metavar="DIR", help="count with the texts in DIR as well")
    made.add_argument("--missed", action="store_true", help="list what was not noticed")
    made.add_argument("--stale", action="store_true", help="only if seeds or checks have changed since")
    made = command("add", _add, "add a source: its record, its fingerprint, an entry for each passage")
    made.add_argument("text", type=Path, help="the text, UTF-8, one paragraph a line")
    made.add_argument("--id", required=True, help="as in ft-2023")
    made.add_argument("--title", required=True)
    made.add_argument("--issued", required=True, help="2023-05-19")
    made.add_argument("--type", default="article-newspaper", help="a CSL type")
    made.add_argument("--voice", default="reported", choices=get_args(Voice))
    made = command("explain", _explain, "say what a check looks for")
    made.add_argument("code", nargs="?")
    made = command("review", _review, "read each new or changed record beside what it rests on, and sign it")
    made.add_argument("names", nargs="*", metavar="NAME", help="as in note:ft-2023/fear, or a kind: note")
    made.add_argument("--by", required=True, type=_initials, help="your initials, two to four letters")
    made.add_argument(
        "--originals", type=Path, metavar="DIR", help="the texts, without which no claim is read"
    )
    made.add_argument("--show", action="store_true", help="show what waits, each with its code; ask nothing")
    made.add_argument(
        "--answers", type=Path, metavar="FILE", help="NAME CODE yes, or NAME CODE no WHY, a line each"
    )
    command("links", _links, "ask whether the pages of references still answer; wants a network")
    made = command("publish", _publish, "put a finished build in the place of site/")
    made.add_argument("built", type=Path)
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = _parser().parse_args(argv)
    does: Callable[[argparse.Namespace], int] = args.does
    return does(args)

"""What each command does: a thin shell round reading, checking, weaving and writing."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from scripts import check
from scripts.check import pointing
from scripts.flow import SEEDS, SITE, examine, examine_docs, read_library, weave_docs
from scripts.library import citation, measured, problem
from scripts.library.model import Library, State
from scripts.library.problem import Problem
from scripts.library.readings import Reading
from scripts.publish import atomic
from scripts.tools import add_source, cite, linkcheck, mutants, review
from scripts.tools.take_fingerprints import take_fingerprints

UNSIGNED = ("signed",)
"""The checks that can be left out: without it, records that nobody has signed yet pass."""


def run_checks(args: argparse.Namespace) -> int:
    """Run every check, or say what one looks for."""
    if args.explain:
        args.code = args.explain
        return explain(args)
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


def weave_pages(args: argparse.Namespace) -> int:
    """Write docs/, if the seeds have no error."""
    try:
        return _tell(weave_docs(without=args.without).problems, args.format, "docs/ is what the seeds give")
    except OSError as error:
        print(f"docs/ is as it was, for it could not be written: {error.strerror}", file=sys.stderr)
        return 1


def fingerprint(args: argparse.Namespace) -> int:
    """Take fingerprints from the texts."""
    library, problems = read_library()
    faults = [p for p in problems if p.code == "schema"]
    for taken in take_fingerprints(library, SEEDS, args.originals, args.ids or library.sources):
        if isinstance(taken, Problem):
            faults.append(taken)
        else:
            print(f"{taken[0]}: {taken[1]} passages")
    return _tell(faults, args.format, "fingerprints taken")


def count_mutants(args: argparse.Namespace) -> int:
    """Alter true records and count what is noticed."""
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


def render_citations(args: argparse.Namespace) -> int:
    """Render every citation anew."""
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


def add_text(args: argparse.Namespace) -> int:
    """Begin the files of a new source."""
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


def review_records(args: argparse.Namespace) -> int:
    """Show what waits to be read, and keep the answers."""
    library, problems = read_library(originals=args.originals)
    faults = [p for p in problems if p.code in ("schema", "fingerprint")]
    if faults:
        return _tell(faults, args.format, "nothing was asked")
    if args.gone:
        dropped, unknown = review.let_go(library, SEEDS, args.gone)
        print(
            "".join(f"{name}: it is still there, or was never signed\n" for name in unknown),
            end="",
            file=sys.stderr,
        )
        print(f"{dropped} let go", file=sys.stderr)
        return int(bool(unknown))
    if not (args.show or args.answers or sys.stdin.isatty()):
        print("answers come from a keyboard, or record by record: --show, then --answers", file=sys.stderr)
        return 2
    try:
        by = args.by or ("" if args.show else input("Your initials, two to four letters: ").strip().lower())
        texts = review.read_texts(library, args.originals)
        asked, waiting = review.list_asked(library, texts, by, args.names)
        wrong: list[str] = []
        answers = review.sift(_answer(args, library, asked, texts), wrong)
        today = datetime.now(tz=UTC).date().isoformat()
        signed, refused = review.keep(library, SEEDS, answers, by, today)
    except (EOFError, KeyboardInterrupt):
        print("\nthe rest is left for later; each answer is kept", file=sys.stderr)
        return 1
    except (OSError, ValueError) as error:
        print(f"the texts can't be read, or the answers kept: {error}", file=sys.stderr)
        return 1
    print("".join(f"{args.answers}:{row}\n" for row in wrong), end="", file=sys.stderr)
    left = len(asked) - signed - refused
    later = f", {waiting} more with --originals DIR" if waiting else ""
    print(f"{signed} signed, {refused} refused, {left} left{later}", file=sys.stderr)
    return int(bool(wrong) or (not args.show and bool(left or waiting or refused)))


def _answer(
    args: argparse.Namespace, library: Library, asked: list[Reading], texts: review.Texts
) -> Iterable[review.Answer | str]:
    if args.show:
        print("\n".join(review.show(library, reading, texts) for reading in asked), end="")
        return ()
    if args.answers:
        lines = args.answers.read_text(encoding="utf-8").splitlines()
        return list(review.parse_answers(lines, asked, texts))
    return review.ask_each(asked, lambda one: print(review.show(library, one, texts)), input)


def ask_links(_: argparse.Namespace) -> int:
    """Ask each reference's page whether it is still there."""
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


def explain(args: argparse.Namespace) -> int:
    """Say what the checks look for."""
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


def publish_site(args: argparse.Namespace) -> int:
    """Put a finished build in the place of site/."""
    with atomic.alone(SITE):
        atomic.replace(args.built, SITE)
    print(f"{SITE}/ is the new site")
    return 0

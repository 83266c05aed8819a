"""The command line: a thin shell round reading, checking, weaving and writing."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from scripts import (
    atomic,
    check,
    cite,
    fingerprint,
    intake,
    measured,
    mutants,
    original,
    problem,
    write,
)
from scripts.check import pointing
from scripts.check.quotes import of_source
from scripts.library import outcomes, read
from scripts.model import Library, Spot, State
from scripts.problem import Problem
from scripts.weave import pages_wrong, weave

SEEDS, DOCS, SITE = Path("seeds"), Path("docs"), Path("site")
EPILOG = """exit codes: 0 all is well; 1 problems were found, or something could not be read or written, and
nothing was changed; 2 the command line is wrong"""


def examine(
    originals: Path | None = None, seeds: Path = SEEDS
) -> tuple[Library, list[Problem], dict[str, State]]:
    """Read the seeds and run every check that needs no docs/."""
    library, problems = read(seeds, originals)
    whole = not any(p.code == "schema" for p in problems)
    problems += check.run(library, whole=whole)
    if whole:
        problems += pages_wrong(library)
        if not any(p.code == "citation" for p in problems):
            problems += cite.check(library)
    return library, problem.in_order(problems), outcomes(library, problems)


def weave_docs(docs: Path = DOCS, seeds: Path = SEEDS) -> tuple[Library, list[Problem]]:
    """Check the seeds and write docs/; with an error nothing is written. Raises OSError, docs/ as it was."""
    library, problems, states = examine(seeds=seeds)
    if any(p.severity == "error" for p in problems):
        return library, problems
    woven = weave(library, states)
    with atomic.alone(docs):
        todo = write.plan(docs, woven)
        problems = [*problems, *todo.problems, *write.footnotes(docs, woven)]
        if not any(p.severity == "error" for p in problems):
            write.apply(docs, todo)
    return library, problem.in_order(problems)


def _check(args: argparse.Namespace) -> int:
    if args.explain:
        args.code = args.explain
        return _explain(args)
    library, problems, states = examine(args.originals)
    if not problems and not args.originals:
        woven = weave(library, states)
        try:
            problems = problem.in_order([*write.stale(DOCS, woven), *write.footnotes(DOCS, woven)])
        except OSError as error:
            print(f"docs/ can't be read: {error}", file=sys.stderr)
            return 1
    read_so = list(pointing.read(library))
    summary = f"{_summary(library, states)}, {len(read_so)} words read from the passages before"
    if args.format == "text":
        print(problem.as_text(read_so), end="", file=sys.stderr)
        read_so = []
    return _tell([*read_so, *problems], args.format, summary)


def _summary(library: Library, states: dict[str, State]) -> str:
    verified = sum(state == "verified" for state in states.values())
    return (
        f"{verified} claims verified, {len(library.references)} references read, "
        f"{len(states) - verified} claims failed"
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
        return _tell(weave_docs()[1], args.format, "docs/ is what the seeds give")
    except OSError as error:
        print(f"docs/ is as it was, for it could not be written: {error.strerror}", file=sys.stderr)
        return 1


def _fingerprint(args: argparse.Namespace) -> int:
    library, problems = read(SEEDS)
    wanted = args.ids or list(library.sources)
    faults = []
    for sid in wanted:
        if sid not in library.sources:
            faults.append(
                Problem(
                    code="link",
                    spot=Spot(file=f"seeds/sources/{sid}.yml"),
                    message=f'there is no source "{sid}"{problem.nearest(sid, library.sources)}',
                    remedy="Name a source of seeds/sources, or add it with: python -m scripts add",
                )
            )
            continue
        source = library.sources[sid].source
        path = original.path(args.originals, source.original.file)
        try:
            sha, texts = original.sha256(path), original.passages(fingerprint.read_text(path))
        except (OSError, UnicodeDecodeError) as error:
            spot = library.places.spot(f"source:{sid}", "original", "file")
            faults.append(
                Problem(
                    code="fingerprint",
                    spot=spot,
                    message=f"the original can't be read: {error}",
                    remedy="Name the folder that holds it with --originals.",
                )
            )
            continue
        target = SEEDS / "fingerprints" / f"{sid}.json"
        target.parent.mkdir(exist_ok=True)
        quotes = of_source(library.sources[sid], tuple(texts))
        made = fingerprint.make(sid, source.issued, sha, texts, quotes)
        target.write_text(made, encoding="utf-8")
        print(f"{target}: {len(texts)} passages")
    schema = [p for p in problems if p.code == "schema"]
    return _tell([*schema, *faults], args.format, "fingerprints taken")


def _mutants(args: argparse.Namespace) -> int:
    state = measured.digest(SEEDS, Path(__file__).parent)
    if args.stale and measured.read(SEEDS).get("state") == state:
        return 0
    library, problems, _ = examine()
    if problems:
        return _tell(problems, args.format, "nothing was altered: mend the true seeds first")
    tables = {"fingerprints": mutants.count(library)}
    if args.originals:
        tables["originals"] = mutants.count(examine(args.originals)[0])
    measured.write(SEEDS, state, tables)
    print(measured.as_text(tables))
    for mutant in mutants.missed(library) if args.missed else ():
        print(
            f"missed: {mutant.kind:12} {mutant.full}  {mutant.claim.text if mutant.claim else mutant.passage}"
        )
    return 0


def _cite(args: argparse.Namespace) -> int:
    library, problems = read(SEEDS)
    wanted = cite.items(library)
    try:
        rendered = cite.render(wanted)
    except (OSError, ImportError) as error:
        print(f"pandoc is needed for this (make citations installs it): {error}", file=sys.stderr)
        return 1
    (SEEDS / "citations.json").write_text(cite.dump(rendered), encoding="utf-8")
    schema = [p for p in problems if p.code == "schema"]
    return _tell(schema, args.format, f"{len(rendered)} citations rendered")


def _add(args: argparse.Namespace) -> int:
    try:
        made, passages = intake.add(SEEDS, args.text, args.id, args.title, args.issued, args.type, args.voice)
    except (OSError, UnicodeDecodeError, intake.Refused) as error:
        print(f"nothing was added: {error}", file=sys.stderr)
        return 1
    for at, sentence in passages.items():
        print(f"{at:>6}  {sentence}")
    print(f"{made}: deal with each entry that says TO DO, then run: make check")
    return 0


def _links(_: argparse.Namespace) -> int:
    from scripts import linkcheck  # noqa: PLC0415 - loads an HTTP client, which no other command wants

    library, _problems = read(SEEDS)
    found = list(linkcheck.look(library.references.values()))
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
    command("weave", _weave, "check the seeds and write docs/")
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
    made.add_argument("--voice", default="reported", choices=["reported", "official", "analyst", "author"])
    made = command("explain", _explain, "say what a check looks for")
    made.add_argument("code", nargs="?")
    command("links", _links, "ask whether the pages of references still answer; wants a network")
    made = command("publish", _publish, "put a finished build in the place of site/")
    made.add_argument("built", type=Path)
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = _parser().parse_args(argv)
    does: Callable[[argparse.Namespace], int] = args.does
    return does(args)

"""The totals that pages show: counted and measured from the library, never typed in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from statistics import mean
from typing import get_args

from scripts.language.edtf import earliest, readable
from scripts.library.fields import NoteKind
from scripts.library.fingerprint import RUN_BUCKETS, STEM_BUCKETS, Print
from scripts.library.measured import GROUPS, Table, percentage, total
from scripts.library.model import Library, State


def count_totals(library: Library, states: Mapping[str, State]) -> dict[str, str]:
    """Every total under the name that pages use for it."""
    counts, kinds = Counter(states.values()), Counter(c.note_kind for c in library.claims.values())
    accounts = [library.accounts[sid] for sid in library.evidence]
    tried, accepted = library.false_quotations
    years = sorted(c.when[:4] for c in library.claims.values() if c.when)
    numbers = {
        "claims": len(library.claims),
        "sources": len(library.sources),
        "passages": sum(len(known) for known in library.evidence.values()),
        "cited": sum(len(used) for used, _ in accounts),
        "asides": sum(len(reasons) for _, reasons in accounts),
        "notes": sum(1 for c in library.claims.values() if c.note),
        "updates": len(library.updates),
        "findings": len(library.findings),
        **{f"notes-{kind}": kinds[kind] for kind in get_args(NoteKind)},
        "references": len(library.references),
        "actors": len(library.actors),
        "terms": len(library.terms),
        "quotes": sum(1 for c in library.claims.values() if c.quote),
        "matches": counts["matches"],
        "failed": counts["failed"],
        "declared": sum(len(c.grounded) for c in library.claims.values()),
        "quote-tries": tried,
        "quote-accepted": accepted,
        "candidates": count_candidates(library),
        "mutants": sum(int(tried) for tried, _ in _tallies(library).values()),
        "words-a-hash": round(100_000 / STEM_BUCKETS),
    }
    shown = {name: f"{n:,}" for name, n in numbers.items()}
    shown["false-acceptance"] = f"{100 * accepted / tried:.2f}%" if tried else "not measured"
    shown["first-year"], shown["last-year"] = (years[0], years[-1]) if years else ("–", "–")
    table = _tallies(library)
    for group, members in GROUPS.items():
        shown[f"noticed-{group}"] = percentage(*total(table, members)) if table else "–"
    shown["updated"] = readable(newest_day(library))
    latest_event = max((u.date for u in library.updates.values()), key=earliest, default="")
    shown["newest-update"] = readable(latest_event) or "–"
    return shown


def _tallies(library: Library) -> Table:
    """The counts of altered claims, kind by kind, that were tried with fingerprints."""
    table = library.measured.get("fingerprints")
    return table if isinstance(table, dict) else {}


def newest_day(library: Library) -> str:
    """The newest day that the seeds know: a source's date, or the day a reference was read."""
    days = [earliest(f.source.issued) for f in library.sources.values()]
    days += [earliest(r.seen) for r in library.references.values()]
    return max(days, default="1970-01-01")


def count_candidates(library: Library) -> int:
    """Of 100,000 dictionary words, how many pass as the next word to who knows the two before it.

    The mean over all passages, from how full their sets are; 0 where the texts themselves are at hand.
    """
    left = [
        100_000
        * (len(p.stems) / STEM_BUCKETS)
        * (len(p.pairs) / RUN_BUCKETS)
        * (len(p.triples) / RUN_BUCKETS)
        for known in library.evidence.values()
        for p in known.values()
        if isinstance(p, Print)
    ]
    return round(mean(left)) if left else 0

"""Where the record differs from a source, readers are told the record, and after it the source's word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from scripts.check.grounding import loose_dates, loose_numbers
from scripts.check.naming import loose_names
from scripts.check.notes import Said, facts_of_reference
from scripts.language.elements import escape_text
from scripts.language.text import find_quotations, fold, tokens
from scripts.library.evidence import Stated
from scripts.library.model import Library, Spot
from scripts.library.problem import Fault, Problem
from scripts.library.query import cited_references, drop_marks, publication_names, split_record, without_marks
from scripts.library.records import Claim

# What stands in a page around its words: footnote marks, links with their words, elements, stress.
_LINK = re.compile(
    r"<sup[^<>]*><a[^<>]*>\d+</a></sup>|\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])|\[\^[^\]]*\]|<[^<>]*>|\*|\x02|\x03"
)


def record(library: Library) -> Iterator[Fault]:
    """A claim that a note corrects without the record's sentence, or one that says what nothing holds."""
    for full, claim in library.claims.items():
        if (claim.record is None) != (claim.note_kind != "corrects"):
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "record" if claim.record else "note-kind"),
                message="a note that corrects a claim needs the record's sentence, and no other note has one",
                remedy="Write record: what is so [@reference], then what the source says, in one sentence.",
            )
        for word, message, remedy in _find_wrong(library, full, claim) if claim.record else ():
            spot = library.places.spot(f"claim:{full}", "record", word=word)
            yield Fault(spot=spot, message=message, remedy=remedy)


def _find_wrong(library: Library, full: str, claim: Claim) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the record's sentence: the word, what is wrong, how to mend it."""
    text = without_marks(claim.record or "")
    rids = [rid for rid in cited_references(claim.record) if rid in library.references]
    if not cited_references(claim.record):
        yield "", "the record's sentence rests on no reference", "Add [@reference-id] after what it says."
    names = publication_names(library, full)
    known = {word for name in names for word in tokens(name) if len(word) > 3}
    record, source = map(_words, split_record(text))
    if known & record or not known & source:
        message = f"the source ({' or '.join(names) or 'which is nobody’s'}) is not named after the record"
        yield (
            "",
            message,
            "Tell the record, then a semicolon, then what the source says: “…; Walayat has …”.",
        )
    if not rids:
        return
    held: list[Stated] = [
        *library.passages(full),
        Said("claim", claim.text, library.sources[full.partition("/")[0]].source.issued),
        *(facts_of_reference(library.references[rid]) for rid in rids),
    ]
    for item in (
        *loose_numbers(text, held),
        *loose_dates(text, held),
        *loose_names(text, held, library.gazetteer, names, library.speakers),
    ):
        message = f'"{item.words}"{item.told} is neither in the passages nor in {", ".join(rids)}'
        yield item.words, message, "Mend it, or cite the reference that has it."
    said = fold(" ".join((claim.text, *(s for r in rids for s in library.references[r].supports))))
    for words in find_quotations(text):
        if words not in said and words != fold(claim.quote or ""):
            yield words, f'"{words}" is quoted from nowhere', "Quote what the claim or a reference quotes."


def _words(text: str) -> set[str]:
    return {word.removesuffix("'s") for word in tokens(text)}


def _as_shown(sentences: Iterable[str]) -> tuple[str, ...]:
    """Sentences as a page or data has them: without stress, the signs of HTML escaped or not."""
    plain = [" ".join(sentence.replace("*", "").split()) for sentence in sentences]
    return tuple(dict.fromkeys(shown for text in plain for shown in (text, str(escape_text(text)))))


def correction(library: Library, woven: Mapping[str, str]) -> Iterator[Problem]:
    """A page or a file of data that tells a corrected claim as the source has it, without the record."""
    corrected = {full: claim for full, claim in library.claims.items() if claim.record}
    if not corrected:
        return
    told = _as_shown(without_marks(claim.record or "") for claim in corrected.values())
    sources = {full: _as_shown((claim.text,)) for full, claim in corrected.items()}
    # Most pages lack the longest word of most claims, which is soon seen.
    longest = {full: [max(text.split(), key=len) for text in shown] for full, shown in sources.items()}
    for file, text in woven.items():
        # Split with the words of links, which takes half the time of a substitution.
        plain = drop_marks("".join(filter(None, _LINK.split(text))).replace("*", ""))
        likely = [full for full, words in longest.items() if any(word in plain for word in words)]
        plain = " ".join(plain.split()) if likely else ""
        for sentence in told:
            plain = plain.replace(sentence, "")
        for full in likely:
            if any(sentence in plain for sentence in sources[full]):
                yield Problem(
                    code="correction",
                    spot=Spot(file=f"docs/{file}" if not file.startswith("docs/") else file),
                    message=f"{full} is told as its source has it, without the record that corrects it",
                    remedy="Tell library.sentence(full), which has the record first.",
                )

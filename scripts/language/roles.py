"""Who does what to whom: which name stands before which in a sentence, and what kind of deed between.

Words that say the same of both ends ("ties", "meeting", "border"), titles and places ("president", "capital")
tell nothing of who acts; nor does a name behind a preposition, in a list, or in another clause.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scripts.language.names import find_names
from scripts.language.text import fold, is_stopword, stem

_DEEDS = """
give: give gave given provide supply supplied supplies grant deliver donate lend lent send sent sell sold
  export transfer hand offer pledge promise pay paid
help: help assist aid support back train protect defend save
say: say said tell told state stated claim call add write wrote report stress announce warn urge ask
  accuse criticise condemn praise thank describe see saw rate judge
attack: attack invade invasion strike struck bomb shell occupy seize beat defeat overthrow fight fought
  raid oppress suppress threaten
rule: rule control dominate govern annex absorb lead led
host: host welcome invite
visit: visit arrive travel come came fly flew go went push
oppose: oppose counter resist reject block ban sanction hinder boycott distrust fear
own: own buy bought purchase acquire
build: build built construct develop finance fund invest investment
"""
KINDS: Mapping[str, str] = {
    stem(word): kind
    for kind, _, words in (row.partition(": ") for row in re.split(r"\n(?=\S)", _DEEDS.strip()))
    for word in words.split()
}
# What is had from another: "Lutha received arms from Ruritania" is Ruritania's gift.
_HAD = frozenset(
    map(stem, "receive received get got gotten obtain buy bought purchase borrow import win won".split())
)
_ALIKE = frozenset(
    map(
        stem,
        """
    relation relations relationship tie ties cooperation cooperate operation operate co trade border
    borders summit meeting meet met talk talks talked war conflict clash clashes skirmish agreement agree
    agreed deal treaty accord friendship partner partnership dialogue link links linked connect connection
    connections road rail railway route corridor pipeline line flight train share shared common joint
    jointly together near kilometre mile differ different same similar union alliance ally compete
    competition rival rivalry separate exchange exchanges contact contacts bilateral mutual diplomatic
    sign signed establish anniversary
    """.split(),
    )
)
_TITLES = frozenset(
    map(
        stem,
        """
    neighbour neighbor country countries city capital president leader leaders minister ministers state
    region regions government people year years month official officials chief head king queen chancellor
    fellow analyst director company spokesman ambassador governor commissioner member members secretary
    general republic province town foreign prime deputy acting former economist scholar professor
    institute centre center university newspaper agency called known named name formerly then
    """.split(),
    )
)
_BEFORE_NO_ACTOR = frozenset(
    """
    in at for to from with of on between among across through near into by against after since than as
    over under toward towards around within along via and or including like amid
    """.split()
)
_BEFORE_NO_OBJECT = frozenset(
    """
    and or but while whereas that which who whose whom when where because if as than with between among
    from in at of including like near via through across amid since after before during
    """.split()
)
_ARTICLES = frozenset("the a an its their his her neighbouring neighboring our all both".split())
_BE = frozenset("is are was were be been being".split())
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[.'][^\W_]+)*|[,;:.!?()\"]")
# "Supported by", without any "was".
_PARTICIPLE = re.compile(r"(?:ed|en|wn|ought|eld) by(?: (?:the|a|an|its|their))*$")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_FAR = 16
_NEXT = 2


@dataclass(frozen=True, kw_only=True)
class Deed:
    """Somebody, what kind of thing they do, if that is known, and to whom; the stems between the two."""

    doer: str
    kind: str
    done_to: str
    stems: frozenset[str]


Span = tuple[str, int, int]


def held_deeds(text: str, names: Container[str]) -> tuple[str, ...]:
    """The deeds between names of a passage, as they are kept of it: "Ruritania>give>Lutha"."""
    spans = [(n.words, n.start, n.start + len(n.words)) for n in find_names(text) if n.words in names]
    return tuple(sorted({f"{d.doer}>{d.kind}>{d.done_to}" for d in find_deeds(text, spans)}))


def find_deeds(text: str, names: Sequence[Span]) -> Iterator[Deed]:
    """The deeds between names, given with where each begins and ends in the folded text."""
    plain = fold(text)
    spans = sorted(names, key=lambda span: span[1])
    for n, one in enumerate(spans):
        for other in spans[n + 1 : n + 1 + _NEXT]:
            if one[0] != other[0] and one[2] <= other[1]:
                yield from _between(
                    plain, one, other, [span for span in spans[n + 1 :] if span[1] < other[1]]
                )


def _between(plain: str, one: Span, other: Span, inner: Sequence[Span]) -> Iterator[Deed]:
    """The deed that one name does to another behind it, or, in the passive, the other to the one."""
    owning = plain.startswith("'s", one[2]) or plain.startswith("' ", one[2])
    start = one[2] + (2 if owning else 0)
    words = _words(plain, start, other[1], inner)
    before, last = _last(_WORD.findall(plain[max(0, one[1] - 60) : one[1]].lower())), _last(words)
    if not words or len(words) > _FAR or before in _BEFORE_NO_ACTOR or any(w in ";:.!?()" for w in words):
        return
    by = last == "by" and (not _BE.isdisjoint(words) or bool(_PARTICIPLE.search(" ".join(words))))
    had = last == "from" and any(stem(word) in _HAD for word in words)
    apart = last in _BEFORE_NO_OBJECT and not had and not (owning and last == "of")
    if apart or last == "," or (owning and last not in ("on", "of", "to", "into", "against", "for")):
        return
    told = {stem(w) for w in words if w.isalpha() and (stem(w) in KINDS or not is_stopword(w))}
    stems = frozenset(told - _ALIKE - _TITLES)
    if not stems:
        return
    kinds = [KINDS[s] for s in sorted(stems) if s in KINDS] or [""]
    doer, done_to = (other[0], one[0]) if by or had else (one[0], other[0])
    for kind in dict.fromkeys(("give",) if had else kinds):
        yield Deed(doer=doer, kind=kind, done_to=done_to, stems=stems)


def _words(plain: str, start: int, end: int, inner: Sequence[Span]) -> list[str]:
    """The words and signs between two names in small letters, those of names between them left out."""
    text = plain[start:end]
    for _, first, last in reversed(inner):
        text = text[: max(0, first - start)] + " " * (last - first) + text[max(0, last - start) :]
    return [word.lower() for word in _WORD.findall(_IN_BRACKETS.sub(" ", text)) if word != '"']


def _last(words: Sequence[str]) -> str:
    """The last word that is no article and no title; empty if there is none."""
    return next((w for w in reversed(words) if w not in _ARTICLES and stem(w) not in _TITLES), "")

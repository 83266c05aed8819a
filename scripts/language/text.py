"""Words of a text: one way to cut tokens, stems and quotations for sources, claims and notes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

# Curly quotes, dashes of any length and hard spaces become plain ones; soft hyphens and the like vanish.
_FOLD = str.maketrans(
    dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("–—‑‐", "-")
    | dict.fromkeys("\xa0\u202f", " ") | dict.fromkeys("\xad\u200b\u2060\ufeff", "")
)  # fmt: skip
# A figure with its currency, commas, letters and per cent ("$3.7bn", "35%"), or a word ("don't", "xi'an").
_TOKEN = re.compile(r"[$€£¥]?\d+(?:[.,]\d+)*[^\W\d_]*%?|[^\W_]+(?:'[^\W_]+)*")
_LETTERS = re.compile(r"[a-z]+")
# What stands between two plain double quotation marks.
_QUOTED = re.compile(r'"([^"]*)"')
_STEMMER = Stemmer.Stemmer("english")
# Where a quotation leaves something out: "…", "[...]".
ELLIPSIS = re.compile(r"\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*")
NEGATORS = frozenset(
    """
    not no never without neither nor none nobody nothing cannot hardly barely
""".split()
)
DENIALS = frozenset(
    """
    fail fails failed failing refuse refuses refused refusing deny denies denied denying lack lacks lacked
    lacking unable stop stops stopped reject rejects rejected rejecting
""".split()
)
REPORTING = frozenset(
    """
    accused according announced argued claim claimed claims reported said says stated stressed told
""".split()
)
# Words by which a sentence says that somebody says it: "according to", "by Hentzau's account", "wrote".
ATTRIBUTION = re.compile(
    r"\b(?:according to|by [\w\s.-]+'s account|in [\w\s.-]+'s (?:view|words)|in the (?:words|telling|view) of"
    r"|says?|said|saying|writes?|wrote|reports?|reported|calls|called|claims?|claimed|describes?|described"
    r"|states?|stated|stressed|told|tells|announced|argue[sd]?|judges?|judged|finds|found|sees|saw|expects?"
    r"|expected|rates|rated|traces|traced|dates|dated|adds|added|goes on|gives as|offered|proposed|accused"
    r"|warned|pledged|made a statement|sums up|summing up|for (?-i:[A-Z])\w+,)(?!\w)",
    re.IGNORECASE,
)
# Words by which a writer judges, and which nobody else need share.
JUDGING = re.compile(
    r"\b(?:important|importance|crucial(?:ly)?|critical(?:ly)?|vital|significant(?:ly)?|dominant|decisive|pivotal"
    r"|advantageous|beneficial|understandable|ambitious|evident(?:ly)?|great(?:est)?|remarkabl[ey]|key|primary"
    r"|impressive|alarming|dangerous|promising|inevitabl[ey]|reckless|rightly|wrongly)\b",
    re.IGNORECASE,
)
# Words that keep a claim as uncertain as its passage: "could", "offers to"; "the offer" and "in May" do not.
HEDGING = re.compile(
    r"\b(?:could|(?-i:may)|might|would|should|will|(?:un)?likely|possibl[ey]|perhaps|probabl[ey]|apparent(?:ly)?"
    r"|seems?|appears?|doubt(?:s|ed)?|expect(?:s|ed)?|offered|planned|promised|pledged"
    r"|(?:offers?|plans?|promises?|pledges?)(?= to\b)|readiness|ready|(?:is|are|was|were) to)\b",
    re.IGNORECASE,
)
STOPWORDS = (
    frozenset(
        """
    a about above after again against all also although am among an and another any are as at be
    because been before being below between both but by can could did do does doing down during each
    either else ever few for from further had has have having he her here hers him his how however i
    if in into is it its itself just like many may me might more most much must my nor of off on
    once only onto or other our out over own per same says said say she should since so some
    such than that the their theirs them then there these they this those though through thus to too
    toward towards under until up upon us very was we well were what when where whether which while
    who whom whose why will with within would yet you your s t
""".split()
    )
    | NEGATORS
)


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Compatibility-normalised text with plain quotes, dashes and spaces; case kept."""
    if text.isascii():
        return text
    # Before, so that no mark is parted from its letter by what is dropped; after, for what NFKC brings in.
    plain = text.translate(_FOLD)
    normal = unicodedata.normalize("NFKC", plain)
    return normal if normal == plain else normal.translate(_FOLD)


def lower(text: str) -> str:
    """The folded text in lower case, letter for letter, so that offsets stay those of the folded text."""
    plain = fold(text)
    low = plain.lower()
    if len(low) == len(plain):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


@dataclass(frozen=True, kw_only=True)
class Found:
    """A quantity or date read from a text: its canonical value, its words in lower case, their offset."""

    value: str
    words: str
    start: int
    loose: bool = False

    def as_written(self, text: str) -> str:
        """The words with the capitals that they have in the text."""
        return fold(text)[self.start : self.start + len(self.words)]


@lru_cache(maxsize=1 << 8)
def list_letters(low: str) -> frozenset[str]:
    """The runs of plain letters in a text in lower case: whether it has a word is soon seen by these."""
    return frozenset(_LETTERS.findall(low))


@lru_cache(maxsize=1 << 16)
def tokens(text: str) -> tuple[str, ...]:
    """Words and figures in order, lower case; hyphens part words, apostrophes do not."""
    return tuple(_TOKEN.findall(lower(text)))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The Snowball (English) stem of a lower-case word, possessive dropped."""
    return str(_STEMMER.stemWord(word.removesuffix("'s").rstrip("'")))


@lru_cache(maxsize=1 << 14)
def content_stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning: no stop words, no figures."""
    return frozenset(s for s in checked_stems(tokens(text)) if s.isalpha() or not any(map(str.isdigit, s)))


def checked_stems(words: tuple[str, ...]) -> frozenset[str]:
    """Stems of all tokens but stop words, figures included: what a fingerprint keeps of single words."""
    return frozenset(filter(None, map(_checked_stem, words)))


@lru_cache(maxsize=1 << 16)
def _checked_stem(word: str) -> str:
    return "" if word.removesuffix("'s") in STOPWORDS or is_negator(word) else stem(word)


def is_stopword(word: str) -> bool:
    """Whether a word as written is too common to say anything; "US" is no "us", nor "IT" an "it"."""
    return word.lower() in STOPWORDS and not (len(word) > 1 and word.isupper())


def is_negator(word: str) -> bool:
    """Whether the token denies what stands beside it."""
    return word in NEGATORS or word.endswith("n't")


def denies(word: str) -> bool:
    """Whether the token turns its sentence round: a negator, or a verb such as 'failed'."""
    return is_negator(word) or word in DENIALS


def markers(words: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens that deny or report, sorted, as often as they stand there."""
    return tuple(sorted(w for w in words if denies(w) or w in REPORTING))


def is_closed(text: str) -> bool:
    """Whether a passage ends as a sentence does, and is no heading of Markdown."""
    return not text.startswith("#") and fold(text).rstrip("\"')] ").endswith((".", "!", "?", "..."))


def find_quotations(text: str) -> Iterator[str]:
    """What stands between double quotation marks of any kind, in order."""
    for match in _QUOTED.finditer(fold(text)):
        yield match[1]


def without_quotations(text: str) -> list[str]:
    """The stretches of text outside quotation marks."""
    return _QUOTED.sub("\0", fold(text)).split("\0")

"""Fingerprints: true words are always known, false ones seldom, and the text can't be read back."""

from __future__ import annotations

import json
import random
import statistics
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.language import roles
from scripts.language.beside import BOUNDS, UNITS
from scripts.language.opposites import OPPOSITES
from scripts.language.text import content_stems, stem
from scripts.library import fingerprint
from scripts.library.fingerprint import hash_words, take_plain, take_print
from scripts.library.fingerprint_file import load_file, make_file

SALT = "invented"
SENTENCES = (
    "The miller counted each sack twice before dawn.",
    "Nobody had told Orlen that the bridge over the Tessa was closed to carts.",
    "She bought 40 candles, two goats and a copper kettle at the harbour market on 7 May 2019.",
    "The ferryman warned last year that the river could rise by another metre before the fair.",
    "In Marrow the baker sings while the dough rests, and children answer.",
    "Twelve painters walked along the salt road with ladders, brushes, blue pigment and no bread.",
    "The council of Veldane promised a new well, a paved square, a longer pier and a clock that "
    "would never stop, yet no mason was hired before winter.",
    "When the orchard froze, Petra wrapped each sapling in straw, lit small fires between the rows "
    "and walked the whole length of the valley until morning with a bell in her hand.",
    "The captain said the fog was not his fault, that the keeper might have slept, and that the "
    "barrels lost near Grey Point were worth less than the rope that had failed to hold them.",
    "Beneath the theatre the puppets hang in families, kings beside cooks, wolves beside tailors, "
    "and on feast days the caretaker opens a trapdoor so that visitors may hear the wooden shoes.",
    "Rain fell again on the empty quay.",
)
PASSAGES = take_plain({f"1.{n}": text for n, text in enumerate(SENTENCES, 1)}, "2020-06-01")
PRINTS = {at: take_print(SALT, passage) for at, passage in PASSAGES.items()}


@cache
def pseudo_words() -> tuple[str, ...]:
    """100,000 distinct words that are in no text."""
    rng = random.Random(20200601)
    onsets = (*"bdfghjklmnprstvz", "br", "dr", "fl", "gr", "kl", "pr", "sk", "st", "tr")
    found: dict[str, None] = {}
    while len(found) < 100_000:
        parts = (
            rng.choice(onsets) + rng.choice("a e i o u ai ea oo".split()) for _ in range(rng.randint(3, 4))
        )
        found["".join(parts) + rng.choice("nrklx")] = None
    return tuple(found)


def test_every_true_run_is_known() -> None:
    for at, kept in PRINTS.items():
        words, ends = PASSAGES[at].words, range(len(PASSAGES[at].words) + 1)
        assert all(kept.has_run(words[i:j]) for i in ends for j in ends[i + 1 :])


@given(st.text(max_size=60), st.data())
def test_every_true_run_of_any_text_is_known(text: str, data: st.DataObject) -> None:
    passage = take_plain({"1.1": text}, "2020")["1.1"]
    start = data.draw(st.integers(0, len(passage.words)))
    end = data.draw(st.integers(start, len(passage.words)))
    kept = take_print(SALT, passage)
    assert kept.has_run(passage.words[start:end])
    assert all(kept.has_stem(s) for s in passage.stems)


@pytest.mark.parametrize("word", ["5g", "41", "$26bn", "2013"])
def test_a_single_figure_is_not_taken_on_trust(word: str) -> None:
    assert not all(kept.has_run((word,)) for kept in PRINTS.values())


def test_what_is_kept_in_clear() -> None:
    market, river, fog = PRINTS["1.3"], PRINTS["1.4"], PRINTS["1.9"]
    assert (market.numbers, market.dates) == (("2", "40"), {"2019-05-07": ""})
    assert river.dates == {"2019": "last year"}
    assert (fog.names, fog.markers, fog.hedges) == (("Grey Point",), ("failed", "not", "said"), ("might",))
    assert river.beside == {} and river.senses == PRINTS["1.4"].senses


def test_what_is_kept_of_meaning_holds_no_word_but_names() -> None:
    kinds = {"", *roles.KINDS.values()}
    for kept in PRINTS.values():
        for deed in kept.deeds:
            doer, kind, done_to = deed.split(">")
            assert {doer, done_to} <= set(kept.names) and kind in kinds
        assert {word for words in kept.beside.values() for word in words} <= {"", *BOUNDS, *UNITS}
        assert set(kept.beside) <= {*kept.numbers, *kept.dates}
        assert {side.partition(":")[0] for side in kept.senses} <= set(OPPOSITES)
    lent = take_plain({"1.1": "The baker Ada said Orlen lent 3 goats to Marrow."}, "2020")["1.1"]
    assert {"Ada>say>Orlen", "Orlen>give>Marrow"} <= set(take_print(SALT, lent).deeds)


def test_only_quotations_that_stand_in_the_passage_are_sealed() -> None:
    words = PASSAGES["1.3"].words
    true, turned = (words[2:6],), (words[5:6], words[2:4])
    kept = take_print(SALT, PASSAGES["1.3"], [true, turned, (("no", "such", "words"),)])
    assert len(kept.quotes) == 1 and kept.is_sealed(true)
    assert not kept.is_sealed((words[2:5],)) and not kept.is_sealed(turned)
    assert not take_print(SALT, PASSAGES["1.4"], [true]).quotes


def test_short_passages_are_filled_up_and_the_same_each_time() -> None:
    for at, kept in PRINTS.items():
        assert len(kept.stems) >= fingerprint.STEM_FLOOR
        assert min(len(kept.pairs), len(kept.triples)) >= fingerprint.RUN_FLOOR
        assert take_print(SALT, PASSAGES[at]) == kept != take_print("other", PASSAGES[at])


@given(st.just(list(SENTENCES)) | st.lists(st.text(max_size=40), max_size=4))
def test_dump_and_load_of_any_text(texts: list[str]) -> None:
    cut = {f"1.{n}": text for n, text in enumerate(texts, 1)}
    taken = {at: take_print(SALT, passage) for at, passage in take_plain(cut, "2020").items()}
    assert load_file(SALT, make_file(SALT, "2020", "cd" * 32, cut, {})) == ("cd" * 32, taken)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["at", "passages"]), inner),
    max_leaves=8,
)
ROW = '"at": "1.1", "pairs": [], "triples": [], "dates": {}, "names": [], "markers": []'


@given(st.text() | JSON.map(json.dumps))
def test_a_malformed_file_raises_what_load_says(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        load_file(SALT, text)


WRONG = ('"stems": "abc", "numbers": []', '"stems": [], "numbers": "12"')


@pytest.mark.parametrize("row", [*WRONG, '"x": ' + "[" * 200_000], ids=["stems", "numbers", "deep"])
def test_a_malformed_row_is_refused(row: str) -> None:
    text = f'{{"source": "a", "sha256": "b", "passages": [{{{ROW}, {row}}}]}}'
    with pytest.raises((ValueError, KeyError, TypeError)):
        load_file(SALT, text)


def test_every_bucket_of_a_single_word_holds_many_words() -> None:
    held = Counter(hash_words(SALT, (stem(word),)) for word in pseudo_words())
    assert len(pseudo_words()) == 100_000 and len(held) == fingerprint.STEM_BUCKETS
    assert min(held.values()) >= 20


def test_the_third_word_cannot_be_told_from_the_two_before() -> None:
    roots = {word: root for word in pseudo_words() for root in content_stems(word)}
    found = []
    for salt in (SALT, "salt-1", "salt-2", "salt-3"):
        hashes = {word: hash_words(salt, (root,)) for word, root in roots.items()}
        for passage in PASSAGES.values():
            kept, words = take_print(salt, passage), passage.words
            likely = [word for word, root in hashes.items() if root in kept.stems]
            for two in pairwise(words[:-1]):
                found.append(sum(kept.has_run((*two, word)) for word in likely))
    assert len(found) > 700 and min(found) >= 10 and statistics.median(found) >= 20


@pytest.mark.parametrize("length", [3, 5])
def test_a_wrong_word_in_a_run_is_seldom_accepted(length: int) -> None:
    rng, wrong, tried = random.Random(7), 0, 0
    for at, kept in PRINTS.items():
        words = PASSAGES[at].words
        for start in range(len(words) - length + 1):
            for word in rng.sample(pseudo_words(), 100):
                spoilt = list(words[start : start + length])
                spoilt[rng.randrange(length)] = word
                wrong, tried = wrong + kept.has_run(tuple(spoilt)), tried + 1
    assert tried > 10_000 and wrong / tried < 1 / 500

"""What words that point back mean: the nearest fitting name, never one that the text may not mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import golden
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.check.naming import loose_names
from scripts.check.pointing import find_counts, open_words
from scripts.language.pointers import find_pointers, look_up_pointer
from scripts.library.antecedents import REACH, with_readings
from scripts.library.evidence import Evidence, Reading
from scripts.library.fingerprint import take_plain, take_print
from scripts.library.model import Library
from scripts.library.named import Actor, OtherName, Term
from scripts.read.seeds import read_seeds

GOOD = read_seeds(golden.GOOD / "seeds")[0]
SID = "invented-2020"


def _term(name: str, kind: str) -> Term:
    return Term.model_validate(
        {"id": name.lower().replace(" ", "-"), "name": name, "kind": kind, "means": f"{SID}/route"}
    )


def _person(name: str, **more: object) -> Actor:
    given = {"id": name.rpartition(" ")[2].lower(), "name": name, "forms": [name.rpartition(" ")[2]]}
    return Actor.model_validate({**given, "kind": "person", **more})


TERMS = (_term("Low March", "region"), _term("High March", "region"), _term("Iron League", "group"),
         _term("Long Road", "initiative"))  # fmt: skip
PEOPLE = (
    _person("Fritz Tarlen", pronoun="he", office={"foreign minister": "ruritania"}),
    _person("Otto Sapt", pronoun="he", office={"president": "lutha"}),
    _person("Flavia Elphberg", pronoun="she", office={"president": "graustark"}),
    _person("Jo Bersonin"),
)
PLACES = (OtherName(id="strelsau", name="Strelsau", kind="place"),)
LIBRARY = replace(
    GOOD,
    terms={term.id: term for term in TERMS},
    actors={**GOOD.actors, **{person.id: person for person in PEOPLE}},
    names={place.id: place for place in PLACES},
)
MODES = ("fingerprint", "text")
modes = pytest.mark.parametrize("mode", MODES)


def reading(sentences: Sequence[str], mode: str) -> Mapping[str, Evidence]:
    """The passages of a text of these sentences, with what their pointers mean."""
    texts = take_plain({f"1.{n}": sentence for n, sentence in enumerate(sentences, 1)}, "2020-09-08")
    kept: dict[str, Evidence] = {
        at: take_print(SID, p) if mode == "fingerprint" else p for at, p in texts.items()
    }
    return with_readings(replace(LIBRARY, evidence={SID: kept}))[SID]


def last(sentences: Sequence[str], mode: str, words: str = "") -> Reading:
    """What the pointer of the last sentence means, the one of those words if there are several."""
    *_, passage = reading(sentences, mode).values()
    return next(r for r in passage.readings if r.words == (words or r.words))


MEANT = {
    "the sentence before": (["Trade with the Low March grew.", "Roads in the region are bad."], "Low March"),
    "two before": (["The Low March is poor.", "Trade grew.", "The region wants roads."], "Low March"),
    "the nearest of two": (
        ["The High March is rich.", "The Low March is poor.", "The region wants roads."], "Low March",
    ),
    "by way of another pointer": (
        ["The Low March is poor.", "So many left the region.", "Trade fell.", "It rained.",
         "The region wants roads."], "Low March",
    ),
    "whatever is named after it": (
        ["The Low March is poor.", "Roads of the region lead to the High March and Gondremark."], "Low March",
    ),
    "a place on the way": (["The Low March is poor.", "All was calm in Strelsau.", "The region wants roads."],
                           "Low March"),
    "a person": (["“So it is,” said Fritz Tarlen.", "He left for Lutha."], "Fritz Tarlen"),
    "a person by the pronoun": (
        ["“So it is,” said Flavia Elphberg.", "All agreed with Otto Sapt.", "She left for Lutha."],
        "Flavia Elphberg",
    ),
    "an apposition is nobody else": (
        ["“So it is,” said Jo Bersonin, an analyst of the Strelsau Institute.", "He left for Lutha."],
        "Jo Bersonin",
    ),
    "him, whoever else has a post": (
        ["“So it is,” said Fritz Tarlen, the foreign minister of Ruritania.", "Few believed him."],
        "Fritz Tarlen",
    ),
    "a post": (["A bell rang for Otto Sapt and Fritz Tarlen.", "So the president left."], "Otto Sapt"),
    "a post and whose": (
        ["A bell rang for Otto Sapt and Flavia Elphberg.", "So Lutha's president left."], "Otto Sapt",
    ),
    "a post of the country": (
        ["A bell rang for Otto Sapt and Flavia Elphberg.", "Then Lutha saw the country's president leave."],
        "Otto Sapt",
    ),
    "a state": (["All was calm in Lutha.", "But the country wants roads."], "Lutha"),
    "a state by its adjective": (["The Luthan harvest failed.", "So the country wants roads."], "Lutha"),
    "a group": (["Many joined the Iron League.", "But the bloc wants roads."], "Iron League"),
    "an organisation": (
        ["Many joined the Strelsau Institute.", "But the group is small."], "Strelsau Institute",
    ),
    "an initiative": (["Many spoke of the Long Road.", "But the initiative is slow."], "Long Road"),
    "two states": (["All was calm in Lutha and Ruritania.", "Both countries armed."], "Lutha, Ruritania"),
    "two states, one here": (
        ["All was calm in Lutha and Ruritania.", "Then Lutha said that the two countries were at peace."],
        "Ruritania",
    ),
    "three states past one of them": (
        ["All was calm in Lutha, Ruritania and Graustark.", "Then Lutha armed.", "So the three states met."],
        "Graustark, Lutha, Ruritania",
    ),
}  # fmt: skip

OPEN = {
    "two in the nearest": (["The Low March envies the High March.", "The region wants roads."], "names"),
    "named before it": (["The Low March is poor.", "The High March and the region trade."], "itself names"),
    "only named later": (["The region wants roads.", "The Low March is poor."], "no passage"),
    "too far back": (["The Low March is poor.", *["Trade grew."] * REACH, "The region wants roads."],
                     "no passage"),
    "another kind": (["Otto Sapt spoke in Lutha.", "The region wants roads."], "no passage"),
    "a state is no person": (["All was calm in Lutha.", "He left."], "no passage"),
    "a name nobody knows": (["The Low March is poor.", "All fear the Far Vale.", "The region wants roads."],
                            '"Far"'),
    "a name nobody knows beside it": (["The Low March fears Gondremark.", "The region wants roads."],
                                      '"Gondremark"'),
    "a name nobody knows before it": (
        ["The Low March is poor.", "So roads of Gondremark lead to the region."], '"Gondremark"',
    ),
    "a first word that may be a name": (["“So it is,” said Otto Sapt.", "Gondremark said no.", "He left."],
                                        '"a name?"'),
    "another region": (["The Low March is poor.", "It buys from a richer region.", "The region wants roads."],
                       '"another region"'),
    "an official": (["“So it is,” said Otto Sapt.", "An official denied it.", "He left."], '"official"'),
    "an official abroad": (["“So it is,” said Otto Sapt.", "In Strelsau, an official denied it.", "He left."],
                           '"official"'),
    "the one who speaks": (["“So it is,” said Otto Sapt.", "An official said that he left."], '"official"'),
    "a pointer that stays open": (
        ["The Low March and the High March are poor.", "The region wants roads.", "Trade grew.",
         "The region is cold."], "open too",
    ),
    "past a pointer that stays open": (
        ["The Low March is poor.", "But the region near the High March is rich.", "The region wants roads."],
        "names",
    ),
    "two persons": (["Otto Sapt met Fritz Tarlen.", "He left."], "names"),
    "somebody without a pronoun": (["Otto Sapt met Jo Bersonin.", "He left."], "names"),
    "the other pronoun": (["“So it is,” said Otto Sapt.", "She left."], "no passage"),
    "a person named after": (["“So it is,” said Otto Sapt.", "On his way Fritz Tarlen fell."], "itself"),
    "nobody with that post": (["“So it is,” said Fritz Tarlen.", "The president left."], "no passage"),
    "the post of another state": (["A bell rang for Otto Sapt.", "So Graustark's president left."],
                                  "no passage"),
    "the post of nobody known": (["A bell rang for Otto Sapt.", "So Gondremark's president left."], "whose"),
    "the country of two": (["A bell rang for Otto Sapt in Lutha and Graustark.",
                            "So the country's president left."], "whose"),
    "three states for two": (
        ["So Lutha, Ruritania and Graustark armed.", "Both countries are poor."], "named",
    ),
    "a third state on the way": (["All was calm in Lutha and Ruritania.", "Then Graustark armed.",
                                  "Both countries are poor."], "named"),
    "one state for two": (["All was calm in Lutha.", "Both countries are poor."], "no passage"),
}  # fmt: skip


@modes
@pytest.mark.parametrize(("sentences", "names"), MEANT.values(), ids=MEANT)
def test_what_a_word_means(sentences: list[str], names: str, mode: str) -> None:
    found = last(sentences, mode, "the country's president" if "country's" in sentences[-1] else "")
    assert (", ".join(sorted(found.names)), found.why) == (names, "")


@modes
@pytest.mark.parametrize(("sentences", "why"), OPEN.values(), ids=OPEN)
def test_what_stays_open(sentences: list[str], why: str, mode: str) -> None:
    passages = reading(sentences, mode)
    pointing = [p for p in passages.values() if p.pointers]
    found = pointing[-1].readings[-1]
    assert found.names == () and why in found.why, found
    assert pointing[-1].named == pointing[-1].names


def test_words_that_do_not_point() -> None:
    for text in (
        "leaders of the group of states", "the region that borders Lutha", "the region between the seas",
        "the government of Lutha", "a path to the whole region", "the five old countries", "it and they",
        "the region-wide plan", "the president Otto Sapt", "these countries",
    ):  # fmt: skip
        assert find_pointers(text, ()) == {}, text


def test_what_is_kept_is_of_a_closed_list() -> None:
    text = (
        "The Country's President told Lutha's foreign minister and his men of both Sides and a large REGION."
    )
    kept = find_pointers(text, ("Lutha",))
    assert kept == {
        "Lutha's foreign minister": (),
        "another region": (),
        "both sides": ("Lutha",),
        "his": ("Lutha",),
        "the country": (),
        "the country's president": (),
    }
    assert [found.words for words in kept if (found := look_up_pointer(words))] == list(kept)
    assert look_up_pointer("the harvest failed") is None and look_up_pointer("he failed") is None


NAMED = st.sets(st.sampled_from(["Low March", "High March"]))
SENTENCES = st.lists(st.tuples(NAMED, st.booleans()), min_size=1, max_size=7)


@settings(max_examples=200)
@given(SENTENCES, st.sampled_from(MODES))
def test_no_wrong_name_gets_in(plan: list[tuple[set[str], bool]], mode: str) -> None:
    told = [" and the ".join(sorted(names)) for names, _ in plan]
    sentences = [
        f"So {f'the {name} is poor' if name else 'it rained'} and {'the region' if points else 'trade'} grew."
        for name, (_, points) in zip(told, plan, strict=True)
    ]
    known = LIBRARY.gazetteer
    for n, passage in enumerate(reading(sentences, mode).values()):
        for other in ("Low March", "High March"):
            stands = other in plan[n][0]
            near = [i for i in range(n) if plan[i][0]]
            meant = bool(not plan[n][0] and plan[n][1] and near and plan[near[-1]][0] == {other})
            let_in = not list(loose_names(f"The {other} grew.", (passage,), known))
            assert stands or meant or not let_in, (sentences, n, other)


@modes
def test_a_missing_name_is_told_why(mode: str) -> None:
    *_, ambiguous = reading(
        ["The Low March envies the High March.", "The region wants roads."], mode
    ).values()
    assert open_words(LIBRARY, "low-march", (ambiguous,)) == (
        "; “the region” in 1.2 is not read so, because 1.1 names High March and Low March"
    )
    *_, other = reading(["The High March is rich.", "The region wants roads."], mode).values()
    assert open_words(LIBRARY, "low-march", (other,)) == (
        "; “the region” in 1.2 is read as High March, named in 1.1"
    )
    assert open_words(LIBRARY, "lutha", (other,)) == ""


THREE = "All was calm in Lutha, Ruritania and Graustark."
COUNTED = (
    ([THREE], "Lutha and its two neighbours, Ruritania and Graustark", 1),
    ([THREE], "Lutha and its three neighbours, Ruritania and Graustark", 0),
    ([THREE], "calm in three states", 1),
    ([THREE], "calm in two states", 0),
    ([THREE], "calm in Lutha and two other states", 1),
    ([THREE], "two bridges in three states", 1),
    (["All was calm in Lutha, Ruritania and Gondremark."], "calm in two states", 0),
    (["All was calm in Lutha and Ruritania, two of five states."], "calm in two states", 0),
    (["All was calm in Lutha and Ruritania.", "Then both countries armed."], "two countries", 1),
)


@modes
@pytest.mark.parametrize(("sentences", "text", "places"), COUNTED)
def test_counting_what_is_named(sentences: list[str], text: str, places: int, mode: str) -> None:
    *_, passage = reading(sentences, mode).values()
    assert len(find_counts(LIBRARY, text, (passage,), LIBRARY.gazetteer)) == places


def _states(library: Library) -> set[str]:
    return {key for key, kind in library.kinds.items() if kind == "state"}


def test_kinds_come_from_the_seeds() -> None:
    assert _states(LIBRARY) == {"ruritania", "lutha", "graustark"}
    assert LIBRARY.kinds["strelsau"] == "place" and LIBRARY.kinds["low-march"] == "region"

"""Who a sentence lets tell something."""

from __future__ import annotations

import pytest

from scripts.language.telling import find_tellers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lutha, the Zenda Courier writes, is poor.", [("Zenda Courier", "writes", "writes")]),
        ("Argus wrote that Lutha is poor.", [("Argus", "wrote", "writes")]),
        ("As Hentzau reports it, Lutha is poor.", [("Hentzau", "reports", "writes")]),
        ("Lutha, by Hentzau’s account, is poor.", [("Hentzau", "account", "writes")]),
        ("“We are poor”, quoted by Hentzau, was said.", [("Hentzau", "quoted", "writes")]),
        ("Rudolf, said in a speech that Lutha is poor.", [("Rudolf", "said", "speaks")]),
        ("According to the state news agency Zur, it is so.", [("Zur", "according", "speaks")]),
        ("In the view of men of the Zur Institute, it is.", [("Zur Institute", "view", "speaks")]),
        ("It is so, in Rudolf's words.", [("Rudolf", "words", "speaks")]),
        ("Blentz is reported as saying so.", [("Blentz", "is reported", "speaks")]),
        ("Blentz told the Zenda Courier so.", [("Blentz", "told", "speaks")]),
        ("The Ruritanian states are poor.", []),
        ("Analysts said that Lutha is poor.", []),
        ("Lutha is reported to be poor.", []),
        ("Lutha grew richer in the words of the song.", []),
    ],
)  # fmt: skip
def test_who_tells(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(t.name, t.word, t.way) for t in find_tellers(text)] == told


@pytest.mark.parametrize(
    "text", ["For Rudolf, it is so.", "It is so; to Lutha, it is.", "Lutha's “own way” is so."]
)
def test_some_words_only_stand_aside(text: str) -> None:
    assert [t.aside for t in find_tellers(text)] == [True]

"""Adding a source: what a machine can know is filled in, and a text that the checks can't read is refused."""

from __future__ import annotations

from pathlib import Path

import golden
import pytest

from scripts import cli

ENGLISH = "The king of Ritania said in Strelsau that the line would be built. He did not say when.\n"
GERMAN = "Der König von Ruritanien sagte in Strelsau, die Bahn werde gebaut. Wann, das sagte er nicht.\n"


def add(text: str) -> int:
    """Add a text as a source to the seeds of the working folder."""
    Path("text.txt").write_text(text, encoding="utf-8")
    given = ("--id", "king-2020", "--title", "The line", "--issued", "2020-09-08")
    return cli.main(["add", "text.txt", *given])


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project with the good seeds."""
    golden.good_seeds(tmp_path)
    monkeypatch.chdir(tmp_path)


def test_each_passage_of_a_new_source_is_still_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert add(ENGLISH) == 0
    capsys.readouterr()
    assert cli.main(["check", "--format", "text"]) == 1
    told = capsys.readouterr().out
    assert all(f"passage {at} of king-2020 is still to be dealt with" in told for at in ("1.1", "1.2"))


def test_a_text_in_another_language_wants_a_translation(capsys: pytest.CaptureFixture[str]) -> None:
    assert add(GERMAN) == 1
    assert "give a translation" in capsys.readouterr().err
    assert not list(Path("seeds").glob("*/king-2020.*"))

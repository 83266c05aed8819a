"""Files that somebody made to break the site: each gives a clear error, writes nothing, and ends soon."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import golden
import hostile
import pytest
from hostile import SOURCE, assert_refused, put, replace

from scripts import cli, flow

FINGERPRINT = "fingerprints/invented-2020.json"
NAMES = (
    "sources/more.yml", SOURCE, "actors.yml", "references.yml", "themes/railway.md", "pages/more.md",
    FINGERPRINT, "citations.json", "measured.json", "corridors.yml", "places.csv",
)  # fmt: skip
LARGE = (SOURCE, "themes/railway.md", "citations.json", "places.csv")
MAY_BE_EMPTY = ("measured.json", "places.csv")
YAML = tuple(name for name in NAMES if name.endswith(".yml"))
# A fingerprint is only read beside its source.
TOGETHER = (tuple(name for name in NAMES if name != FINGERPRINT), (FINGERPRINT,))
together = pytest.mark.parametrize("names", TOGETHER, ids=["seeds", "fingerprint"])


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The good seeds, below the working folder; whatever is done with them ends soon."""
    monkeypatch.chdir(tmp_path)
    with hostile.soon():
        yield golden.good_seeds(tmp_path)


def big(path: Path) -> None:
    """Fifty million bytes, which take no room on the disk."""
    with path.open("wb") as file:
        file.truncate(50_000_000)


def elsewhere(path: Path) -> None:
    """A link to a file that is no seed."""
    path.symlink_to("/etc/passwd")


def outside(path: Path) -> None:
    """A link to a file that would be a seed if it stood among them."""
    Path("outside.yml").write_text("a: b", encoding="utf-8")
    path.symlink_to(Path("outside.yml").absolute())


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def ring(path: Path) -> None:
    """Two links that lead to each other."""
    path.symlink_to(path.with_suffix(".ring"))
    path.with_suffix(".ring").symlink_to(path)


def itself(path: Path) -> None:
    path.symlink_to(path)


MAKERS: tuple[Callable[[Path], object], ...] = (
    big, elsewhere, outside, endless, ring, itself, Path.mkdir, os.mkfifo,
)  # fmt: skip
BYTES = {
    "utf-16": "source: é".encode("utf-16"),
    "latin-1": "source: é".encode("latin-1"),
    "nul": b"source: \x00",
    "png": b"\x89PNG\r\n\x1a\n",
    "binary": bytes(range(256)) * 40,
    "cut": "é".encode()[:1],
    "bracket": b"[" * 1_000_000,
    "commas": b"[" + b"[]," * 1_500_000 + b"[]]",
    "lines": b"- a\n" * 1_000_000,
}
YAMLS = {
    "bomb": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
    "great-bomb": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghi")),
    "ring": "&a [*a]",
    "no-anchor": "a: *b",
    "merge": "- &a {id: x}\n- {<<: *a, name: y}\n",
    "tag": "- !!python/object/apply:os.system [touch executed]\n",
    "own-tag": "- !x {id: y}\n",
    "twice": "- {id: x, id: y}\n",
    "deep": "- " * 2_000 + "x",
    "deeper": "- " * 100_000,
    "nothing-in-it": "source:",
    "great-number": "source: {id: 1e999999999}",
    "escaped-nul": '- {id: "a\\0b"}\n',
    "two-documents": "- a\n---\n- b\n",
    "directive": "%YAML 9.9\n---\n- a\n",
    "key-of-keys": "? {a: b}\n: c\n",
    "long-key": "? " + "k" * 1_000_000 + "\n: c\n",
    "tab": "a:\n\tb: c\n",
}


def fresh(seeds: Path, name: str) -> Path:
    """The path of a seed that is not there yet."""
    (seeds / name).unlink(missing_ok=True)
    return seeds / name


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
@together
def test_what_is_no_plain_file(
    seeds: Path, capsys: pytest.CaptureFixture[str], names: tuple[str, ...], make: Callable[[Path], object]
) -> None:
    for name in names:
        make(fresh(seeds, name))
    out = assert_refused(seeds, capsys, *(rf"{name}:1:1: error\[" for name in names))
    assert "root:" not in out


@pytest.mark.parametrize("kind", BYTES)
@together
def test_bytes_that_are_no_seed(
    seeds: Path, capsys: pytest.CaptureFixture[str], names: tuple[str, ...], kind: str
) -> None:
    # Great ones take their time, so there is one of each format.
    spoilt = [name for name in names if len(BYTES[kind]) < 100_000 or name in (*LARGE, FINGERPRINT)]
    for name in spoilt:
        (seeds / name).write_bytes(BYTES[kind])
    assert_refused(seeds, capsys, *(rf"{name}:\d+:\d+: error\[" for name in spoilt))


@pytest.mark.parametrize("kind", YAMLS)
def test_yaml_that_is_no_seed(seeds: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    for name in YAML:
        (seeds / name).write_text(YAMLS[kind], encoding="utf-8")
    out = assert_refused(seeds, capsys, *(rf"{name}:\d+:\d+: error\[schema\]" for name in YAML))
    assert len(out) < 20_000 * len(YAML)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in MAY_BE_EMPTY])
def test_an_empty_file(seeds: Path, name: str) -> None:
    (seeds / name).write_bytes(b"")
    assert cli.main(["weave"]) == 1 or name == "references.yml"
    assert not Path("docs").exists()


@pytest.mark.parametrize("name", [name for name in NAMES if (golden.GOOD / "seeds" / name).exists()])
def test_a_byte_order_mark_is_no_fault(seeds: Path, name: str) -> None:
    (seeds / name).write_bytes(b"\xef\xbb\xbf" + (seeds / name).read_bytes())
    assert cli.main(["weave"]) == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_nobody_may_read(
    seeds: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    unlocked = Path.open

    def locked(self: Path, *how: Any, **more: Any) -> Any:
        if self == Path("seeds", name):
            raise PermissionError(13, "Permission denied")
        return unlocked(self, *how, **more)

    (seeds / name).touch()
    monkeypatch.setattr(Path, "open", locked)
    assert_refused(seeds, capsys, rf"{name}:1:1: error\[\w+\] the file can't be read: Permission denied")


@pytest.mark.parametrize("order", ["9" * 5_000, "1e400", "nan", "[]", "0x10"])
def test_an_order_that_is_no_number(seeds: Path, capsys: pytest.CaptureFixture[str], order: str) -> None:
    replace(seeds, "themes/railway.md", "order: 1", f"order: {order}")
    assert_refused(seeds, capsys, r"themes/railway.md:4:\d+: error\[schema\]")


def test_two_files_of_one_source(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(seeds / SOURCE, seeds / "sources" / "more.yml")
    assert_refused(seeds, capsys, r"sources/more.yml:\d+:\d+: error\[schema\]")


@pytest.mark.parametrize("name", ["CON", "con", "a b", "é", "<b>", "..", "x\ny", "\udcff"], ids=ascii)
@pytest.mark.parametrize("folder", ["themes", "pages"])
def test_a_page_that_can_t_be_an_address_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], folder: str, name: str
) -> None:
    (seeds / folder / f"{name}.md").write_text("---\ntitle: x\ndescription: y\n---\n", encoding="utf-8")
    assert_refused(seeds, capsys, rf"{folder}/[^\n]+\.md:\d:1: error\[schema\]")


@pytest.mark.parametrize("file", ["../../etc/passwd", "/etc/passwd", "..", "a\\b"])
def test_an_original_elsewhere_is_refused(seeds: Path, capsys: pytest.CaptureFixture[str], file: str) -> None:
    put(seeds, SOURCE, ("source", "original", "file"), lambda _: file)
    assert_refused(seeds, capsys, rf"{SOURCE}:\d+:\d+: error\[schema\]")
    assert cli.main(["check", "--originals", str(golden.TEXTS)]) == 1


def test_a_process_of_its_own_runs_nothing_and_tells_it_in_order(seeds: Path) -> None:
    (seeds / "sources" / "more.yml").write_text("!!python/object/apply:os.system [touch pwned]", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "scripts", "weave"], capture_output=True, text=True, timeout=30, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )  # fmt: skip
    assert done.returncode == 1 and "error[schema]" in done.stdout and "Traceback" not in done.stderr
    assert [path.name for path in seeds.parent.iterdir()] == ["seeds"]


def test_bytes_changed_at_random_never_crash_the_check(seeds: Path) -> None:
    chance = random.Random(7)
    files = [p for p in sorted(seeds.rglob("*")) if p.is_file()]
    for _ in range(150):
        path = chance.choice(files)
        kept = path.read_bytes()
        raw = bytearray(kept)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randint(0, 3)] = bytes(
                chance.choices(b"\x00\xff\n:-#[]{}&*!|>'\"%@`~ aZ9", k=2)
            )
        path.write_bytes(bytes(raw))
        flow.examine(seeds=seeds)
        path.write_bytes(kept)

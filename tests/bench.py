"""Benchmark: how the check grows with the number of sources. `make bench` prints ratios within one run."""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scripts.library import fingerprint_file

CLAIMS = 30
SIZES = (125, 250, 500, 1000)


def words(chance: random.Random, n: int) -> list[str]:
    """Invented words of two to four syllables."""
    syllables = [a + b for a in "bcdfghklmnprstvz" for b in "aeiou"]
    return ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(n)]


def build(root: Path, sources: int) -> None:
    """Seeds of so many sources, each with CLAIMS passages and claims, all of which pass."""
    chance = random.Random(sources)
    vocabulary = words(chance, 8000)
    for name in ("sources", "fingerprints", "themes"):
        (root / name).mkdir(parents=True)
    outline = "---\ntitle: Theme\ndescription: All of it\n---\n\n## Section {#section}\n"
    (root / "themes" / "theme.md").write_text(outline, encoding="utf-8")
    for n in range(sources):
        sid, texts, claims = f"source-{n}", {}, []
        for k in range(CLAIMS):
            told = chance.choices(vocabulary, k=22)
            texts[f"{k + 1}.1"] = f"{' '.join(told[:11]).capitalize()} in {1950 + k} {' '.join(told[11:])}."
            ours = chance.sample(told, 18)
            text = f"{' '.join(ours[:9]).capitalize()} in {1950 + k} {' '.join(ours[9:])}."
            claims.append({"id": f"claim-{k}", "at": f"{k + 1}.1", "on": "theme/section", "text": text})
        original = {"file": "none.txt", "sha256": "0" * 64}
        source = {"id": sid, "type": "book", "title": f"Book {n}", "issued": "2020", "voice": "reported"}
        data = {"source": {**source, "original": original}, "claims": claims}
        (root / "sources" / f"{sid}.yml").write_text(json.dumps(data), encoding="utf-8")
        made = fingerprint_file.make_file(sid, "2020", "0" * 64, texts, {})
        (root / "fingerprints" / f"{sid}.json").write_text(made, encoding="utf-8")


def main() -> None:
    """Check libraries of growing size, each in a process of its own."""
    print(f"{'sources':>8} {'claims':>8} {'seconds':>8} {'ratio':>6} {'peak MB':>8}")
    before = 0.0
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            build(Path(folder, "seeds"), size)
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "scripts", "check", "--format", "json"],
                cwd=folder,
                env={"PYTHONPATH": str(Path.cwd())},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )
            took = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        ratio = f"{took / before:.2f}" if before else "–"
        print(f"{size:8,} {size * CLAIMS:8,} {took:8.1f} {ratio:>6} {peak:8.0f}")
        before = took


if __name__ == "__main__":
    main()

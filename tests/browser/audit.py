"""`make audit`: Lighthouse on a phone, on a server that compresses; reports are kept beside the pictures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from built import build, chromium_path
from server import serving

HERE = Path(__file__).parent
LIGHTHOUSE = HERE / "node_modules/lighthouse/cli/index.js"
SHOTS = HERE / "shots"
PAGES = ("", "rivals/", "map/", "timeline/")
WANTED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = "--headless=new --no-sandbox --disable-background-networking --disable-component-update"


def audit(url: str, report: Path) -> dict[str, int]:
    """The four scores of a page, of a hundred each."""
    command = ["node", LIGHTHOUSE, url, "--quiet", "--output=json", f"--output-path={report}"]
    subprocess.run(
        [*command, f"--only-categories={','.join(WANTED)}", f"--chrome-flags={FLAGS}"],
        env={**os.environ, "CHROME_PATH": chromium_path() or ""},
        check=True,
    )
    found = json.loads(report.read_text("utf-8"))["categories"]
    return {name: round(100 * (found[name]["score"] or 0)) for name in WANTED}


def main() -> int:
    """Build, serve and audit; print the scores; fail if one is below what is wanted."""
    SHOTS.mkdir(exist_ok=True)
    print(f"{'page':<12}" + "".join(f"{name:>16}" for name in WANTED))
    failed = False
    with tempfile.TemporaryDirectory() as folder, serving(build(Path(folder))) as (base, _):
        for page in PAGES:
            scores = audit(base + page, SHOTS / f"lighthouse-{page.strip('/') or 'home'}.json")
            print(f"/{page:<11}" + "".join(f"{score:>16}" for score in scores.values()), flush=True)
            failed |= any(scores[name] < wanted for name, wanted in WANTED.items())
    return failed


if __name__ == "__main__":
    sys.exit(main())

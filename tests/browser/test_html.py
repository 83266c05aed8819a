"""Every page is valid HTML, by the validator of the W3C."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from built import Site

VNU = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
MISSING = "{} is missing: the validator needs it. `make test` installs it; Java comes from the system."

# What Material for MkDocs and Python-Markdown write, and no template of ours can change.
SLIPS = (
    # The two switches of the theme's base template carry autocomplete="off" so that a reload resets them.
    r"Attribute “autocomplete” is only allowed when the input type is “color”",
    # Read from disk a page has no address for 'self', and hashes are not computed: test_policy tries both.
    r"(Resource|Inline script) violates Content Security Policy \(meta tag\): .*blocked by “\w+-src”",
)


def test_html_is_valid(site: Site) -> None:
    """The validator has nothing to say but the slips above, and each of these still occurs."""
    java = shutil.which("java")
    for what, there in (("Java", java), (VNU.name, VNU.is_file())):
        if not there:
            pytest.fail(MISSING.format(what), pytrace=False)
    done = subprocess.run(
        [str(java), "-jar", VNU, "--format", "json", "--exit-zero-always", "--skip-non-html", site.root],
        capture_output=True,
        text=True,
        check=True,
    )
    faults, slipped = [], set()
    for message in json.loads(done.stderr)["messages"]:
        known = next((slip for slip in SLIPS if re.match(slip, message["message"])), None)
        slipped |= {known}
        if not known:
            where = Path(message["url"].removeprefix("file:")).relative_to(site.root)
            faults.append(f"{where}:{message.get('lastLine', 1)}: {message['message']}")
    assert not faults, "\n".join(faults)
    assert slipped >= set(SLIPS), f"no longer wanted: {set(SLIPS) - slipped}"

"""The policy of a page: hashes of the scripts that the templates have; anything else stops the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.publish.policy import START, Stray, add_policy, guard_site, read_scripts

TEMPLATE = (
    '<head><script>at("{{ base_url }}", x => {})</script>{% if y %}<script>\n  go();\n</script>{% endif %}'
)
HEAD = f"<!doctype html><head>{START}"
AT = '<script>at("../..", x => {})</script>'


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A folder with one template."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "base.html").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path / "templates"


def test_a_page_allows_the_scripts_of_its_templates_and_no_more(templates: Path) -> None:
    html = f'{HEAD}{AT}<script type="application/json">{{}}</script><script src="x.js"></script>{AT}'
    made = add_policy(html, read_scripts([templates]))
    own = "'sha256-YzBe7dTlpoNbWEVDgrpGRIXGzRLh4g+TF/IIvUbksd8='"
    assert f"script-src 'self' {own}; style-src 'self';" in made
    assert made.index("Content-Security-Policy") < made.index("<script")
    assert (
        made.replace(made[made.index("<meta http-equiv") : made.index('">', made.index("manifest")) + 2], "")
        == html
    )
    assert add_policy(html, read_scripts([templates])) == made


@pytest.mark.parametrize(
    "stray",
    [
        "<script>alert(1)</script>",
        "<SCRIPT >alert(1)</SCRIPT>",
        '<script type="module">alert(1)</script>',
        '<script>at("", x => {}); alert(1)</script>',
        '<script>at("");alert("", x => {})</script>',
        "<script>\n  go();\n</script><script>go()</script>",
        '<b onclick="alert(1)">',
        "<svg onload=alert(1)>",
        '<a href="javascript:alert(1)">',
        "<a href=' JavaScript:alert(1)'>",
        '<form action="javascript:alert(1)">',
    ],
)
def test_a_script_that_no_template_has_is_told(templates: Path, tmp_path: Path, stray: str) -> None:
    with pytest.raises(Stray):
        add_policy(HEAD + AT + stray, read_scripts([templates]))
    site = tmp_path / "site" / "powers"
    site.mkdir(parents=True)
    (site / "index.html").write_text(HEAD + stray, encoding="utf-8")
    (told,) = guard_site(tmp_path / "site", [templates])
    assert told.startswith("powers/index.html: a script stands here that no template has: ")
    assert (site / "index.html").read_text(encoding="utf-8") == HEAD + stray


def test_a_page_without_a_place_for_it_is_told(templates: Path) -> None:
    with pytest.raises(Stray, match="charset"):
        add_policy("<head>", read_scripts([templates]))

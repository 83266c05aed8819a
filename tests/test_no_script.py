"""Whatever stands in a field of a seed is refused where it stands, or comes onto the pages as words."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import golden
import markdown
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from spoil import Slot, Spoilt, Texts, plain, rounds, slots, spoil, write
from test_strings import texts_of_models

from scripts import check
from scripts.check.addresses import address
from scripts.check.citations import citation
from scripts.flow import list_pages, read_library, weave
from scripts.library.citation import reference_item
from scripts.library.model import Library
from scripts.library.problem import Problem
from scripts.library.strings import list_strings
from scripts.pages.catalogue import name_owners, name_pieces
from scripts.publish.policy import guard_site
from scripts.publish.search_index import list_documents
from scripts.tools.cite import render_citations

ROOT = Path(__file__).parents[1]
EVERY = ROOT / "tests" / "every"
SEARCH = "the search"
pytestmark = pytest.mark.xdist_group("no_script")  # whoever tried all strings has the outcome for each test
GUARDS = ("markup", "link", "passage")
"""The checks that keep markup out; what other checks would refuse must be harmless too."""
# ~ stands for the words of the field.
WORST = (
    '~" onclick="alert(1)" x="',
    "<script>alert(1)</script>~",
    "~{: onclick=alert(1) }",
)
HOSTILE = (
    *WORST,
    "~' onclick='alert(1)' x='", "~](javascript:alert(1))", "~\u202ex\u202c", '"', '~"', '"~', "~'",
    '~" x', "~ </p></div><b>", "~<img src=x onerror=alert(1)>", "~<svg/onload=alert(1)>", "~<!-- x",
    "~ --> x", "~ ]]>", "~<![CDATA[x]]>", "~<?x", "~ <3 a<b", "~ a>b", "~ [x](javascript:alert(1))",
    "~ [x](https://evil.example)", "~ ![x](https://evil.example/x.png)", "~ <https://evil.example>",
    "~ https://evil.example/x", "[x]: https://evil.example ~", "[x]: javascript:alert(1)", "~ [x]",
    "~ [x][y]", "[~](x)", "~ [", "~ ]", "~](x", "~ { onclick=alert(1) }", "~ { #x .y }", "~}",
    "~\n{: onclick='y' }", "~ &lt;script&gt;", "~ &#60;script&#62;", "~ &amp;quot;", "~ & x", "~ `x`",
    "`~", "~[^1]", "[^1]: ~", "~ {{ claims }}", "~ {{x}}", "~ {% raw %}", "~ ![[invented-2020/loan]]",
    "~ url(https://evil.example/x)", "~; background: url(x)", "~ }</style>", "# ~", "> ~", "    ~", "\t~",
    "1. ~", "- ~", '!!! note "~"', "*[HTML]: ~", "~ *x", "*~", "~ **x**", "__~__", "~ \\", "\\~",
    "| ~ | x |", "~\u00a0x", "~\u2003x", "~\u2028x", "~\u200bx", "~ $x$ ~~y~~ ==z== ^^w^^", '--8<-- "~"',
    "[TOC]", "[TOC] ~", "javascript:alert(1)//~", "JaVaScRiPt:alert(1)", "data:text/html,~", "~\n\n<b>",
    "~ ) onclick=( ", "~ #", "=== ~", "---", "~ -- x", "~ onclick=alert(1)", "~=", "~, x",
)  # fmt: skip
LINKS = ("href", "src", "srcset", "action", "formaction", "data", "poster", "xlink:href", "cite")
ADDRESSES = ("url", "archived", "source.URL")
"""Fields that are addresses: what they hold may come onto a page as one."""
WORDS = frozenset("em strong".split())
"""Elements that words may make: *stress*."""
NOTE = frozenset(("div", "div class", "p class"))
"""What the box of a note is made of: !!! note "title"."""
MARKDOWN = WORDS | NOTE | frozenset("p ul ol li blockquote pre code hr table thead tbody tr th td".split())
"""Elements that the editors may make on their own pages, by Markdown; none but a note's has an attribute."""
SET: Any = {
    "hooks": [],
    "strict": False,
    "nav": [{"Home": "index.md"}, {"Themes": ["railway.md", "corridors.md"]}],
}
CONFIG: Any = load_config(str(ROOT / "mkdocs.yml"), **SET)


@dataclass
class Parsed(HTMLParser):
    """The elements of a text of HTML with the names of their attributes, and its addresses."""

    found: Counter[str] = field(default_factory=Counter)
    addresses: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count an element and its attributes; keep its addresses, without words to look for and headings."""
        self.found.update([tag, *(f"{tag} {name}" for name, _ in attrs)])
        told = {str(v).partition(":~:text=")[0].removesuffix("#") for name, v in attrs if name in LINKS}
        self.addresses |= {address for address in told if not address.startswith("#")}


def parsed(text: str) -> Parsed:
    """What stands in a text of HTML."""
    page = Parsed()
    page.feed(text)
    page.close()
    return page


class Seeds:
    """A folder of seeds that are spoilt in one way after another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "seeds"
        self.clean = plain(EVERY) | plain(golden.GOOD / "seeds", "fingerprints/*")
        self.now: Texts = {}
        library, problems = self.examine(self.clean)
        assert problems == []
        self.texts: dict[str, str] = {}
        self.pages = self.parsed(library)
        self.texts = {page.file: page.text() for page in list_pages(library, {})}

    def examine(self, texts: Texts) -> tuple[Library, list[Problem]]:
        """The library that seeds make, and what the guards say."""
        write(texts, self.folder, self.now)
        self.now = texts
        library, problems = read_library(self.folder)
        problems += [p for c in check.CHECKS if c.code in GUARDS for p in c.run(library)]
        if not any(p.code == "schema" for p in problems):
            problems += address(library, name_owners(), name_pieces(library))
            problems += (p for p in citation(library) if "out of date" not in p.message)
        return library, problems

    def settled(self, wanted: list[Spoilt]) -> tuple[list[Spoilt], Library]:
        """Those of the spoilt slots that no guard refuses where they stand, and the library they make."""
        while True:
            library, problems = self.examine(spoil(self.clean, wanted))
            told = {(p.spot.file.removeprefix("seeds/"), p.spot.line) for p in problems}
            left = [one for one in wanted if not one.is_told(self.clean, told)]
            if len(left) == len(wanted) and problems:
                # Who misses a heading that is none any more, or what is kept of a record, tells of it.
                left = [
                    one for one in wanted if not one.slot.file.endswith((".md", ".json")) or self.alone(one)
                ]
                assert len(left) < len(wanted), problems
            elif len(left) == len(wanted):
                return left, library
            wanted = left

    def alone(self, one: Spoilt) -> bool:
        """Whether the seeds pass with this slot spoilt and no other."""
        return not self.examine(spoil(self.clean, [one]))[1]

    def parsed(self, library: Library) -> dict[str, Parsed]:
        """What stands in every page whose text is not that of the clean seeds, and in the search's rows."""
        made = list(list_pages(library, {}))
        texts = {page.file: page.text() for page in made}
        shown = html({path: text for path, text in texts.items() if text != self.texts.get(path)})
        shown[SEARCH] = "".join(f"{row['title']}{row['text']}" for row in list_documents(library, made))
        return {path: parsed(text) for path, text in shown.items()}

    def strange(self, spoilt: list[Spoilt], library: Library) -> list[str]:
        """What is on pages, or in the search, that is there neither with the clean words nor with others."""
        found = self.parsed(library)
        given = {one.words(self.clean) for one in spoilt if one.slot.field.endswith(ADDRESSES)}
        own = {one.slot.file.removeprefix("pages/") for one in spoilt}
        strange = more(found, self.pages, own, given)
        if strange:
            there = self.pages | self.parsed(self.settled(harmless(spoilt))[1])
            strange = [it for it in strange if it in more(found, there, own, given)]
        return strange


def harmless(spoilt: list[Spoilt]) -> list[Spoilt]:
    """The same slots with plain words as long as the hostile ones; an address has no room for a word."""

    def plain(word: re.Match[str]) -> str:
        return f"S{'o' * (len(word[0]) - 1)}"

    words = [replace(one, hostile=re.sub(r"[^~\s]+", plain, one.hostile)) for one in spoilt]
    return [one for one in words if not one.slot.field.endswith(ADDRESSES)]


def more(
    found: Mapping[str, Parsed], clean: Mapping[str, Parsed], own: Collection[str], given: Set[str]
) -> list[str]:
    """What pages have of elements, attributes and addresses that clean ones have not.

    The editors may use Markdown on their `own` pages; addresses that were `given` as such may be there.
    """
    strange = []
    for path, page in found.items():
        known = MARKDOWN if path in own else WORDS
        strange += [f"{path}: {it}" for it in page.found - clean[path].found if it not in known]
        strange += [f"{path}: {it}" for it in page.addresses - clean[path].addresses - given]
    return strange


def html(texts: Mapping[str, str]) -> dict[str, str]:
    """Pages as Markdown makes them with the extensions of the site."""
    made = markdown.Markdown(
        extensions=CONFIG["markdown_extensions"], extension_configs=CONFIG["mdx_configs"]
    )
    return {path: made.reset().convert(text.split("---\n", 1)[1]) for path, text in texts.items()}


def wanted(clean: Texts) -> Iterator[list[Spoilt]]:
    """Every field of every file with every hostile string, its places in turn; numbers with the worst."""
    places: dict[tuple[str, str], list[Slot]] = {}
    for slot in slots(clean):
        name = "citation" if is_cited(slot) else slot.field
        places.setdefault((slot.file, name), []).append(slot)
    cited = [here for here in places.values() if is_cited(here[0])]
    kept = [here for here in places.values() if here[0].file.endswith(".json") and here not in cited]
    words = [here for here in places.values() if here not in cited and here not in kept]
    for n, hostile in enumerate(HOSTILE):
        yield from rounds(Spoilt(here[n % len(here)], hostile) for here in words)
    # A record that has changed hides what is wrong with its citation, so these have turns of their own.
    for some, strings in ((cited, HOSTILE), (kept, WORST)):
        yield from rounds(Spoilt(h[n % len(h)], hostile) for h in some for n, hostile in enumerate(strings))


def is_cited(slot: Slot) -> bool:
    """Whether it is a rendered citation, of which each record has one."""
    return slot.field.endswith(".citation")


@dataclass
class Outcome:
    """What has come of it all: what passed the guards, field by field, and what was strange about that."""

    passed: dict[tuple[str, str], list[Spoilt]] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    """Seeds in which every field of every record is there."""
    return Seeds(tmp_path_factory.mktemp("spoilt"))


@pytest.fixture(scope="module")
def outcome(seeds: Seeds) -> Outcome:
    """Every hostile string in every field, tried."""
    found = Outcome()
    for spoilt in wanted(seeds.clean):
        passed, library = seeds.settled(spoilt)
        for one in passed:
            found.passed.setdefault((one.slot.file, one.slot.field), []).append(one)
        strange = seeds.strange(passed, library) if passed else []
        here = [(one.slot.file, one.slot.field) for one in passed]
        found.strange += [f"{it}: {passed[0].hostile!r} is in one of {here}" for it in strange]
    return found


def test_a_hostile_string_is_refused_or_shown_as_words(outcome: Outcome) -> None:
    assert not outcome.strange, "\n".join(outcome.strange)


def test_every_field_that_holds_a_string_is_spoilt(seeds: Seeds) -> None:
    library = seeds.examine(seeds.clean)[0]
    held = {f"{s.owner.__name__}.{s.field}" for s in list_strings(library) if s.words}
    # What was read into a passage comes of other fields.
    lost = {name for name in texts_of_models() - held if not name.startswith("Reading.")}
    assert lost == set(), "tests/every lacks these fields: give one of its records each"


def test_what_passes_makes_a_whole_site_that_has_nothing_strange(
    seeds: Seeds, outcome: Outcome, tmp_path: Path
) -> None:
    chosen = [some[n % len(some)] for n, some in enumerate(outcome.passed.values())]
    assert len(chosen) > 40
    spoilt, library = seeds.settled(chosen)
    found = site(library, tmp_path / "spoilt")
    given = {one.words(seeds.clean) for one in spoilt if one.slot.field.endswith(ADDRESSES)}
    strange = []
    for name, others in (("clean", []), ("harmless", harmless(spoilt))):
        there = site(seeds.settled(others)[1], tmp_path / name)
        assert len(spoilt) > 40 and found.keys() == there.keys()
        strange.append(more(found, there, ("index.html", "method/index.html"), given))
    assert not set(strange[0]) & set(strange[1]), strange[1]


def site(library: Library, folder: Path) -> dict[str, Parsed]:
    """What stands in each page of the site that MkDocs makes of a library; its policy lets all of it be."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    _, files = weave(library, {})
    for path, text in files.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(folder / "site"), **SET)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    assert list(guard_site(folder / "site", map(Path, config.theme.dirs))) == []
    return {
        path.relative_to(folder / "site").as_posix(): parsed(path.read_text(encoding="utf-8"))
        for path in (folder / "site").rglob("*.html")
    }


def test_a_hostile_record_is_refused_or_shown_as_words_when_it_is_cited(
    seeds: Seeds, outcome: Outcome
) -> None:
    passed = [
        one
        for name in ("*.title", "*.publisher", "*.author")
        for one in outcome.passed["references.yml", name]
    ]
    assert len(passed) > 30
    library, refused = cited(seeds, passed, set())
    clean, _ = cited(seeds, harmless(passed), refused)
    shown, there = ({SEARCH: parsed("")} | seeds.parsed(one) for one in (library, clean))
    assert len(refused) < len(passed) and shown.keys() == there.keys()
    strange = more(shown, there, (), set())
    assert not strange, "\n".join(strange)


def cited(seeds: Seeds, spoilt: list[Spoilt], refused: set[str]) -> tuple[Library, set[str]]:
    """The library with a reference for each spoilt slot, cited by a CSL processor, and ids refused then.

    Those refused already are left out.
    """
    library = seeds.settled([])[1]
    plain = library.references["gazette-2020"]
    references = {}
    for n, one in enumerate(spoilt):
        changed = {"id": f"spoilt-{n}", one.slot.field.removeprefix("*."): one.words(seeds.clean)}
        references[f"spoilt-{n}"] = plain.model_copy(update=changed)
    references = {rid: made for rid, made in references.items() if rid not in refused}
    citations = render_citations({rid: reference_item(made) for rid, made in references.items()})
    update = library.updates["rails-laid"]
    many = replace(
        library, references=library.references | references, citations=library.citations | citations
    )
    told = {match[1] for p in citation(many) if (match := re.search(r'"(spoilt-\d+)"', p.message))}
    for rid in told:
        del references[rid]
    known = update.model_copy(update={"references": (*update.references, *references)})
    kept = {"references": library.references | references, "updates": library.updates | {update.id: known}}
    return replace(many, **kept), told

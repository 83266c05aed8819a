"""A first visit is light, asks no other host, and nothing on the page shifts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from built import Site
from fonts import DEJAVU
from playwright.sync_api import Browser
from server import Sent, serving

# What a first visit costs now is about 80 KB in 7 requests, 28 KB of them faces; the promise is 110 KB and 8.
BYTES = 100 * 1024
REQUESTS = 8
SHIFT = 0.02

# The sum of all shifts of the layout, from the first paint on, while somebody reads the page to its end.
SHIFTS = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  let sum = 0;
  const from = [];
  const seen = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      sum += entry.value;
      from.push(...entry.sources.map(({node}) => `${node?.nodeName} ${node?.className ?? ""}`));
    }
  });
  seen.observe({type: "layout-shift", buffered: true});
  for (let y = 0; y < document.scrollingElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await frame();
  }
  await document.fonts.ready;
  await frame();
  return [sum, from.slice(0, 5).join(", ")];
}"""


@pytest.fixture(scope="module")
def served(site: Site) -> Iterator[tuple[str, Sent]]:
    """The site on a web server: its address there, and what was sent."""
    with serving(site) as served:
        yield served


def test_first_visit_is_light(site: Site, any_chromium: Browser, served: tuple[str, Sent]) -> None:
    """All that a themed page asks for, workers, icon and search index too, counted where it is sent."""
    address, sent = served
    faults = []
    for url, _ in site.claims():
        asked: list[str] = []
        sent.clear()
        with any_chromium.new_context() as context:
            page = context.new_page()
            context.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto(address + url.removeprefix(site.base))
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(300)
        whole = sum(size for _, size in sent)
        faults += [f"{url} asks {other}" for other in asked if not other.startswith((address, "data:"))]
        if whole > BYTES or len(sent) > REQUESTS:
            rows = "".join(f"\n  {size:>7} {path}" for path, size in sorted(sent, key=lambda row: -row[1]))
            faults.append(f"{url}: {whole} bytes of {BYTES}, {len(sent)} requests of {REQUESTS}:{rows}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("fonts", [DEJAVU], indirect=True, ids=["dejavu"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_shifts(site: Site, chromium: Browser, served: tuple[str, Sent], width: int) -> None:
    """The layout of the pages in the navigation stays where it is, from the first paint to the last line.

    In the fonts that are least like the faces that the site sends.
    """
    faults = []
    paths = [url.removeprefix(site.base) for url in site.pages]
    with chromium.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        for path in (path for path in paths if path.count("/") < 2 and not path.endswith(".html")):
            page.goto(served[0] + path)
            shift, parts = page.evaluate(SHIFTS)
            faults += [f"/{path}: {shift:.3f} ({parts})"] if shift >= SHIFT else []
    assert not faults, "\n".join(faults)

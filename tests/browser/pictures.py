"""Draw the pictures that are committed: what a link to the site shows elsewhere, and those of the README."""

from __future__ import annotations

import tempfile
from pathlib import Path

from browsing import launched, watch
from built import ROOT, Site, build
from fonts import NOTO
from playwright.sync_api import Browser, sync_playwright

# The map of the site under its name, at the size that most services ask of a social image.
SOCIAL = """() => {
  const map = document.querySelector(".map > svg").cloneNode(true);
  const name = document.createElement("h1");
  name.textContent = document.querySelector("h1").textContent;
  const words = document.createElement("p");
  words.textContent = "Every claim tied to a numbered passage of a source";
  document.body.replaceChildren(map, name, words);
  document.body.className = "md-typeset map";
  const style = document.createElement("style");
  style.textContent = `
    html { font-size: 20px !important }
    body { position: relative; width: 1200px; height: 630px; overflow: hidden; margin: 0; border: 0 }
    body.map > svg { position: absolute; inset: -30px 0 auto; width: 1200px; min-width: 0;
      background: var(--map-sea) }
    body > h1, body > p { position: absolute; inset: 430px 0 auto; box-sizing: border-box; height: 200px;
      margin: 0; padding: 30px 56px; background: #0f3d4a; color: #fff !important;
      font: 700 62px/1.1 var(--traced-serif) }
    body > p { inset: 530px 0 auto; height: 100px; padding-top: 6px; color: #f0d9a6 !important;
      font: 28px/1.3 var(--traced-sans) }`;
  document.head.append(style);
}"""
README = {
    "home": ("", 1280, 900, "light"),
    "theme": ("rivals/#money", 1280, 900, "light"),
    "phone": ("timeline/", 390, 844, "dark"),
}


def shoot(browser: Browser, site: Site) -> None:
    """Write every picture."""
    for name, (path, width, height, scheme) in README.items():
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        watch(context, site, NOTO)
        page = context.new_page()
        page.goto(site.base + path, wait_until="networkidle")
        if name == "theme":
            page.locator("p:has(#ft-2023--financing) a.footnote-ref").first.hover()
            page.locator(".card").wait_for()
        page.screenshot(path=ROOT / ".github" / f"{name}.png")
        context.close()
    context = browser.new_context(viewport={"width": 1200, "height": 630}, color_scheme="light")
    watch(context, site, NOTO)
    page = context.new_page()
    page.goto(site.base, wait_until="networkidle")
    page.evaluate(SOCIAL)
    page.screenshot(path=ROOT / "docs" / "assets" / "social.png")


def main() -> None:
    """Build the site and draw its pictures, in the same fonts on every machine."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        (folder / "fonts").mkdir()
        with launched(playwright, NOTO, folder / "fonts") as browser:
            shoot(browser, build(folder / "site"))


if __name__ == "__main__":
    main()

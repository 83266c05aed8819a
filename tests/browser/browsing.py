"""A Chromium that knows one set of fonts, and in it the site, served from disk at its real address."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from built import Site, chromium_path, content_type
from fonts import FontSet, MissingError, configure
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Route

ARGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
NO_CHROMIUM = "Chromium is missing; on Debian: apt-get install chromium-headless-shell, or set CHROMIUM=/path"

SHOTS = Path(__file__).parent / "shots"
"""Where pictures are kept for people to look at."""

Browse = Callable[..., AbstractContextManager[Page]]


@contextmanager
def launched(playwright: Playwright, fonts: FontSet, folder: Path) -> Iterator[Browser]:
    """A Chromium that knows the fonts of one set alone; their configuration is kept in the folder."""
    path = chromium_path()
    if not path:
        raise MissingError(NO_CHROMIUM)
    config = configure(fonts, folder)
    browser = playwright.chromium.launch(
        executable_path=path,
        args=[*ARGS, f"--blink-settings=defaultFontSize={fonts.size}"],
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
    )
    try:
        yield browser
    finally:
        browser.close()


def browsing(site: Site, chromium: Browser, fonts: FontSet) -> Browse:
    """What opens pages of the site in this browser, which has these fonts."""

    @contextmanager
    def opened(width: int = 1280, missing: str = "", hostile: str = "", **options: Any) -> Iterator[Page]:
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, service_workers="block", **options
        )
        context.set_default_timeout(10_000)
        faults = watch(context, site, fonts, missing, hostile)
        try:
            page = context.new_page()
            yield page
            page.wait_for_load_state()
        except BaseException as error:
            error.add_note("\n".join(faults))
            raise
        finally:
            context.close()
        assert not faults, "\n".join(faults)

    return opened


def watch(
    context: BrowserContext, site: Site, fonts: FontSet, missing: str = "", hostile: str = ""
) -> list[str]:
    """Answer from disk; list foreign requests and errors, save that `missing` is not there.

    On the page `hostile` errors are wanted, and not listed.

    The faces of the site always arrive in time, or never, as the set of fonts says: not as it happens.
    """
    faults: list[str] = []

    def answer(route: Route) -> None:
        url = route.request.url
        file = site.file(url)
        if file and file.suffix == ".woff2" and not fonts.faces:
            route.abort()
        elif file and file.suffix == ".css":
            css = file.read_text("utf-8").replace("font-display: optional", "font-display: block")
            route.fulfill(body=css, content_type=content_type(file))
        elif file:
            route.fulfill(path=file, content_type=content_type(file))
        elif url.startswith(site.base):
            page = site.root / "404.html"
            route.fulfill(status=404, path=page, content_type=content_type(page))
        else:
            faults.append(f"request to another host: {url}")
            route.abort()

    def heard(message: ConsoleMessage) -> None:
        where = message.location["url"]
        known = (missing and where == missing) or (hostile and message.page and message.page.url == hostile)
        withheld = where.endswith(".woff2") and not fonts.faces
        if message.type == "error" and not withheld and not known:
            faults.append(f"console: {message.text} ({where})")

    context.route("**/*", answer)
    context.on("console", heard)
    context.on("weberror", lambda error: faults.append(f"script error: {error.error}"))
    return faults

"""A web server that sends the built site as GitHub Pages does: compressed, typed, fresh for ten minutes."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from built import Site, content_type

Sent = list[tuple[str, int]]
STATUS_AND_DATE = 120
"""What the first lines of an answer, which every server writes in its own way, come to at most."""

PLAIN = {".png", ".jpg", ".webp", ".woff2", ".gz"}


@cache
def squeezed(file: Path) -> bytes:
    """The bytes of a file as they are sent."""
    return gzip.compress(file.read_bytes(), 9, mtime=0)


class Handler(BaseHTTPRequestHandler):
    """Answers with the site's files, and with its 404 page where there is none."""

    protocol_version = "HTTP/1.1"
    site: Site
    sent: Sent

    def do_GET(self) -> None:
        """Send the file of an address."""
        self._send(body=True)

    def do_HEAD(self) -> None:
        """Send what would come before the file."""
        self._send(body=False)

    def _send(self, *, body: bool) -> None:
        file = self.site.file(self.site.base + self.path.lstrip("/"))
        shown = file or self.site.root / "404.html"
        packed = shown.suffix not in PLAIN
        data = squeezed(shown) if packed else shown.read_bytes()
        head = {
            "Content-Type": content_type(shown),
            "Content-Length": str(len(data)),
            "Cache-Control": "max-age=600",
            **({"Content-Encoding": "gzip", "Vary": "Accept-Encoding"} if packed else {}),
        }
        self.send_response(200 if file else 404)
        for name, value in head.items():
            self.send_header(name, value)
        self.end_headers()
        if body:
            self.wfile.write(data)
        lines = sum(len(f"{name}: {value}\r\n") for name, value in head.items())
        self.sent.append((self.path, STATUS_AND_DATE + lines + len(data)))

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests do."""


@contextmanager
def serving(site: Site) -> Iterator[tuple[str, Sent]]:
    """Serve a site while the block runs: the address of its home page, and what has been sent so far."""
    sent: Sent = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"site": site, "sent": sent}))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", sent
    finally:
        server.shutdown()
        server.server_close()

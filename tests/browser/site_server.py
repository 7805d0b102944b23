"""A server on this machine for a built site, as a school's own would send it.

It says with every page what the site's file `_headers` tells hosts to say.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import takewhile
from pathlib import Path


class _Files(SimpleHTTPRequestHandler):
    """Sends files, and the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        not_found = Path(self.directory) / "404.html"
        if code != 404 or not not_found.is_file():
            return super().send_error(code, message, explain)
        body = not_found.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        for name, value in said_with_pages(Path(self.directory)).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing; the browser reports what it could not get."""


@cache
def said_with_pages(site: Path) -> dict[str, str]:
    """The headers that `_headers` names for every page, by name."""
    file = site / "_headers"
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    lines = takewhile(lambda line: line.startswith("  "), text.splitlines()[1:])
    return dict(line.strip().split(": ", 1) for line in lines)


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve the folder on a free port of the loopback address; yields `http://127.0.0.1:…/`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(site)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)

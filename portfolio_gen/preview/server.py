"""The preview's own server: pages on this machine, and word to open pages when they change.

It answers only on this machine and only by its own name, because it may show what is private.
"""

from __future__ import annotations

import mimetypes
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from portfolio_gen.build.tree import sign_of
from portfolio_gen.preview.pages import PreviewPages

#: Addresses that are the preview's own begin with this; no page's does.
OWN = "-/"
SCRIPT = """\
// Tells the page when it has changed, and where to say so. Scrolling stays where it was.
(() => {
  "use strict";
  const own = document.currentScript;
  const about = new URLSearchParams({ page: own.dataset.page, sign: own.dataset.sign });
  const changes = new EventSource(own.src.replace("preview.js", "changes?" + about));
  changes.addEventListener("changed", () => { changes.close(); location.reload(); });
  addEventListener("pagehide", () => changes.close());
})();
"""
#: Whoever listens for changes hears at least this often that the preview is there, in seconds.
HEARTBEAT = 15.0


class Changes:
    """Counts what changed, so that whoever waits for the next change hears of it."""

    def __init__(self) -> None:
        self._number, self._changed = 0, threading.Condition()

    @property
    def number(self) -> int:
        return self._number

    def tell(self) -> None:
        """Something changed."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def wait(self, seen: int) -> int:
        """The number of changes, as soon as it is more than `seen` or the wait gets long."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != seen, timeout=HEARTBEAT)
            return self._number


class PreviewServer(ThreadingHTTPServer):
    """Serves one school's pages at 127.0.0.1."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int, pages: PreviewPages, changes: Changes) -> None:
        super().__init__(("127.0.0.1", port), _Answer)
        self.pages, self.changes = pages, changes
        self.names = {f"{host}:{self.server_port}" for host in ("127.0.0.1", "localhost")}

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who goes away in the middle of an answer is no fault."""


class _Answer(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.headers.get("Host") not in self.server.names:
            self._send(b"", "text/plain", HTTPStatus.FORBIDDEN)
            return
        parts = urlsplit(self.path)
        address = unquote(parts.path).lstrip("/").removesuffix("index.html")
        if address == f"{OWN}preview.js":
            self._send(SCRIPT.encode(), "text/javascript")
        elif address == f"{OWN}changes":
            self._tell_changes({key: value[0] for key, value in parse_qs(parts.query).items()})
        else:
            self._send_page_or_file(address)

    do_HEAD = do_GET

    def _send_page_or_file(self, address: str) -> None:
        pages = self.server.pages
        is_page = not address or address.endswith("/")
        html = pages.page(address) if is_page else None
        if html is not None:
            self._send(self._listening(address, html).encode(), "text/html")
            return
        shell = pages.shell
        name = f"{address}index.html" if is_page else address
        content = shell.content(name) if shell and name in shell.files else None
        if content is None and not is_page:
            content = pages.file(address)
        if content is not None:
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            if is_page:
                content = self._listening(address, content.decode()).encode()
            self._send(content, kind)
        elif not is_page and self._has_page(f"{address}/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", quote(f"/{address}/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            missing = shell.content("404.html") if shell and "404.html" in shell.files else None
            html = self._listening(address, (missing or b"").decode())
            self._send(html.encode(), "text/html", HTTPStatus.NOT_FOUND)

    def _has_page(self, address: str) -> bool:
        pages = self.server.pages
        return f"{address}index.html" in _files(pages.shell) or pages.page(address) is not None

    def _listening(self, address: str, html: str) -> str:
        """The page with the script that waits for its next version."""
        sign = sign_of(html.encode()).hex()
        script = f'<script src="/{OWN}preview.js" data-page="{quote(address)}" data-sign="{sign}">'
        before, end, after = html.rpartition("</body>")
        return f"{before}{script}</script>{end}{after}"

    def _tell_changes(self, asked: dict[str, str]) -> None:
        """Say when the page that is open has become another one."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        address, sign, seen = unquote(asked.get("page", "")), asked.get("sign", ""), -1
        while True:
            now = self.server.changes.number
            if now != seen and self._sign_now(address) != sign:
                self.wfile.write(b"event: changed\ndata: now\n\n")
                return
            self.wfile.write(b": here\n\n")
            self.wfile.flush()
            seen = self.server.changes.wait(now)
            if seen == now:
                continue
            seen = now

    def _sign_now(self, address: str) -> str:
        html = self.server.pages.page(address)
        shell = self.server.pages.shell
        if html is None and shell:
            for name in (f"{address}index.html", "404.html"):
                content = shell.content(name) if name in shell.files else None
                if content is not None:
                    return sign_of(content).hex()
        return sign_of((html or "").encode()).hex()

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        text = kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Who looks at what is nobody's business."""


def _files(shell: Any) -> Any:
    return shell.files if shell else ()

"""Windows of one browser, lent to one test after the other and given back empty.

A new window costs several times what is tried in it: a process of its own, and every style and
script fetched and read again. So does a blank page between two of one host.
"""

from __future__ import annotations

from dataclasses import dataclass, field

#: A phone and a school computer.
PHONE, COMPUTER = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
SLOWEST = 20_000  # milliseconds that any single step of the browser may take
#: What can be asked of a window that is open, and how it is when nobody asks.
CHANGEABLE = {
    "viewport": COMPUTER,
    "color_scheme": "light",
    "reduced_motion": "reduce",
}
BLANK = "about:blank"
FORGET = "() => { try { localStorage.clear(); sessionStorage.clear() } catch {} }"


@dataclass(kw_only=True, eq=False)
class Window:
    """One window; `heard` is what its pages complain about or ask another host for."""

    page: object
    kind: str
    host: str = ""
    heard: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Note from now on whatever a page says that no page should."""
        self.page.on("console", self._note_console)
        self.page.on("pageerror", self._note_error)
        self.page.on("request", self._note_request)
        self.page.on("requestfailed", self._note_failure)

    def _note_console(self, message) -> None:
        is_own_404 = message.location.get("url") == self.page.url and "404" in message.text
        if message.type in ("error", "warning") and not is_own_404:
            self.heard.append(f"{self.page.url}: the console says {message.text}")

    def _note_error(self, error) -> None:
        self.heard.append(f"{self.page.url}: {error}")

    def _note_request(self, request) -> None:
        is_ours = request.url.split("/")[2:3] == [self.host]
        if not is_ours and not request.url.startswith(("data:", "blob:")):
            self.heard.append(f"{self.page.url}: asked for {request.url}")

    def _note_failure(self, request) -> None:
        if request.failure != "net::ERR_ABORTED":  # The page was left before it was there.
            self.heard.append(f"{self.page.url}: could not load {request.url}")


class Windows:
    """The windows of a browser that nobody uses just now, by what they cannot change any more."""

    def __init__(self, browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Window]] = {}

    def lend(self, address: str, heard: list[str], *, alone: bool, **settings: object) -> Window:
        """A window in which this address stands.

        `alone` asks for one that nobody had before: where it matters what a browser has fetched
        already, or for whoever listens to it or comes between it and the host.
        """
        now = {**CHANGEABLE, **{key: settings.pop(key) for key in CHANGEABLE if key in settings}}
        kind = f"{settings}" if not alone else "alone"
        free = self._free.get(kind)
        window = free.pop() if free else self._open(kind, settings)
        page, viewport = window.page, now.pop("viewport")
        host = address.split("/")[2]
        if window.host not in ("", host):
            page.goto(BLANK)  # Or what the last host's page still fetches is this one's complaint.
        window.heard, window.host = heard, host
        page.set_viewport_size(viewport)
        page.emulate_media(media="null", **now)
        if page.url.partition("#")[0] == address.partition("#")[0]:
            page.goto(BLANK)  # Or the browser only moves within the page as it stands.
        page.goto(address)
        return window

    def take_back(self, window: Window) -> None:
        """Forget what the page stored, and listen no more; a window of one test alone is closed."""
        if window.kind == "alone":
            window.page.context.close()
            return
        window.page.evaluate(FORGET)
        window.heard = []  # What a page says when it is left in the middle is nobody's.
        self._free.setdefault(window.kind, []).append(window)

    def _open(self, kind: str, settings: dict[str, object]) -> Window:
        context = self._browser.new_context(**settings)
        context.set_default_timeout(SLOWEST)
        window = Window(page=context.new_page(), kind=kind)
        window.listen()
        return window

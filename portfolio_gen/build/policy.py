"""What a browser may load and run on a page, said on every page and once for the whole site.

A page needs its own site and nothing else. Scripts that a theme prints into its pages are allowed
one by one, by the hash of what they say, so that nobody's words can ever become one.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from msgspec import Struct

from portfolio_gen.model.audience import Edition
from portfolio_gen.pages.addresses import HOME, LEARNERS, MEDIA
from portfolio_gen.pages.frame import UNLISTED, Site, unlisted

#: The file in which many hosts look for what they shall say with every page.
HEADERS = "_headers"
#: Said beside the policy: no name of the page to other sites, no guessing, no camera, no framing.
_BESIDE = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

_SCRIPT = re.compile(r"<script\b(?P<how>[^>]*)>(?P<says>.*?)</script>", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(r"<style\b|<[a-z][^>]*\sstyle\s*=", re.IGNORECASE)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
#: A script of this kind is only data.
_DATA = re.compile(r"""\btype\s*=\s*["']?application/""", re.IGNORECASE)


class Inline(Struct, frozen=True, kw_only=True):
    """What a page holds in itself: hashes of its scripts, and whether it has styles of its own."""

    scripts: frozenset[str] = frozenset()
    styles: bool = False

    def __or__(self, other: Inline) -> Inline:
        return Inline(scripts=self.scripts | other.scripts, styles=self.styles or other.styles)


def inline_in(frame: str, content: str = "") -> Inline:
    """What stands in a page's `frame`; of its `content` nothing may run, but it may have styles."""
    scripts = frozenset(
        f"'sha256-{b64encode(sha256(found['says'].encode()).digest()).decode()}'"
        for found in _SCRIPT.finditer(frame)
        if not re.search(r"\bsrc\s*=", found["how"]) and not _DATA.search(found["how"])
    )
    return Inline(scripts=scripts, styles=any(map(_STYLE.search, (frame, content))))


def policy(inline: Inline, *, from_folder: bool = False) -> str:
    """The Content Security Policy of a page that holds this.

    A page that is opened from a folder has no host; its files are named by what they are.
    """
    own = "'self' file:" if from_folder else "'self'"
    scripts = " ".join([own, "'wasm-unsafe-eval'", *sorted(inline.scripts)])
    styles = f"{own} 'unsafe-inline'" if inline.styles else own
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {styles}",
            f"img-src {own} data:",
            *(f"{kind}-src {own}" for kind in ("font", "media", "connect", "worker", "manifest")),
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def with_policy(html: str, said: str) -> str:
    """The page with its policy before anything that a browser would load.

    >>> with_policy("<head><title>A</title>", "x-src y")
    '<head><meta http-equiv="Content-Security-Policy" content="x-src y"><title>A</title>'
    """
    start = _CHARSET.search(html) or _HEAD.search(html)
    place = start.end() if start else 0
    tag = f'<meta http-equiv="Content-Security-Policy" content="{said}">'
    return f"{html[:place]}{tag}{html[place:]}"


def headers_file(said: str, edition: Edition, site: Site) -> bytes:
    """The file `_headers` of a site."""
    lines = ["/*", f"  Content-Security-Policy: {said}; frame-ancestors 'none'"]
    lines += [f"  {name}: {value}" for name, value in _BESIDE.items()]
    robots = f"  X-Robots-Tag: {UNLISTED}"
    if unlisted(edition, site, HOME):
        lines.append(robots)
    else:
        for address in (LEARNERS, MEDIA):
            lines += [f"/{address}*", robots] if unlisted(edition, site, address) else []
    return "\n".join((*lines, "")).encode()

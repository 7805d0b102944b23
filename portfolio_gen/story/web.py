"""Addresses outside the repository: which are safe to follow, and which only look so.

It is apart because rendering, checking and whoever resolves links must agree on it.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from portfolio_gen.story.parts import Reference, Target

_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
#: What browsers skip over when they look for the scheme, so that `java\tscript:` is one.
_SKIPPED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
_HOST = re.compile(r"(https?://)([^/?#]+)", re.IGNORECASE)
_PLAIN_HOST = re.compile(r"(?:[a-z0-9._\-]+|\[[0-9a-f:]+\])(?::\d{1,5})?", re.IGNORECASE)
_SAFE = {"http", "https", "mailto"}


def scheme_of(target: str) -> str:
    """The scheme of an address in lower case; "" for a file beside the story.

    An address that names a host without a scheme (`//host`, `\\\\host`) or a drive of somebody's
    computer (`C:`) has the scheme "//".

    >>> scheme_of("JaVa\\tscript:alert(1)"), scheme_of("media/oven.jpg")
    ('javascript', '')
    """
    squeezed = _SKIPPED.sub("", unquote(target))
    if squeezed.replace("\\", "/").startswith("//"):
        return "//"
    found = _SCHEME.match(squeezed)
    if found is None:
        return ""
    return found[1].lower() if len(found[1]) > 1 else "//"


def is_web(target: str) -> bool:
    """Whether this is a web or e-mail address that a reader may follow."""
    return scheme_of(target) in _SAFE


def is_unsafe(target: str) -> bool:
    """Whether this address could run something or hides its host; such a link is dropped."""
    return scheme_of(target) not in _SAFE | {"", "//"}


def web_target(reference: Reference) -> Target | None:
    """What a web or e-mail address leads to; None for anything else, so the caller looks on."""
    if not is_web(reference.target):
        return None
    address = _plain_host(reference.target)
    return Target(address=address, foreign=True)


def _plain_host(address: str) -> str | None:
    """The address with its host in plain letters, so that look-alike letters show.

    None when what stands in the host's place is none, such as `https://bank.example@other`.
    """
    found = _HOST.match(address)
    if found is None:
        return address if scheme_of(address) == "mailto" else None
    try:
        host = unquote(found[2]).encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return f"{found[1]}{host}{address[found.end() :]}" if _PLAIN_HOST.fullmatch(host) else None

"""A file that pages offer to take along; made from what an edition shows, like a page."""

from __future__ import annotations

from msgspec import Struct


class Download(Struct, frozen=True, kw_only=True):
    """Bytes to be written at an address of the site, as they are."""

    address: str
    data: bytes

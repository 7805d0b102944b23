"""PDF documents with all that acts, hides or names taken out; only what is seen stays.

It needs pikepdf, which a school installs as an extra (`portfolio-gen[pdf]`). Without it no PDF is
published: a file that cannot be cleaned is not let through.
"""

from __future__ import annotations

import io
from typing import Any

from portfolio_gen.media.jpeg_segments import without_notes
from portfolio_gen.media.kinds import ending_of, kind_of
from portfolio_gen.media.safe import LARGEST, SafeMedia, Unsafe

try:
    import pikepdf
except ImportError:  # pragma: no cover - the extra is not installed
    pikepdf = None

MOST_PAGES = 200
#: What the document as a whole may keep: its pages, outline, language and reading order.
_KEPT_IN_ROOT = {
    "/Type", "/Pages", "/Version", "/Outlines", "/Dests", "/PageLabels", "/PageLayout",
    "/PageMode", "/ViewerPreferences", "/StructTreeRoot", "/MarkInfo", "/Lang",
}  # fmt: skip
#: Entries that act, attach or tell of somebody, wherever in the document they stand.
_TAKEN_OUT = (
    "/AA", "/PA", "/OpenAction", "/JS", "/Metadata", "/PieceInfo", "/EF", "/AF", "/LastModified",
    "/RichMediaContent", "/Associated", "/URI", "/SourceInfo", "/Measure", "/VP", "/Thumb",
)  # fmt: skip
_WEB = ("https://", "http://", "mailto:")


def safe_document(data: bytes, name: str) -> tuple[SafeMedia | None, str | None]:
    """The document made safe, or None and the code of the problem to tell its author."""
    try:
        return _cleaned(data, name), None
    except Unsafe as reason:
        return None, reason.code


def _cleaned(data: bytes, name: str) -> SafeMedia:
    if len(data) > LARGEST:
        raise Unsafe("media-too-big")
    if kind_of(data) != "pdf" or ending_of(name) != "pdf":
        raise Unsafe("not-a-document")
    if pikepdf is None:
        raise Unsafe("no-pdf-cleaner")
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            pages = len(document.pages)
            cleaned = _rewritten(document)
        with pikepdf.open(io.BytesIO(cleaned)) as again:
            if not 0 < len(again.pages) == pages:
                raise Unsafe("broken-document")
        return SafeMedia(data=cleaned, kind="document", ending=".pdf")
    except pikepdf.PasswordError:
        raise Unsafe("locked-document") from None
    except Unsafe:
        raise
    except Exception:  # noqa: BLE001 - parsers fail on broken files in countless ways
        raise Unsafe("broken-document") from None


def _rewritten(document: Any) -> bytes:
    if document.is_encrypted:
        raise Unsafe("locked-document")
    if len(document.pages) > MOST_PAGES:
        raise Unsafe("document-too-long")
    for key in set(document.Root.keys()) - _KEPT_IN_ROOT:
        del document.Root[key]
    for part in document.objects:
        _clean(part, 0)
    for page in document.pages:
        _keep_plain_links(page)
    if "/Info" in document.trailer:
        del document.trailer["/Info"]
    written = io.BytesIO()
    document.save(
        written,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        recompress_flate=False,
    )
    return written.getvalue()


def _clean(part: Any, depth: int) -> None:
    """Take out what acts or tells of somebody, in this part and the parts written inside it."""
    if isinstance(part, pikepdf.Array):
        for inner in part:
            _clean_inner(inner, depth)
        return
    if not isinstance(part, (pikepdf.Dictionary, pikepdf.Stream)):
        return
    _judge_action(part)
    for key in _TAKEN_OUT:
        if key in part and not (key == "/URI" and part.get("/S") == "/URI"):
            del part[key]
    for key in list(part.keys()):
        _clean_inner(part[key], depth)
    if isinstance(part, pikepdf.Stream) and _is_photo(part):
        part.write(without_notes(part.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)


def _clean_inner(inner: Any, depth: int) -> None:
    """Parts with a number of their own are visited by themselves."""
    direct = isinstance(inner, (pikepdf.Array, pikepdf.Dictionary)) and not inner.is_indirect
    if direct:
        if depth > 50:
            raise Unsafe("broken-document")
        _clean(inner, depth + 1)


def _judge_action(part: Any) -> None:
    """Of all that a document can do, only jumps inside it and links to the web stay."""
    action = part.get("/A")
    if action is None:
        return
    what = action.get("/S") if isinstance(action, pikepdf.Dictionary) else None
    to_the_web = what == "/URI" and str(action.get("/URI", "")).startswith(_WEB)
    if not to_the_web and what != "/GoTo":
        del part["/A"]
    elif "/Next" in action:
        del action["/Next"]


def _keep_plain_links(page: Any) -> None:
    """Of notes, forms, films and attachments laid over a page, only links stay."""
    if "/Annots" in page:
        links = [note for note in page.Annots if note.get("/Subtype") == "/Link"]
        page.Annots = pikepdf.Array(links)


def _is_photo(part: Any) -> bool:
    filters = part.get("/Filter")
    return filters == "/DCTDecode" or (
        isinstance(filters, pikepdf.Array) and len(filters) == 1 and filters[0] == "/DCTDecode"
    )

"""PDF documents with all that acts, hides or names taken out; only what is seen stays.

It needs pikepdf, which a school installs as an extra (`portfolio-gen[pdf]`). Without it no PDF is
published: a file that cannot be cleaned is not let through.
"""

from __future__ import annotations

import io
import logging
import re
import warnings
from typing import Any

from portfolio_gen.media.kinds import ending_of, kind_of
from portfolio_gen.media.safe import LARGEST, SafeMedia, Unsafe

try:
    import pikepdf

    from portfolio_gen.media.document_parts import Parts
except ImportError:  # pragma: no cover - the extra is not installed
    pikepdf = None

#: What the library says of a broken file may quote it, and helps nobody who reads a build's log.
logging.getLogger("pikepdf").setLevel(logging.CRITICAL + 1)

MOST_PAGES = 200
#: What is drawn over a page and belongs to what is seen: answers, ink, marks and stamps.
_SEEN = {
    "/Widget", "/Ink", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine",
    "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Watermark",
    "/Redact",
}  # fmt: skip


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
        with warnings.catch_warnings(action="ignore"), pikepdf.open(io.BytesIO(data)) as document:
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
    if len(document.pages) > MOST_PAGES:
        raise Unsafe("document-too-long")
    _refuse_hidden_layers(document)
    _draw_what_lies_over(document)
    for page in document.pages:
        page.contents_coalesce()
    Parts(document, _named_places(document.Root)).clean()
    for key in set(document.trailer.keys()) - {"/Root", "/Size", "/Encrypt"}:
        del document.trailer[key]
    written = io.BytesIO()
    document.save(
        written,
        deterministic_id=True,
        encryption=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        recompress_flate=False,
    )
    return written.getvalue()


def _refuse_hidden_layers(document: Any) -> None:
    """Layers become one page; one that is switched off would come to light, so nothing does."""
    layers = document.Root.get("/OCProperties")
    if layers is None:
        return
    first = layers.get("/D", pikepdf.Dictionary())
    off = first.get("/BaseState", "/ON") != "/ON" or len(first.get("/OFF", [])) > 0
    sometimes = any(use.get("/Event") == "/View" and _depends(use) for use in first.get("/AS", []))
    mixed = any(
        isinstance(part, pikepdf.Dictionary)
        and part.get("/Type") == "/OCMD"
        and ("/VE" in part or part.get("/P") in ("/AllOff", "/AnyOff"))
        for part in document.objects
    )
    if off or sometimes or mixed:
        raise Unsafe("hidden-layers")


def _depends(use: Any) -> bool:
    """True if layers show or hide by who looks, how near or in which language."""
    if any(reason != "/View" for reason in use.get("/Category", [])):
        return True
    usages = [layer.get("/Usage", {}).get("/View", {}) for layer in use.get("/OCGs", [])]
    return any(view.get("/ViewState", "/ON") != "/ON" for view in usages)


def _draw_what_lies_over(document: Any) -> None:
    """Answers, ink and stamps become part of the page; notes, films and attachments do not."""
    links, seen = [], []
    for page in document.pages:
        notes = [note for note in page.get("/Annots", []) if isinstance(note, pikepdf.Dictionary)]
        links.append([note for note in notes if note.get("/Subtype") == "/Link"])
        seen.append([note for note in notes if note.get("/Subtype") in _SEEN and not _unseen(note)])
    form = document.Root.get("/AcroForm", pikepdf.Dictionary())
    _lay_over(document, [[note for note in over if _to_draw(note, form)] for over in seen])
    form.NeedAppearances = True
    document.generate_appearance_streams()
    _lay_over(document, seen)
    document.flatten_annotations("screen")
    _lay_over(document, links)


def _lay_over(document: Any, notes: list[list[Any]]) -> None:
    for page, over in zip(document.pages, notes, strict=True):
        page.Annots = pikepdf.Array(over)


def _to_draw(note: Any, form: Any) -> bool:
    """Whether a note is an answer that has no look, or an old one; other looks stay as they are."""
    drawn, renewed = "/AP" in note, bool(form.get("/NeedAppearances", False))
    if note.get("/Subtype") != "/Widget":
        if not drawn:
            raise Unsafe("loose-marks")
        return False
    answer = _of_field(note, "/V")
    if not isinstance(answer, pikepdf.String) or not str(answer):
        return renewed
    can_be = _can_be_drawn(note, form, str(answer))
    if not drawn and not can_be:
        raise Unsafe("loose-marks")
    return can_be and (renewed or not drawn)


def _can_be_drawn(field: Any, form: Any, answer: str) -> bool:
    """True for short answers in the letters of Western Europe, in a font that is at hand."""
    long = int(_of_field(field, "/Ff") or 0) & 0x1000
    known = answer.encode("cp1252", "ignore").decode("cp1252") == answer
    font = re.search(r"(/\S+)\s+\S+\s+Tf", str(_of_field(field, "/DA") or form.get("/DA", "")))
    fonts = form.get("/DR", pikepdf.Dictionary()).get("/Font", {})
    return not long and known and font is not None and font[1] in fonts


def _of_field(field: Any, key: str) -> Any:
    """What a field says, or one of those that it is a part of."""
    for _ in range(20):
        if key in field or not isinstance(field.get("/Parent"), pikepdf.Dictionary):
            break
        field = field.Parent
    return field.get(key)


def _unseen(note: Any) -> bool:
    """True if it says of itself that no screen shows it."""
    return bool(int(note.get("/F", 0)) & 0b100010)


def _named_places(root: Any) -> dict[str, Any]:
    """Where the names lead that links and headings use instead of a page."""
    named = {str(name): place for name, place in root.get("/Dests", {}).items()}
    tree = root.get("/Names", {}).get("/Dests")
    if tree is not None:
        named |= {str(name): place for name, place in pikepdf.NameTree(tree).items()}
    return named

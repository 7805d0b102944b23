"""The safe copy of any file that a portfolio may show, by what is really inside it."""

from __future__ import annotations

from portfolio_gen.media.kinds import ENDINGS, PICTURES, ending_of, kind_of
from portfolio_gen.media.pictures import refusal_of_picture, safe_picture
from portfolio_gen.media.recordings import safe_recording
from portfolio_gen.media.safe import SafeMedia

#: Endings whose files get a word of their own, because learners really have them.
_REFUSED = {
    "svg": "svg-picture",
    "heic": "phone-picture",
    "heif": "phone-picture",
    "avif": "phone-picture",
    "mov": "phone-film",
}


def safe_media(data: bytes, name: str) -> tuple[SafeMedia | None, str | None]:
    """The file made safe, or None and the code of the problem to tell its author."""
    ending = ending_of(name)
    wanted = ENDINGS.get(ending)
    if _is_for_pictures(data, name):
        return safe_picture(data, name)
    if wanted == "pdf":
        # Loading its library takes 40 ms, and most learners have no PDF.
        from portfolio_gen.media.documents import safe_document

        return safe_document(data, name)
    if wanted is not None:
        return safe_recording(data, name)
    return None, _REFUSED.get(ending, "unknown-kind-of-file")


def refusal_of(data: bytes, name: str) -> str | None:
    """The code that `safe_media` has for a file; nothing is kept of it, so it may cost less."""
    if _is_for_pictures(data, name):
        return refusal_of_picture(data, name)
    return safe_media(data, name)[1]


def _is_for_pictures(data: bytes, name: str) -> bool:
    return ENDINGS.get(ending_of(name)) in PICTURES or kind_of(data) in ("svg", "heic")


def load_for(name: str) -> None:
    """Load what a file of this name needs, so that no copy of this process has to."""
    if ENDINGS.get(ending_of(name)) == "pdf":
        from portfolio_gen.media import documents  # noqa: F401


def broken(name: str) -> str:
    """The code of the problem with a file that nobody can open, by its name."""
    kind = ENDINGS.get(ending_of(name))
    if kind in PICTURES:
        return "broken-picture"
    return "broken-document" if kind == "pdf" else "broken-recording"

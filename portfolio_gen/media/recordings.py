"""Sound and film in the form they came in, with everything about where and by whom taken out."""

from __future__ import annotations

import struct

from portfolio_gen.media.kinds import ENDINGS, RECORDINGS, ending_of, kind_of
from portfolio_gen.media.mp3 import cleaned_mp3
from portfolio_gen.media.mp4 import cleaned_mp4
from portfolio_gen.media.ogg import cleaned_ogg
from portfolio_gen.media.safe import LARGEST, SafeMedia, Unsafe
from portfolio_gen.media.wav import cleaned_wav
from portfolio_gen.media.webm import cleaned_webm

_SOUNDS = {"mp3": (cleaned_mp3, ".mp3"), "ogg": (cleaned_ogg, ".ogg"), "wav": (cleaned_wav, ".wav")}


def safe_recording(data: bytes, name: str) -> tuple[SafeMedia | None, str | None]:
    """The recording made safe, or None and the code of the problem to tell its author."""
    try:
        return _cleaned(data, name), None
    except Unsafe as reason:
        return None, reason.code
    except (IndexError, ValueError, OverflowError, struct.error):  # A size beyond the end.
        return None, "broken-recording"


def _cleaned(data: bytes, name: str) -> SafeMedia:
    if len(data) > LARGEST:
        raise Unsafe("media-too-big")
    kind = kind_of(data)
    if not data:
        raise Unsafe("broken-recording")
    if kind not in RECORDINGS:
        raise Unsafe("not-a-recording")
    if ENDINGS.get(ending_of(name)) != kind:
        raise Unsafe("wrong-ending")
    if kind in _SOUNDS:
        clean, ending = _SOUNDS[kind]
        return SafeMedia(data=clean(data), kind="sound", ending=ending)
    film = cleaned_mp4(data) if kind == "mp4" else cleaned_webm(data)
    return SafeMedia(
        data=film.data,
        kind="sound" if film.width is None else "film",
        ending=f".{ending_of(name)}",
        width=film.width,
        height=film.height,
    )

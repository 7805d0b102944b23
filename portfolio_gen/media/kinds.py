"""What a file really is, told by its first bytes and not by its name."""

from __future__ import annotations

#: The ending of a name and what must then be inside.
ENDINGS = {
    "jpg": "jpeg",
    "jpeg": "jpeg",
    "png": "png",
    "gif": "gif",
    "webp": "webp",
    "mp3": "mp3",
    "ogg": "ogg",
    "oga": "ogg",
    "opus": "ogg",
    "wav": "wav",
    "m4a": "mp4",
    "mp4": "mp4",
    "webm": "webm",
    "pdf": "pdf",
}
PICTURES = frozenset({"jpeg", "png", "gif", "webp"})
RECORDINGS = frozenset({"mp3", "ogg", "wav", "mp4", "webm"})

_STARTS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"ID3", "mp3"),
    (b"OggS", "ogg"),
    (b"\x1aE\xdf\xa3", "webm"),
    (b"%PDF-", "pdf"),
    (b"%!PS", "eps"),
    (b"\xc5\xd0\xd3\xc6", "eps"),
)
#: So many zeros some programs write before the first frame of an MP3.
_MOST_ZEROS = 65_536
_PHONE_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")


def ending_of(name: str) -> str:
    """The ending of a file's name in small letters, without the dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def kind_of(data: bytes) -> str:
    """What the bytes start like: a kind of `ENDINGS`, "svg", "heic", "eps", or "" for others."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF":
        return {b"WEBP": "webp", b"WAVE": "wav"}.get(data[8:12], "")
    if data[4:8] == b"ftyp":
        return "heic" if data[8:12] in _PHONE_BRANDS else "mp4"
    sound = data[:_MOST_ZEROS].lstrip(b"\0")
    if sound[:3] == b"ID3" or (len(sound) > 1 and sound[0] == 0xFF and sound[1] & 0xE6 == 0xE2):
        return "mp3"
    start = data[:2000].lower()
    drawn = b"<svg" in start and b"<html" not in start
    return "svg" if drawn and start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") else ""

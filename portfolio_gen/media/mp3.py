"""MP3 sound: only its frames are copied, so every kind of tag around them is left behind."""

from __future__ import annotations

from portfolio_gen.media.safe import Unsafe

#: Thousands of bits a second of layer III, for MPEG 1 and for MPEG 2 and 2.5.
_RATES_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
_RATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0)
_SAMPLES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
#: Bytes between frames that are skipped before the file counts as broken.
_MOST_SKIPPED = 65_536


def cleaned_mp3(data: bytes) -> bytes:
    """The same sound without the tags at its start and end, and without pictures in them.

    What stood before a tag may look like one itself, once it is the end.
    """
    cleaned = _frames_in(data)
    while (again := _frames_in(cleaned)) != cleaned:
        cleaned = again
    return cleaned


def _frames_in(data: bytes) -> bytes:
    frames: list[bytes] = []
    position, skipped, end = 0, 0, _last_tag(data)
    in_row = False
    while position < end:
        beyond = _tag_end(data, position)
        if beyond is not None:
            position, in_row = beyond, False
            continue
        size = frame_size(data, position)
        # Four bytes of a text may look like one frame, and hardly like two in a row.
        if size and position + size <= end and (in_row or frame_size(data, position + size)):
            frames.append(data[position : position + size])
            position, in_row = position + size, True
            continue
        position, skipped, in_row = position + 1, skipped + 1, False
        if skipped > _MOST_SKIPPED:
            break
    if len(frames) < 2:
        raise Unsafe("broken-recording")
    return b"".join(frames)


def _last_tag(data: bytes) -> int:
    """Where an APE tag at the end starts, which may tell its size in its last bytes only."""
    end = len(data) - 128 if data[-128:-125] == b"TAG" else len(data)
    footer = data[max(0, end - 32) : end]
    if footer[:8] != b"APETAGEX":
        return len(data)
    size = int.from_bytes(footer[12:16], "little") + (32 if footer[23] & 0x80 else 0)
    return end - size if 32 <= size <= end else len(data)


def _tag_end(data: bytes, position: int) -> int | None:
    """Where a tag that starts here ends; None when none starts here."""
    start = data[position : position + 8]
    if start[:3] == b"ID3" and position + 10 <= len(data):
        a, b, c, d = data[position + 6 : position + 10]
        return position + 10 + ((a & 127) << 21 | (b & 127) << 14 | (c & 127) << 7 | d & 127)
    if start[:3] == b"TAG":
        return position + 128
    if start == b"APETAGEX":
        return position + 32 + int.from_bytes(data[position + 12 : position + 16], "little")
    return None


def frame_size(data: bytes, position: int) -> int | None:
    """The bytes of the layer III frame that starts here; None when none does, or not all of it."""
    header = data[position : position + 4]
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return None
    version = header[1] >> 3 & 3
    rate_index, sample_index, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if version == 1 or sample_index == 3:
        return None
    rate = (_RATES_1 if version == 3 else _RATES_2)[rate_index]
    if rate == 0:
        return None
    size = (144_000 if version == 3 else 72_000) * rate // _SAMPLES[version][sample_index] + padding
    return size if position + size <= len(data) else None

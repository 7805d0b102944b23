"""Small real files built by hand, each with something private hidden in it."""

from __future__ import annotations

import io
import struct

from PIL import Image, PngImagePlugin

#: What must never be left in a published file.
SECRET = b"52.5163N 13.3777E 12 Harbor Street"


def picture(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """A picture whose corners differ, so that turning it can be seen: red, green, blue, white."""
    made = Image.new("RGB", size, "white")
    half = (size[0] // 2, size[1] // 2)
    made.paste("red", (0, 0, *half))
    made.paste("lime", (half[0], 0, size[0], half[1]))
    made.paste("blue", (0, half[1], half[0], size[1]))
    return made.convert(mode)


def photo(size: tuple[int, int] = (300, 200)) -> Image.Image:
    """A picture with as many colours as a photo has."""
    made = Image.new("RGB", size)
    made.putdata(
        [(x * 7 % 256, y * 5 % 256, x * y % 256) for y in range(size[1]) for x in range(size[0])]
    )
    return made


def saved(made: Image.Image, form: str, **how: object) -> bytes:
    written = io.BytesIO()
    made.save(written, form, **how)
    return written.getvalue()


def located_exif(orientation: int = 1) -> Image.Exif:
    """What a phone writes: where, with what, by whom, and which way up."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Phone " + SECRET.decode()
    exif[0x013B] = "Amara Osei"
    where = exif.get_ifd(0x8825)
    where[1], where[2] = "N", (52.0, 30.0, 58.7)
    where[3], where[4] = "E", (13.0, 22.0, 39.7)
    return exif


def phone_photo(orientation: int = 1) -> bytes:
    return saved(
        picture(), "JPEG", quality=95, exif=located_exif(orientation), comment=SECRET,
        icc_profile=b"ICC" + SECRET, xmp=b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>",
    )  # fmt: skip


def noted_png() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", SECRET.decode())
    notes.add_itxt("Author", SECRET.decode(), zip=False)
    return saved(picture(mode="RGBA"), "PNG", pnginfo=notes, exif=located_exif())


# -- sound --


def mp3_frame(fill: int = 0) -> bytes:
    """One frame of MPEG 1 layer III, 128 kilobits a second, 44,100 Hz: 417 bytes."""
    return b"\xff\xfb\x90\x00" + bytes([fill]) * 413


def tagged_mp3() -> bytes:
    frame = b"TPE1" + struct.pack(">IH", len(SECRET) + 1, 0) + b"\x03" + SECRET
    start = b"ID3\x04\x00\x00" + bytes([0, 0, 0, len(frame)]) + frame
    ape = b"APETAGEX" + struct.pack("<IIII", 2000, 32 + len(SECRET), 1, 0) + bytes(8) + SECRET
    end = b"TAG" + SECRET.ljust(125, b"\0")
    return start + mp3_frame(1) + mp3_frame(2) + mp3_frame(3) + ape + bytes(32) + end


def wav(*extra: bytes) -> bytes:
    chunks = chunk(b"fmt ", struct.pack("<HHIIHH", 1, 1, 8000, 8000, 1, 8))
    chunks += b"".join(extra) + chunk(b"data", b"\x80\x81\x82")
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def ogg_page(serial: int, number: int, packets: list[bytes], flags: int = 0) -> bytes:
    """One page; its check sum is counted bit by bit, as the format's own paper does."""
    sizes = b"".join(b"\xff" * (len(p) // 255) + bytes([len(p) % 255]) for p in packets)
    page = bytearray(
        b"OggS\0" + bytes([flags]) + struct.pack("<QIII", 0, serial, number, 0)
        + bytes([len(sizes)]) + sizes + b"".join(packets)
    )  # fmt: skip
    page[22:26] = struct.pack("<I", ogg_checksum(bytes(page)))
    return bytes(page)


def ogg_checksum(page: bytes) -> int:
    value = 0
    for byte in page[:22] + bytes(4) + page[26:]:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ (0x104C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
    return value


def comments(start: bytes, end: bytes = b"") -> bytes:
    words = b"ARTIST=" + SECRET
    return start + struct.pack("<I", 4) + b"xiph" + struct.pack("<II", 1, len(words)) + words + end


def vorbis() -> bytes:
    return (
        ogg_page(7, 0, [b"\x01vorbis" + bytes(23)], flags=2)
        + ogg_page(7, 1, [comments(b"\x03vorbis", b"\x01"), b"\x05vorbis setup"])
        + ogg_page(7, 2, [b"sound"], flags=4)
    )


def opus() -> bytes:
    return (
        ogg_page(9, 0, [b"OpusHead" + bytes(11)], flags=2)
        + ogg_page(9, 1, [comments(b"OpusTags")])
        + ogg_page(9, 2, [b"sound"], flags=4)
    )


# -- film --


def box(name: bytes, *content: bytes) -> bytes:
    inside = b"".join(content)
    return struct.pack(">I", 8 + len(inside)) + name + inside


#: How the tracks of a film are coded, where a test says nothing else.
CODED = {
    b"vide": box(b"mp4v", bytes(78), box(b"esds", bytes(4))),
    b"soun": box(b"mp4a", bytes(28), box(b"esds", bytes(4))),
}


def track(
    kind: bytes, at: int, sample: bytes, number: int = 1, coded: bytes = b"", *more: bytes
) -> bytes:
    """A track with one sample that lies at a byte of the file; with none, when `at` is 0."""
    dates = struct.pack(">II", 3_900_000_000, 3_900_000_000)
    size = struct.pack(">II", 640 << 16, 360 << 16) if kind == b"vide" else bytes(8)
    header = box(b"tkhd", bytes(4), dates, struct.pack(">I", number), bytes(60), size)
    handler = box(b"hdlr", bytes(8), kind, bytes(12), SECRET, b"\0")
    one = struct.pack(">I", bool(at))
    table = box(
        b"stbl",
        box(b"stsd", bytes(4), struct.pack(">I", 1), coded or CODED.get(kind, b"")),
        box(b"stts", bytes(8)),
        box(b"stsc", bytes(4), one, struct.pack(">III", 1, 1, 1) * bool(at)),
        box(b"stsz", bytes(8), one, struct.pack(">I", len(sample)) * bool(at)),
        box(b"stco", bytes(4), one, struct.pack(">I", at) * bool(at)),
    )
    own = box(b"dinf", box(b"dref", bytes(4), struct.pack(">I", 1), box(b"url ", b"\0\0\0\1")))
    media = box(b"mdia", box(b"mdhd", bytes(4), dates, bytes(8)), handler, box(b"minf", own, table))
    return box(b"trak", header, media, box(b"udta", box(b"name", SECRET)), *more)


def mp4(
    *kinds: bytes, brand: bytes = b"isom", samples: tuple[bytes, ...] = (),
    coded: bytes = b"", chapters: int = 0, spare: bytes = b"",
) -> bytes:  # fmt: skip
    """A film with one track of each kind; the samples stand at its end, in order.

    `coded` is the coding of the first track, and `chapters` the track that names its chapters;
    `spare` are bytes behind the samples that no track names.
    """
    samples = samples or tuple(b"sample of " + kind for kind in kinds)

    def made(first: int) -> bytes:
        at, tracks = first, b""
        for number, (kind, sample) in enumerate(zip(kinds, samples, strict=True), 1):
            named = box(b"tref", box(b"chap", struct.pack(">I", chapters)))
            tracks += track(kind, at, sample, number, coded if number == 1 else b"",
                            named if number == 1 and chapters else b"")  # fmt: skip
            at += len(sample)
        dates = struct.pack(">II", 3_900_000_000, 3_900_000_000)
        where = box(b"udta", box(b"\xa9xyz", struct.pack(">HH", len(SECRET), 0), SECRET))
        moov = box(b"moov", box(b"mvhd", bytes(4), dates, bytes(88)), tracks, where,
                   box(b"meta", bytes(4), SECRET))  # fmt: skip
        about = box(b"uuid", bytes(16), b"<xmp>" + SECRET)
        return (
            box(b"ftyp", brand, bytes(4), brand) + box(b"free", SECRET) + moov + about
            + box(b"mdat", b"".join(samples), spare)
        )  # fmt: skip

    return made(len(made(1)) - sum(map(len, samples)) - len(spare))


def live_mp4(*samples: bytes, coded: bytes = b"", spare: bytes = b"", sizes: bool = True) -> bytes:
    """A film written while it was recorded: every sample is a part of its own.

    Without `sizes`, all samples are as long as the head of the film says.
    """
    usual = box(b"trex", bytes(4), struct.pack(">IIIII", 1, 1, 0, len(samples[0]), 0))
    moov = box(b"moov", box(b"mvhd", bytes(100)), track(b"vide", 0, b"", 1, coded),
               box(b"mvex", usual))  # fmt: skip
    made = box(b"ftyp", b"isom", bytes(4)) + moov
    for sample in samples:
        head = box(b"tfhd", struct.pack(">II", 0x20000, 1))

        def part(at: int, head: bytes = head, sample: bytes = sample) -> bytes:
            run = struct.pack(">IIi", 0x201 if sizes else 1, 1, at)
            run += struct.pack(">I", len(sample)) if sizes else b""
            return box(b"moof", box(b"mfhd", bytes(8)), box(b"traf", head, box(b"trun", run)))

        made += part(len(part(0)) + 8) + box(b"mdat", sample, spare)
    return made


def camera_mp4() -> bytes:
    """An H.264 film as a camera makes it: where it was stands in a message before the picture."""
    message = b"\6\5" + bytes([16 + len(SECRET)]) + bytes(16) + SECRET + b"\x80"
    sample = b"".join(struct.pack(">I", len(one)) + one for one in (message, b"\x65picture"))
    settings = b"\1\x64\0\x0a\xff\xe1\0\2\x67\x64\1\0\2\x68\xee\xfd\xf8\xf8\0"
    coded = box(b"avc1", bytes(42), SECRET[:32], bytes(4), box(b"avcC", settings))
    return mp4(b"vide", b"soun", b"text", samples=(sample, b"sound", SECRET), coded=coded)


def element(number: int, content: bytes, *, unknown: bool = False) -> bytes:
    """A WebM element; `unknown` writes no length, as browsers do when they record."""
    name = number.to_bytes((number.bit_length() + 7) // 8, "big")
    size = b"\x01" + b"\xff" * 7 if unknown else (1 << 56 | len(content)).to_bytes(8, "big")
    return name + size + content


def webm(*extra: bytes, live: bool = False, track_type: int = 1, private: bytes = b"") -> bytes:
    header = element(0x1A45DFA3, element(0x4282, b"webm"))
    info = element(0x1549A966, element(0x2AD7B1, b"\x0f\x42\x40") + element(0x7BA9, SECRET)
                   + element(0x4461, bytes(8)) + element(0x4D80, SECRET))  # fmt: skip
    video = element(0xE0, element(0xB0, b"\x02\x80") + element(0xBA, b"\x01\x68"))
    one = element(0xAE, element(0xD7, b"\x01") + element(0x83, bytes([track_type]))
                  + element(0x536E, SECRET) + element(0x63A2, private) + video)  # fmt: skip
    cluster = element(0x1F43B675, element(0xE7, b"\0") + element(0xA3, b"frame"), unknown=live)
    tags = element(0x1254C367, SECRET) + element(0x1941A469, SECRET)
    body = info + element(0x1654AE6B, one) + tags + cluster * 2 + b"".join(extra)
    return header + element(0x18538067, body, unknown=live)

"""However a word is written or packed into a published file, it is found."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import unicodedata
import zipfile
import zlib
from urllib.parse import quote, quote_plus

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from portfolio_gen.verify.archives import parts_in
from portfolio_gen.verify.unpack import files_in_addresses, texts_in
from portfolio_gen.verify.words import words_in

SECRET = "José needs a quieter room"


class Stream(io.BytesIO):
    """Where nothing can be put right later, so that a zip says the size of a file behind it."""

    def seekable(self) -> bool:
        return False


def zipped(
    content: bytes,
    name: str = "a.txt",
    comment: bytes = b"",
    way: int = zipfile.ZIP_DEFLATED,
    held: io.BytesIO | None = None,
) -> bytes:
    held = held or io.BytesIO()
    with zipfile.ZipFile(held, "w", way) as archive:
        archive.writestr(name, content)
        archive.writestr("b.txt", "Another file")
        archive.comment = comment
    return held.getvalue()


def without_table(archive: bytes) -> bytes:
    """A zip as far as a connection that broke off brought it."""
    return archive[: archive.index(b"PK\x01\x02")]


def picture(kind: str, **notes: object) -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (9, 9)).save(held, kind, **notes)
    return held.getvalue()


def png(packed: bool) -> bytes:
    notes = PngInfo()
    notes.add_itxt("Title", SECRET, zip=packed)
    return picture("PNG", pnginfo=notes)


def png_of_old() -> bytes:
    notes = PngInfo()
    notes.add_text("Title", SECRET)
    return picture("PNG", pnginfo=notes)


def exif(text: str) -> bytes:
    found = Image.Exif()
    found[0x9C9B] = text.encode("utf-16-le")
    return found.tobytes()


PLAIN = SECRET.encode()
#: So long that it ends behind where it is cut off, and worth packing.
LONG = PLAIN + b"".join(b", %d" % number for number in range(999))
STYLED = "".join(f"\\{ord(sign):x} " for sign in SECRET)
PACKED_PDF = b"%PDF-1.7\n1 0 obj <<>> stream\n" + zlib.compress(PLAIN) + b"\nendstream"
WAYS = {
    "as it is": PLAIN,
    "in capitals": SECRET.upper().encode(),
    "composed otherwise": unicodedata.normalize("NFD", SECRET).encode(),
    "in an attribute": b'<img alt="' + PLAIN + b'">',
    "over several lines of HTML": "José <b>ne</b>eds a\u00ad quie<wbr>ter <i>room</i>".encode(),
    "in parts of a line": b"<text>Jos\xc3\xa9 <tspan>nee</tspan><tspan>ds</tspan> a qui<br>eter "
    b"<ruby>ro</ruby>om</text>",
    "around a note that nobody sees": "José needs a quie<!-- <b>not</b> here -->ter room".encode(),
    "over several lines of a calendar": "BEGIN:VCALENDAR\r\nSUMMARY:José needs a qui\r\n eter "
    "room\r\nEND:VCALENDAR\r\n".encode(),
    "as signs of HTML": "".join(f"&#{ord(sign)};" for sign in SECRET).encode(),
    "as signs of HTML by sixteens": "".join(f"&#x{ord(sign):x};" for sign in SECRET).encode(),
    "in JSON": json.dumps({"a": SECRET}).encode(),
    "behind the end of a line in JSON": json.dumps({"a": f"We met.\n{SECRET}\tHer"}).encode(),
    "as HTML in JSON": json.dumps({"a": "José ne<i>eds</i> a&#32;quieter room"})
    .replace("<", "\\u003c")
    .replace("/", "\\/")
    .encode(),
    "behind the end of a line in a calendar": b"BEGIN:VCALENDAR\r\nDESCRIPTION:We met\\n" + PLAIN,
    "in a program": PLAIN.replace("é".encode(), rb"\xe9"),
    "by numbers in a style sheet": b".a::after { content: '" + STYLED.encode() + b"' }",
    "by long numbers in a style sheet": "".join(f"\\{ord(sign):06X}" for sign in SECRET).encode(),
    "by a few numbers in a style of a page": b"<style>p::after { content: "
    rb"'Jos\E9  needs\a a\20 quieter \72oom' }</style>",
    "by numbers in a style of a page in JSON": json.dumps({"a": STYLED}).encode(),
    "by numbers in a style in signs of HTML": STYLED.replace("\\", "&#92;").encode(),
    "as HTML in a feed": html.escape("Jos&eacute; ne<b>eds</b> a qui<br>eter room").encode(),
    "in an address": quote(SECRET).encode(),
    "in an address of an address": quote(quote(SECRET)).encode(),
    "in an old address": quote(SECRET, encoding="latin-1").encode(),
    "in what an address asks": b"<a href='mailto:a@b.c?subject="
    + quote_plus(SECRET).encode()
    + b"'>",
    "in the encoding of old programs": b"ID3\x03TPE1\0\0\0\x1a\0\0\0" + SECRET.encode("latin-1"),
    "in UTF-16 behind something": b"ID3\x03TPE1\0\0\1" + SECRET.encode("utf-16"),
    "in UTF-16 the other way round behind something": b"ID3\0\xfe\xff" + SECRET.encode("utf-16-be"),
    "in base64": base64.b64encode(PLAIN),
    "in base64 of old programs": base64.b64encode(SECRET.encode("latin-1")),
    "with other signs in base64 of old programs": base64.b64encode(
        f"“{SECRET}”, 5 §".encode("cp1252")
    ),
    "in base64 for addresses": base64.urlsafe_b64encode(PLAIN),
    "in a data address": b'<img src="data:image/svg+xml;base64,' + base64.b64encode(PLAIN) + b'">',
    "in UTF-16": SECRET.encode("utf-16"),
    "in UTF-16, the other way round": SECRET.encode("utf-16-be"),
    "in gzip": gzip.compress(PLAIN),
    "in gzip in gzip": gzip.compress(gzip.compress(PLAIN)),
    "in a zip": zipped(PLAIN),
    "as a name in a zip": zipped(b"x", name=f"{SECRET}.txt"),
    "as a note of a zip": zipped(b"x", comment=PLAIN),
    "in a PDF": PACKED_PDF,
    "by sixteens in a PDF": b"%PDF-1.7\n<</Title <"
    + PLAIN.decode().encode("latin-1").hex().encode()
    + b">>>",
    "by sixteens in UTF-16 in a PDF": b"%PDF-1.7\n<</Title<FEFF"
    + SECRET.encode("utf-16-be").hex().encode()
    + b">>>",
    "in UTF-16 in a PDF": b"%PDF-1.7\n<</Title(\xfe\xff" + SECRET.encode("utf-16-be") + b")>>",
    "by numbers in a packed PDF": b"%PDF-1.7\nstream\n"
    + zlib.compress(b"(Jos\\351 needs a quieter \\162oom) Tj")
    + b"\nendstream",
    "in a gzip that was cut off": gzip.compress(LONG)[:999],
    "in a damaged gzip": gzip.compress(PLAIN, mtime=0)[:-8] + b"????????",
    "in members of a gzip": gzip.compress(PLAIN[:9]) + gzip.compress(PLAIN[9:]),
    "in a gzip behind others": b"\0abc" + gzip.compress(b"x") + b"\0" + gzip.compress(PLAIN),
    "in a zip between other bytes": b"%" * 99 + zipped(PLAIN) + b"%" * 99_999,
    "in a zip that was cut off": without_table(zipped(PLAIN)),
    "in a file of a zip that was cut off": zipped(LONG)[:999],
    "in a zip as it was sent": without_table(zipped(PLAIN, held=Stream())),
    "in a zip in a zip as it was sent": without_table(
        zipped(zipped(PLAIN), way=zipfile.ZIP_STORED, held=Stream())
    ),
    "in UTF-16 in a zip that packs nothing": zipped(
        SECRET.encode("utf-16"), way=zipfile.ZIP_STORED
    ),
    "in a zip packed by bzip2": zipped(PLAIN, way=zipfile.ZIP_BZIP2),
    "in a zip packed by LZMA": zipped(PLAIN, way=zipfile.ZIP_LZMA),
    "as a name in a zip that was cut off": without_table(zipped(b"x", name=SECRET)),
    "in a zip behind a picture": picture("JPEG") + zipped(PLAIN),
    "in a zip behind a picture in base64": base64.b64encode(picture("JPEG") + zipped(PLAIN)),
    "in a zip behind a PDF": b"%PDF-1.7\n1 0 obj <<>> endobj\n" + zipped(PLAIN),
    "in a PDF behind a picture": picture("JPEG") + PACKED_PDF,
    "in a PDF behind a PDF": b"%PDF-1.7\n1 0 obj <<>> endobj %%EOF\n" + PACKED_PDF,
    "in a PNG behind another": picture("PNG") + png(packed=True),
    "in a PNG": png(packed=False),
    "packed in a PNG": png(packed=True),
    "in the encoding of old programs in a PNG": png_of_old(),
    "in a JPEG": picture("JPEG", comment=PLAIN),
    "in Exif": picture("JPEG", exif=exif(SECRET)),
    "in a WebP": picture("WEBP", exif=exif(SECRET)),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_found(way: str) -> None:
    wanted = words_in(SECRET)
    read = [words_in(text) for text in texts_in(WAYS[way])]
    rows = [found[at : at + len(wanted)] for found in read for at in range(len(found))]
    assert wanted in rows


def test_a_number_that_is_no_sign_breaks_no_style_sheet() -> None:
    assert "\ufffd, \ufffd." in [*texts_in(rb"\d800, \110000.")]


def test_other_bytes_in_base64_are_no_words() -> None:
    packed = base64.b64encode("Jos\xe9\x01 needs \xa4\x9d\x02 room".encode("latin-1"))
    assert [*texts_in(packed)] == [packed.decode()]


def test_a_file_in_an_address_is_a_file_whatever_it_is() -> None:
    held = picture("JPEG", comment=PLAIN)
    page = b'<img src="data:image/jpeg;base64,' + base64.b64encode(held) + b'">'
    assert list(files_in_addresses(page)) == [held]
    assert list(files_in_addresses(b"<p>How to write ;base64, in data: addresses</p>")) == []


@pytest.mark.parametrize(
    "broken",
    [
        b"\x1f\x8bnot",
        b"PK\x03\x04not",
        b"PK\x03\x04" + b"\xff" * 40,
        b"PK\x03\x04\x14\0\0\0\x0c\0" + b"\0" * 20 + b"no bzip2",
        b"PK\x01\x02not",
        b"PK\x05\x06not",
        b"%PDF-stream\nnot\nendstream",
        b"\x89PNG\r\n\x1a\n\0\0\0\5zTXt",
    ],
)
def test_what_cannot_be_unpacked_is_read_as_it_is(broken: bytes) -> None:
    assert list(texts_in(broken))


def test_archives_in_archives_come_to_an_end() -> None:
    packed = PLAIN
    for _ in range(12):
        packed = gzip.compress(packed)
    assert list(texts_in(packed))


def test_each_file_of_an_archive_is_read_once() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(300):
            archive.writestr(f"{number}.txt", f"Words of file {number}.")
    read = [text for text in texts_in(b"behind" + held.getvalue()) if "Words of" in text]
    assert read == [f"Words of file {number}." for number in range(300)]


def test_a_page_that_tells_of_files_is_read_as_a_page() -> None:
    """Such a page would take long if each of its words for a document were read as one."""
    page = b"<p>%PDF-1.7 1 0 obj &lt;&lt; PK\\x03\\x04 \\x89PNG</p>\n" * 9
    assert [*parts_in(page)] == []
    assert [*parts_in(page + PACKED_PDF)] == [PACKED_PDF]
    assert [*parts_in(PACKED_PDF)] == [], "it is read already"

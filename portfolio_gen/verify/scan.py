"""Looks for rows of words in every byte of a site."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256

from msgspec import Struct

from portfolio_gen.model.place import Place
from portfolio_gen.verify.closed import Closed
from portfolio_gen.verify.pdf_words import PDF, words_of_pdf
from portfolio_gen.verify.search_words import Pages, words_of_index
from portfolio_gen.verify.unpack import files_in_addresses, texts_in
from portfolio_gen.verify.words import (
    EDGE,
    FEW_WORDS,
    ONE_WORD,
    ROW,
    SENTENCE,
    UNSEEN,
    WHOLE_VALUE,
    Row,
    rows_of,
    words_in,
)

#: Programs, in which a single word may mean anything.
PROGRAM = re.compile(r"\.(js|css|map)$|/wasm\.[\w-]+\.pagefind$")
INDEX = ".pf_index"
#: What is read as text; in other bytes a few letters stand by chance.
TEXT = re.compile(r"\.(html|svg|xml|json|ics|csv|txt|md|yml)$")

#: So many lines are known again at most; those of what is no text are known in their file alone.
MOST_SEEN = 500_000

#: What may stand between the parts of one name.
BESIDE = r"[\s'’._-]+"

#: What stands for a part of an address that is itself what leaked.
LEFT_OUT = "…"


class Leak(Struct, frozen=True, kw_only=True, order=True):
    """A file of a site that holds what it may not, and where that was written."""

    site_file: str
    written: Place


def leaks_in(
    site: Mapping[str, bytes], closed: Closed, known: Collection[bytes] = ()
) -> Iterator[Leak]:
    """Every file of the site with what it may not hold; `known` files, by their sha256, are those
    of the programs that we build on, and are not looked into.

    A line that many files share is told for the first of them.
    """
    firsts, told, pages = closed.firsts, set(), Pages(site)
    seen: set[int] = set()
    for file, data in sorted(site.items()):
        if sha256(data).digest() in known:
            continue
        places = list(_in_index(file, data, closed, pages))
        if data.startswith(PDF):
            places += _in_document(file, data, closed)
        else:
            is_text = TEXT.search(file) or PROGRAM.search(file)
            places += _in_texts(file, data, closed, seen if is_text else set())
        for place in places:
            leak = Leak(site_file=_without(file, closed, firsts), written=place)
            if leak not in told:
                told.add(leak)
                yield leak


def _in_index(file: str, data: bytes, closed: Closed, pages: Pages) -> Iterator[Place]:
    """Where single words were written that can be searched for and that no page has."""
    if file.endswith(INDEX):
        for word in words_of_index(data):
            row = tuple(words_in(word))
            place = closed.rows.get(row) if len(row) == 1 and len(word) >= ONE_WORD else None
            if place is not None and not pages.have(row[0]):
                yield place


def _in_document(file: str, data: bytes, closed: Closed) -> Iterator[Place]:
    """What a PDF holds beside what its pages say. This is its writer's to say, as a story is; only
    somebody's name may stand on a page by mistake, since no page of ours calls them by it."""
    says = words_of_pdf(data)
    private = closed.but_for(rows_of(words_in(says)))
    for line in says.splitlines():
        yield from _found_in(line, private, private.firsts, WHOLE_VALUE)
    yield from _in_texts(file, data, private, set())


def _in_texts(file: str, data: bytes, closed: Closed, seen: set[int]) -> Iterator[Place]:
    """Where the rows were written that stand in a file; lines seen before are passed over."""
    firsts = closed.firsts
    for letters, text in _texts_of(file, data):
        for line in text.splitlines():
            known_by = hash((letters, line))
            if known_by not in seen:
                if len(seen) >= MOST_SEEN:
                    seen.clear()
                seen.add(known_by)
                yield from _found_in(line, closed, firsts, letters)


def _texts_of(file: str, data: bytes) -> Iterator[tuple[int, str]]:
    """Every text of a file, with how many letters one word by itself must have in it."""
    letters = _letters_alone(file)
    yield from ((letters, text) for text in (file, *texts_in(data)))
    for carried in files_in_addresses(data):
        yield from ((max(letters, ONE_WORD), text) for text in texts_in(carried))


def _letters_alone(file: str) -> int:
    """How many letters one word by itself must have to mean something in this file."""
    if PROGRAM.search(file):
        return sys.maxsize
    return WHOLE_VALUE if TEXT.search(file) else ONE_WORD


def _without(file: str, closed: Closed, firsts: frozenset[str]) -> str:
    """An address without those of its names that may not be told either."""
    return "/".join(
        LEFT_OUT if any(_found_in(name, closed, firsts, WHOLE_VALUE)) else name
        for name in file.split("/")
    )


def _found_in(line: str, closed: Closed, firsts: frozenset[str], letters: int) -> Iterator[Place]:
    """Where the rows of this line were written that may not be in it; single words count with so
    many letters."""
    cells = line.split(EDGE)
    for cell in cells:
        yield from _found_in_cell(cell, closed, firsts, letters)
    if len(cells) > 1:
        yield from _names_over(cells, closed)


def _found_in_cell(
    cell: str, closed: Closed, firsts: frozenset[str], letters: int
) -> Iterator[Place]:
    sentences = SENTENCE.split(cell)
    for sentence in sentences:
        for row in _rows_from(words_in(sentence), firsts):
            place = closed.rows.get(row) if len(row) > 1 or len(row[0]) >= letters else None
            if place is not None and (len(row) == 1 or _counts(row, sentence, letters)):
                yield place
    if len(sentences) > 1:  # A full stop ends no sentence in "Mary St. John".
        for row in _rows_from(words_in(cell), closed.first_names):
            if row in closed.names and _counts(row, cell, letters):
                yield closed.rows[row]


def _names_over(cells: list[str], closed: Closed) -> Iterator[Place]:
    """Names that fill several cells side by side, and nothing else in them."""
    words = [words_in(cell) for cell in cells]
    for start, first in enumerate(words):
        if first and first[0] in closed.first_names:
            row = tuple(first)
            for more in words[start + 1 : start + ROW]:
                row += tuple(more)
                if more and row in closed.names:
                    yield closed.rows[row]


def _rows_from(words: list[str], firsts: frozenset[str]) -> Iterator[Row]:
    """The rows of these words that begin with one of `firsts`."""
    for start, word in enumerate(words):
        if word in firsts:
            for end in range(start + 1, min(start + ROW, len(words)) + 1):
                yield tuple(words[start:end])


def _counts(row: Row, sentence: str, letters: int) -> bool:
    """Whether a few words are more than chance. Of few letters, they must stand beside each other
    as a name does, and not as in a list; and in a picture, letters may meet by themselves."""
    signs = sum(map(len, row))
    if signs >= FEW_WORDS or "".join(row).isdecimal():
        return True
    typed = UNSEEN.sub("", unicodedata.normalize("NFKC", sentence)).casefold()
    together = re.search(BESIDE.join(map(re.escape, row)), typed) is not None
    return together and (letters == WHOLE_VALUE or signs >= ONE_WORD)

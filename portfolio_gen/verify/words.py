"""Words as a search for them sees them: whatever the case, the spaces, and what stands between."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: So many words in a row are told apart from any others; a whole value that is shorter counts, too.
ROW = 5
#: So many letters must one word have, two or three together, or more, to tell what they are from.
ONE_WORD, FEW_WORDS, MANY_WORDS = 6, 14, 16
#: A word that is all that somebody wrote in one place tells more: a nickname has few letters.
WHOLE_VALUE = 4
#: So many digits are more than a day: the number of a telephone.
NUMBER = 9
#: Signs that nobody sees, and which so must not hide a word.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
#: Where one sentence ends; what stands behind it may belong to somebody else.
SENTENCE = re.compile(r"(?<=[.!?…。])[\s\"”)]+")
WORD = re.compile(r"[^\W_]+")
#: What stands for the edge between two cells of a table. No line ends with it.
EDGE = "\x1f"

Row = tuple[str, ...]


def words_in(text: str) -> list[str]:
    """The words of a text, in one form of Unicode and in small letters.

    >>> words_in("Más\u00adcara, CAF\u0045\u0301!")
    ['máscara', 'café']
    """
    if not text.isascii():  # Plain letters have one form only, and hide nothing.
        text = UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    return WORD.findall(text.casefold())


def rows_of(words: list[str]) -> Iterator[Row]:
    """Every row of up to `ROW` words that stand together."""
    for start in range(len(words)):
        for end in range(start + 1, min(start + ROW, len(words)) + 1):
            yield tuple(words[start:end])


def telling_rows(typed: str) -> Iterator[Row]:
    """The rows by which what somebody typed in one place would be known again wherever a part of
    it stands.

    >>> list(telling_rows("Otti")), list(telling_rows("Mary St. Otti"))
    ([('otti',)], [])
    """
    words = words_in(typed)
    if len(words) == 1 and _tells((words[0],), WHOLE_VALUE):
        yield (words[0],)
    for sentence in SENTENCE.split(typed):
        yield from _telling_rows_of(words_in(sentence))


def _telling_rows_of(words: list[str]) -> Iterator[Row]:
    """Such rows of one sentence."""
    row: Row
    if len(words) <= ROW:
        row = tuple(words)
        if len(words) > 1 and _tells(row):
            yield row
    else:
        for start in range(len(words) - ROW + 1):
            row = tuple(words[start : start + ROW])
            if _tells(row):
                yield row
    yield from ((word,) for word in words if _tells((word,)))


def _tells(row: Row, one_word: int = ONE_WORD) -> bool:
    """Whether a row is long enough to mean something; a day alone does not."""
    signs = sum(map(len, row))
    if "".join(row).isdecimal():
        return signs >= NUMBER
    least = {1: one_word, 2: FEW_WORDS, 3: FEW_WORDS}
    return signs >= least.get(len(row), MANY_WORDS)

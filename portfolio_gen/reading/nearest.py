"""The word, the short name or the day that somebody most likely meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher, get_close_matches

NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
}  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: Longer words are never compared: nobody misspells a whole paragraph.
LONGEST = 100


def nearest(typed: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like what was typed; None when nothing does.

    >>> nearest("metting", ["beginning", "meeting"])
    'meeting'
    """
    by_shape = {choice.casefold(): choice for choice in choices}
    found = get_close_matches(typed.strip().casefold()[:LONGEST], by_shape, n=1, cutoff=0.6)
    return by_shape[found[0]] if found else None


def nearest_id(typed: str) -> str | None:
    """A short name as close to what was typed as a to z, 0 to 9 and "-" allow.

    >>> nearest_id("Solar Oven"), nearest_id("قمر")
    ('solar-oven', None)
    """
    letters = _plain_letters(typed[:LONGEST]).casefold()
    return re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-") or None


def nearest_code(typed: str) -> str | None:
    """A code as close to what was typed as letters, digits, dots and "-" allow.

    >>> nearest_code("SCI INQ")
    'SCI-INQ'
    """
    return re.sub(r"[^A-Za-z0-9.]+", "-", _plain_letters(typed[:LONGEST])).strip("-.") or None


def nearest_day(typed: str) -> date | None:
    """The only day that was likely meant; None when it could be two days, or none.

    >>> nearest_day("2026/3/4"), nearest_day("4 March 2026"), nearest_day("3/4/2026")
    (datetime.date(2026, 3, 4), datetime.date(2026, 3, 4), None)
    """
    possible = {day for parts in _readings(typed[:LONGEST]) if (day := _day(*parts))}
    return possible.pop() if len(possible) == 1 else None


def is_year_month_day(typed: str) -> bool:
    """Whether this is written as year, month and day, though there may be no such day."""
    return bool(re.fullmatch(r"\s*\d{4}\D\d{1,2}\D\d{1,2}\s*", typed, re.ASCII))


def looks_like(typed: str, word: str) -> bool:
    """Whether `typed` is `word` misspelt, or spelt with letters of another alphabet.

    Only letters that a reader could mistake are folded, because this guards `audience`. A real
    word such as `evidence` or `science` is far enough from it.
    """
    folded = "".join(sign for sign in with_plain_lookalikes(typed[:LONGEST]) if sign.isalnum())
    return folded == word or SequenceMatcher(a=folded, b=word).ratio() > 0.76


def with_plain_lookalikes(typed: str) -> str:
    """A text as a hasty reader sees it: capitals and letters of other alphabets that look alike
    are the same.

    >>> with_plain_lookalikes("Оvеn.jpg")
    'oven.jpg'
    """
    return unicodedata.normalize("NFKC", typed).casefold().translate(_LOOKALIKES)


def _plain_letters(typed: str) -> str:
    return unicodedata.normalize("NFKD", typed).encode("ascii", "ignore").decode()


def _readings(typed: str) -> Iterable[tuple[int, int, int]]:
    """Every year, month and day that the numbers and months in a text can stand for."""
    words = [_number(word) for word in re.findall(r"\d+|[^\W\d_]+", typed.casefold())]
    numbers = [int(word) for word in words if word.isdecimal() and len(word) < 5]
    months = [MONTHS.index(word[:3]) + 1 for word in words if word[:3] in MONTHS]
    match (numbers, months):
        case ([year, month, day], []) if year > 31:
            yield year, month, day
        case ([first, second, year], []) if year > 31:
            yield year, first, second
            yield year, second, first
        case ([day, year], [month]) if year > 31:
            yield year, month, day
        case ([year, day], [month]) if year > 31:
            yield year, month, day


def _number(word: str) -> str:
    """Digits of any writing as 0 to 9; `4th` has lost its letters before this."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in word)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_LOOKALIKES = str.maketrans("аеосіԁпрυаսոսⅾсеһ", "aeocidnpuaunudceh")

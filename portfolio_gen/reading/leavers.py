"""The words with which a roster says who has left, where it does not say it under `status`.

It is apart because such words are guessed at, never obeyed: whoever they are about is treated as
left, and a person is told.
"""

from __future__ import annotations

import re

from portfolio_gen.model.place import Written
from portfolio_gen.model.values import ID_PATTERN
from portfolio_gen.reading.nearest import looks_like

#: Words that say of somebody that they are no longer here.
GONE = frozenset({
    "archived", "deceased", "departed", "deregistered", "died", "disenrolled", "disenroled",
    "dropped", "dropout", "exited", "expelled", "former", "gone", "inactive", "leaver", "leaving",
    "left", "moved", "terminated", "transferred", "transfered", "unenrolled", "unenroled",
    "withdrawal", "withdrawn", "withdrew", "baja", "retirada", "retirado", "trasladada",
    "trasladado",
})  # fmt: skip
#: Words that say of somebody that they have finished school.
GRADUATED = frozenset({"alumni", "alumnus", "egresada", "egresado", "graduated"})
#: And in several words.
_NO_LONGER = re.compile(r"\b(no longer|not (active|attending|at school|current|enroll?ed|here))\b")
#: A hand, an eye or a side is no way to leave.
_ON_THE_LEFT = re.compile(r"\bleft[\s-]?(hand\w*|eye\w*|ear|foot|side|leg|arm|wing\w*)")

#: A word over a column that says who has left, or when.
_LEAVING = re.compile(
    r"(date|day)?(left|leav(e|es|er|ers|ing)|exit(s|ed)?|gone|graduated|moved|until|end(s|ed)?|"
    r"lastday|withdr(aw|ew|awn|awal|awals)|depart(ed|ure|ures)|transferr?(s|ed)?|inactive|"
    r"archived?|(un|dis|de)enroll?(ed|ment)|deregistered|dropped|dropout|expelled|terminat(ed|ion)|"
    r"alumn(i|us)|deceased|nolonger(here|atschool|enrolled)?|former|baja)"
    r"(on|at|in|date|day|school)?"
)
#: All the words over a column that says who is still here, without what stands between them.
_HERE = re.compile(
    r"(is|are|now|still|currently|isstill)*"
    r"(active|attend(s|ing)?|current|enroll?ed|enroll?ment|here|onroll|present|"
    r"(at|in|with)(the|this|our)?(school|us))"
    r"(pupil|student|learner)?"
)
#: Another word for `status`, beside those that look like it.
_STATUS = "estado"
#: Where somebody before this school was: the word in it is about another one.
_BEFORE = re.compile(r"former(ly)?(school|name|class|teacher)s?|(transferr?ed|moved)(from|here)")

#: What says under such a column that somebody has not left, and that they are here.
_NOT_LEFT = frozenset({
    "0", "active", "current", "enrolled", "f", "false", "here", "n", "na", "never", "no", "none",
    "not", "notyet",
})  # fmt: skip
_IS_HERE = frozenset({
    "1", "activa", "active", "activo", "current", "enrolled", "here", "si", "s\u00ed", "t", "true",
    "y", "yes",
})  # fmt: skip
_IN_BRACKETS = re.compile(r"[(\[](.*?)(?:[)\]]|$)")
_TICKED, _NOTHING = re.compile("[\u2713\u2714\u2611\u2705]+"), re.compile("[.\u2013\u2014-]+")


def is_about_leaving(heading: str) -> bool:
    """Whether a column's name says that it is about who has left, or about who is still here.

    >>> is_about_leaving("Left?"), is_about_leaving("exit_date"), is_about_leaving("phone")
    (True, True, False)
    """
    return _says_left(heading) or _says_here(heading)


def is_about_sides(cells: set[str]) -> bool:
    """Whether a column says left or right of everybody, as for a hand or a row of seats."""
    return "right" in cells and cells <= {"left", "right", "both"}


def may_have_left(heading: str, cell: Written, status: str) -> bool:
    """Whether a cell under this name may say that somebody has left who is here by their status.

    A day to come is a doubt, too: nothing here knows what day it is.
    """
    if not cell or heading.casefold() in ("id", "status"):
        return False
    if heading.casefold() == "name":
        return any(_is_gone(inside, status) for inside in _IN_BRACKETS.findall(cell))
    if heading.casefold() in ("advisor", "classes"):
        return any(_stands_for_gone(part.strip(), status) for part in cell.split(";"))
    if _says_left(heading):
        return _plain(cell) not in _NOT_LEFT and not _NOTHING.fullmatch(cell)
    if _says_here(heading):
        return _plain(cell) not in _IS_HERE and not _TICKED.fullmatch(cell)
    return _is_gone(cell, status)


def _says_left(heading: str) -> bool:
    words = _words(heading)
    if _BEFORE.search("".join(words)):
        return False
    pairs = ("".join(pair) for pair in zip(words, words[1:], strict=False))
    return any(map(_LEAVING.fullmatch, (*words, *pairs)))


def _says_here(heading: str) -> bool:
    words = _words(heading)
    named = any(word == _STATUS or looks_like(word, "status") for word in words)
    return named or words[:1] == ["still"] or bool(_HERE.fullmatch("".join(words)))


def _stands_for_gone(part: str, status: str) -> bool:
    """Whether a part of a cell is such a word; a short name such as `left-bank` only has one."""
    return (part in _gone_words(status)) if re.match(ID_PATTERN, part) else _is_gone(part, status)


def _is_gone(text: str, status: str) -> bool:
    """Whether some words say that somebody is no longer here, and not only that they graduated
    who did."""
    text = _ON_THE_LEFT.sub("", text.casefold())
    words = set(re.findall(r"[^\W\d_]+", text))
    return bool(words & _gone_words(status) or _NO_LONGER.search(text))


def _gone_words(status: str) -> frozenset[str]:
    return GONE if status == "graduated" else GONE | GRADUATED


def _words(heading: str) -> list[str]:
    """The words of a column's name, also where only a capital parts them, as in `exitDate`."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return re.findall(r"[^\W\d_]+", parted.casefold())


def _plain(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())

"""A target taken apart: the competency, and the level it asks for."""

from __future__ import annotations

from msgspec.structs import replace

from portfolio_gen.model.place import Written


def parts_of(target: str) -> tuple[str, str]:
    """The competency's code and the level's name, each still knowing where it was typed.

    >>> parts_of("SCI.INQ@meeting")
    ('SCI.INQ', 'meeting')
    """
    code, _, level = target.partition("@")
    return _part(target, code, 0), _part(target, level, len(code) + 1)


def _part(target: str, part: str, start: int) -> str:
    word = part.strip()
    if not isinstance(target, Written):
        return word
    start += len(part) - len(part.lstrip())
    place = replace(target.place, column=target.place.column + start, length=len(word))
    return Written(word, place)

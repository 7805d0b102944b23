"""The kinds of value a field can hold: words, days, choices, levels, yes or no.

Every value arrives as the text that was typed. A kind says what that text must look like and
which problem code it earns when it does not; the sentence for the code stands in `messages.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from portfolio_gen.model.audience import WITH_OWNER, Audience, Seen
from portfolio_gen.model.place import Items, Mapping, Written

ID_PATTERN = r"^[a-z0-9][a-z0-9-]*$"
CODE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9.\-]*$"
TARGET_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9.\-]* ?@ ?[^\s@]+$"


class Record(BaseModel):
    """A value read from a file: frozen, and a key nobody knows is a problem.

    What checks a class is built when something is first read into it: most commands read a few
    kinds of file. So a record that a module holds ready is made with `model_construct`.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, defer_build=True
    )

    @classmethod
    def seen(cls, field: str) -> Seen:
        """The audience label of one field; KeyError when somebody forgot to write one."""
        for label in cls.model_fields[field].metadata:
            if isinstance(label, Seen):
                return label
        raise KeyError(f"{cls.__name__}.{field} has no audience label")


AnyRecord = TypeVar("AnyRecord", bound=Record)


@cache
def _usual(kind: type[Record]) -> dict[str, Any]:
    """The values of fields that nobody wrote, by field."""
    fields = kind.model_fields.items()
    return {name: field.get_default() for name, field in fields if not field.is_required()}


def checked(kind: type[AnyRecord], fields: dict[str, Any]) -> AnyRecord:
    """A record of fields that were checked when they were first read; a tenth of the time."""
    record = object.__new__(kind)
    _keep(record, "__dict__", _usual(kind) | fields)
    _keep(record, "__pydantic_fields_set__", set(fields))
    _keep(record, "__pydantic_extra__", None)
    _keep(record, "__pydantic_private__", None)
    return record


_keep = object.__setattr__


def wrong(code: str, **values: object) -> PydanticCustomError:
    """The error that `reading/fields.py` turns into the problem with this code."""
    return PydanticCustomError(code, code, values or None)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping | dict):
        raise wrong("mapping-instead-of-text")
    if isinstance(value, Items | list | tuple):
        raise wrong("list-instead-of-text")
    raise wrong("empty-value")


def kept(value: str, cleaned: str) -> str:
    """`cleaned`, still knowing where `value` was written."""
    return Written(cleaned, value.place) if isinstance(value, Written) else cleaned


def _matching(pattern: str, code: str) -> Callable[[Any], str]:
    matches = re.compile(pattern).match

    def check(value: Any) -> str:
        text = _text(value).strip()
        if not text:
            raise wrong("empty-value")
        if not matches(text) or len(text) > 80:
            raise wrong(code)
        return kept(value, text)

    return check


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = _text(value).strip()
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text, re.ASCII)
    if not found:
        raise wrong("unclear-date")
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        raise wrong("no-such-day") from None
    if not 1900 <= day.year <= 2200:
        raise wrong("no-such-day")
    return day


def _yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    words = {"yes": True, "no": False, "true": True, "false": False}
    word = _text(value).strip().casefold()
    if word not in words:
        raise wrong("yes-or-no")
    return words[word]


def _audience(value: Any) -> Audience:
    word = _text(value).strip()
    try:
        return Audience(word.casefold())
    except ValueError:
        raise wrong("unknown-audience") from None


def one_of(*choices: str) -> Any:
    """A word from a fixed list; capitals and spaces around it do not matter."""

    def check(value: Any) -> str:
        text = _text(value).strip()
        if text.casefold() not in choices:
            raise wrong("unknown-choice", choices=choices)
        return kept(value, text.casefold())

    return Annotated[str, PlainValidator(check), WithJsonSchema({"enum": list(choices)})]


#: One line or several lines of somebody's own words, exactly as typed.
Text = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string"})]
#: A name inside the repository: a folder, a file, an entry of a list.
Id = Annotated[
    str,
    PlainValidator(_matching(ID_PATTERN, "unsafe-id")),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN}),
]
#: A code of a competency or standard; may also have capitals and dots.
Code = Annotated[
    str,
    PlainValidator(_matching(CODE_PATTERN, "unsafe-code")),
    WithJsonSchema({"type": "string", "pattern": CODE_PATTERN}),
]
#: A level of the school's scale: its id or its place, counted from 1. Resolved when joined.
LevelName = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string"})]
#: A level of a competency, like `SCI.INQ@meeting`.
Target = Annotated[
    str,
    PlainValidator(_matching(TARGET_PATTERN, "unclear-target")),
    WithJsonSchema({"type": "string", "pattern": TARGET_PATTERN}),
]
#: A path inside the folder of whoever writes it.
FilePath = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string"})]
Day = Annotated[date, PlainValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
YesNo = Annotated[bool, PlainValidator(_yes_no), WithJsonSchema({"enum": ["yes", "no"]})]
AudienceName = Annotated[
    Audience,
    PlainValidator(_audience),
    WithJsonSchema({"enum": [str(audience) for audience in Audience]}),
]


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


#: Files or projects; one alone is read as a list of one.
Paths = Annotated[tuple[FilePath, ...], BeforeValidator(_one_or_many)]


class Said(Record):
    """A line of a list that may say more about itself: who may see it, since when, and proof."""

    text: Annotated[Text, WITH_OWNER]
    audience: Annotated[AudienceName | None, WITH_OWNER] = None
    as_of: Annotated[Day | None, WITH_OWNER] = None
    evidence: Annotated[Paths, WITH_OWNER] = ()

    def __str__(self) -> str:
        return self.text


def _plain_item(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


#: A plain text item, or the same item written out as a `Said`.
Line = Annotated[Said, BeforeValidator(_plain_item)]
#: Lists; one item alone is read as a list of one.
Lines = Annotated[tuple[Line, ...], BeforeValidator(_one_or_many)]
Words = Annotated[tuple[Text, ...], BeforeValidator(_one_or_many)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_one_or_many)]
Codes = Annotated[tuple[Code, ...], BeforeValidator(_one_or_many)]


def plain_text(text: str) -> str:
    """`text` in one Unicode form, so that two ways of typing é are the same word."""
    return unicodedata.normalize("NFC", text)


def slug_of_code(code: str) -> str:
    """How a code stands in an address; two codes with one slug cannot be told apart there.

    >>> slug_of_code("SCI.INQ")
    'sci-inq'
    """
    return code.casefold().replace(".", "-")

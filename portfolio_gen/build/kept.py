"""Values of ours as bytes and back, for what is kept between two builds.

Whoever can put a file into the store must not be able to run anything by it: only values of the
model and of this program's own rooms are ever made from its bytes.
"""

from __future__ import annotations

import io
import pickle
from enum import Enum
from functools import cache
from hashlib import blake2b
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import astuple

from portfolio_gen.model.place import Place, Written
from portfolio_gen.model.values import Record, checked

Value = TypeVar("Value")

#: Besides values of this package, these are all that kept bytes may hold.
ALLOWED = {("datetime", "date"), ("markupsafe", "Markup")}
ROOMS = tuple(
    f"portfolio_gen.{room}." for room in ("model", "reading", "analysis", "pages", "build")
)


class Unreadable(Exception):
    """These bytes are not what was kept."""


class _Writer(pickle.Pickler):
    """Writes values by their fields: shorter, and the same for equal values."""

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if kind is Written:
            place = value.place
            return _written, (str(value), place.file, place.line, place.column, place.length)
        if issubclass(kind, Enum):  # Left to themselves they differ between Pythons.
            return kind, (value.value,)
        if issubclass(kind, Record):
            own = value.__dict__
            names = value.__pydantic_fields_set__
            return checked, (kind, {name: own[name] for name in _fields(kind) if name in names})
        if issubclass(kind, Struct):
            return _struct, (kind, *astuple(value))
        return NotImplemented


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in FOUND:
            ours = module.startswith(ROOMS) and "." not in name
            found = super().find_class(module, name) if ours or (module, name) in ALLOWED else None
            if not isinstance(found, type) or found.__module__ != module:
                raise Unreadable(f"{module}.{name}")
            FOUND[module, name] = found
        return FOUND[module, name]


@cache
def _fields(kind: type[Record]) -> tuple[str, ...]:
    return tuple(kind.model_fields)


def _written(text: str, file: str, line: int, column: int, length: int) -> Written:
    return Written(text, Place(file=file, line=line, column=column, length=length))


def _struct(kind: type[Struct], *values: Any) -> Struct:
    return kind(**dict(zip(kind.__struct_fields__, values, strict=True)))


#: The only functions that kept bytes may call.
MAKERS = {(one.__module__, one.__name__): one for one in (checked, _written, _struct)}
#: Those and the classes that were found by now: a thousand rows name the same few.
FOUND: dict[tuple[str, str], Any] = dict(MAKERS)


def to_bytes(value: object) -> bytes:
    """The value as bytes that `from_bytes` reads."""
    content = io.BytesIO()
    _Writer(content, protocol=5).dump(value)
    return content.getvalue()


def from_bytes(content: bytes) -> Any:
    """The value that was made into these bytes; Unreadable when they are something else."""
    try:
        return _Reader(io.BytesIO(content)).load()
    except Exception as fault:  # Damaged bytes can fail in any way at all.
        raise Unreadable(str(fault)) from None


def from_bytes_as(kind: type[Value], content: bytes) -> Value:
    """The same for whoever knows what kind of value was kept; Unreadable when it is another."""
    found = from_bytes(content)
    if not isinstance(found, kind):
        raise Unreadable(type(found).__name__)
    return found


def digest(value: object) -> bytes:
    """A short sign for a value: equal values have the same one, in every process.

    A set has no order of its own, so a value with one in it is not for this.
    Nothing is written as "the same as above", because which parts of two equal values are also
    one object depends on how they were made. It may hold no set: its order is another in each
    process.
    """
    content = io.BytesIO()
    writer = _Writer(content, protocol=5)
    writer.fast = True
    writer.dump(value)
    return blake2b(content.getbuffer(), digest_size=16).digest()

"""Which names of others something looked up, found or not: what it has to be made again for.

A thing made from one learner's folder may depend on a few words of others. Its trace says which,
by table and name; as long as all of them are as they were, the thing is as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from portfolio_gen.build.kept import digest

Value = TypeVar("Value")
#: A table and a name in it, or None for all names; and the sign of what was found, or None.
Trace = dict[tuple[str, Any], bytes | None]
#: The same, with what was found itself.
Seen = dict[tuple[str, Any], Any]

EVERYTHING = None


class Table(Mapping[Any, Value], Generic[Value]):
    """A table whose entries have signs; `sign` makes one where `digest` would say too much."""

    def __init__(
        self, entries: Mapping[Any, Value], sign: Callable[[Value], bytes] = digest
    ) -> None:
        self._entries, self._sign = entries, sign
        self._signs: dict[Any, bytes | None] = {}

    def __getitem__(self, name: Any) -> Value:
        return self._entries[name]

    def get(self, name: Any, default: Any = None) -> Any:
        return self._entries.get(name, default)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def sign(self, name: Any) -> bytes | None:
        """The sign of one entry, None where there is none; `EVERYTHING` for all the names."""
        if name not in self._signs:
            if name is EVERYTHING:
                self._signs[name] = digest(tuple(self._entries))
            else:
                found = self._entries.get(name)
                self._signs[name] = None if found is None else self._sign(found)
        return self._signs[name]


Tables = Mapping[str, Table[Any]]


class Traced(Mapping[Any, Value], Generic[Value]):
    """A table that notes what is looked up in it.

    What is the reader's `own` is not noted: whatever changes there makes it read again anyway.
    """

    def __init__(
        self,
        name: str,
        tables: Tables,
        trace: Trace,
        own: Mapping[Any, Value] | None = None,
        seen: Seen | None = None,
    ) -> None:
        self._name, self._table, self._trace, self._own = name, tables[name], trace, own or {}
        self._seen = {} if seen is None else seen

    def __getitem__(self, name: Any) -> Value:
        if name in self._own:
            return self._own[name]
        self._trace[self._name, name] = self._table.sign(name)
        self._seen[self._name, name] = found = self._table.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[Any]:
        self._trace[self._name, EVERYTHING] = self._table.sign(EVERYTHING)
        return iter(self._table)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return True  # Whoever is asking stands in it.


class NotRemembered(Exception):  # noqa: N818 - whoever catches it looks in the whole table
    """Something is looked up that was not looked up the last time."""


class Remembered(Table[Value]):
    """As much of a table as was looked up in it the last time."""

    def __init__(self, name: str, seen: Seen, trace: Trace) -> None:
        super().__init__({key: found for (table, key), found in seen.items() if table == name})
        self._signs = {key: sign for (table, key), sign in trace.items() if table == name}

    def get(self, name: Any, default: Any = None) -> Any:
        if name not in self._entries:
            raise NotRemembered(name)
        return self._entries[name]

    def sign(self, name: Any) -> bytes | None:
        if name not in self._signs:
            raise NotRemembered(name)
        return self._signs[name]

    def __iter__(self) -> Iterator[Any]:
        raise NotRemembered(EVERYTHING)


def still_holds(trace: Trace, tables: Tables) -> bool:
    """Whether everything that was looked up would be answered as it was."""
    return all(tables[table].sign(name) == sign for (table, name), sign in trace.items())

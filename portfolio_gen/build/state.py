"""What is remembered of the last build of an edition, so that the next one knows what changed."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from portfolio_gen.analysis.known import Ties
from portfolio_gen.build.kept import Unreadable, from_bytes_as, to_bytes
from portfolio_gen.build.make_pages import Made
from portfolio_gen.build.publish import Published
from portfolio_gen.build.search_index import SearchIndex
from portfolio_gen.build.shell import Shell
from portfolio_gen.build.store import Store, key_of
from portfolio_gen.build.survey import Surveyed
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.scan import Look


class LearnerState(Struct, kw_only=True):
    """One learner: how the folder looked, what it held, what was known and made of it.

    `inputs` is the sign of everything a survey takes but its look-ups, `around` of everything
    that pages take but theirs.
    """

    look: Look
    content: bytes
    inputs: bytes
    surveyed: Surveyed
    around: bytes = b""
    made: Made | None = None


class State(Struct, kw_only=True):
    """Everything that is remembered.

    `taken_in_for` is the sign of what the school says of anybody, if everybody was taken in since
    it said so.
    """

    program: str
    builds: int = 0
    school_look: Look | None = None
    school_content: bytes = b""
    school_problems: tuple[Problem, ...] = ()
    school_checked: tuple[bytes, bytes] | None = None
    taken_in_for: bytes = b""
    learners: dict[str, LearnerState] = field(default_factory=dict)
    rows: bytes = b""
    addresses: bytes = b""
    addresses_from: bytes = b""
    parts: list[Made] = field(default_factory=list)
    parts_inputs: bytes = b""
    search: SearchIndex = field(default_factory=SearchIndex)
    shells: dict[str, Shell | None] = field(default_factory=dict)
    sites: dict[str, Published] = field(default_factory=dict)


def load(store: Store, program: str) -> State:
    """What the last build of this edition by this program remembered; an empty memory if none."""
    try:
        state, learners = from_bytes_as(tuple, store.get(_key(program)) or b"")
        learners = {name: _PLAIN.back(one) for name, one in learners.items()}
        return replace(state, learners=learners)
    except (Unreadable, AttributeError, TypeError, ValueError):
        return State(program=program)


def save(store: Store, state: State) -> None:
    """Remember this for the next build."""
    learners = {name: _PLAIN.of(one) for name, one in state.learners.items()}
    store.put(_key(state.program), to_bytes((replace(state, learners={}), learners)))


def _key(program: str) -> str:
    return key_of("state", program)


class _Plain:
    """Values of one class as plain tuples and back, the values `within` them, too.

    A thousand learners as objects of five classes take three times as long to keep.
    """

    def __init__(self, kind: type[Any], **within: _Plain) -> None:
        self._kind, self._within = kind, within
        names = [name for name in kind.__annotations__ if name not in within]
        self._names = (*names, *within)
        self._values = attrgetter(*names)

    def of(self, value: Any) -> tuple[Any, ...] | None:
        if value is None:
            return None
        inner = [plain.of(getattr(value, name)) for name, plain in self._within.items()]
        return (*self._values(value), *inner)

    def back(self, plain: tuple[Any, ...] | None) -> Any:
        if plain is None:
            return None
        values = dict(zip(self._names, plain, strict=True))
        for name, within in self._within.items():
            values[name] = within.back(values[name])
        return self._kind(**values)


_PLAIN = _Plain(
    LearnerState,
    look=_Plain(Look),
    surveyed=_Plain(Surveyed, ties=_Plain(Ties)),
    made=_Plain(Made),
)

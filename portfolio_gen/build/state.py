"""What is remembered of the last build of an edition, so that the next one knows what changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from portfolio_gen.build.kept import Unreadable, from_bytes, to_bytes
from portfolio_gen.build.make_pages import Made
from portfolio_gen.build.publish import Published
from portfolio_gen.build.search_index import SearchIndex
from portfolio_gen.build.shell import Shell
from portfolio_gen.build.store import Store, key_of
from portfolio_gen.build.survey import Surveyed
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.scan import Look


@dataclass(slots=True, kw_only=True)
class LearnerState:
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


@dataclass(slots=True, kw_only=True)
class State:
    """Everything that is remembered. `school` is `SchoolReading` as kept bytes."""

    program: str
    builds: int = 0
    school_look: Look | None = None
    school_content: bytes = b""
    school_problems: tuple[Problem, ...] = ()
    school_checked: tuple[bytes, bytes] | None = None
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
        state = from_bytes(store.get(_key(program)) or b"")
    except Unreadable:
        return State(program=program)
    return state if isinstance(state, State) else State(program=program)


def save(store: Store, state: State) -> None:
    """Remember this for the next build."""
    store.put(_key(state.program), to_bytes(state))


def _key(program: str) -> str:
    return key_of("state", program)

"""What was looked up is known by its name, found or not, and nothing else is."""

from __future__ import annotations

from portfolio_gen.build.trace import EVERYTHING, Table, Trace, Traced, still_holds

NAMES = {"ana": "Ana", "ben": "Ben"}


def looking(own: dict[str, str] | None = None) -> tuple[Traced[str], Trace]:
    trace: Trace = {}
    return Traced("names", {"names": Table(NAMES)}, trace, own), trace


def holds(trace: Trace, names: dict[str, str]) -> bool:
    return still_holds(trace, {"names": Table(names)})


def test_a_name_that_was_found_is_noted_with_what_it_stood_for() -> None:
    names, trace = looking()
    assert names["ana"] == "Ana"
    assert list(trace) == [("names", "ana")]
    assert holds(trace, {"ana": "Ana"})
    assert not holds(trace, {"ana": "Anna", "ben": "Ben"})
    assert not holds(trace, {"ben": "Ben"})


def test_a_name_that_was_not_found_is_noted_too() -> None:
    names, trace = looking()
    assert names.get("cleo") is None
    assert "dee" not in names
    assert trace == {("names", "cleo"): None, ("names", "dee"): None}
    assert holds(trace, NAMES)
    assert not holds(trace, {**NAMES, "cleo": "Cleo"})
    assert not holds(trace, {**NAMES, "dee": "Dee"})


def test_what_was_not_asked_for_may_change() -> None:
    names, trace = looking()
    assert "ana" in names
    assert holds(trace, {"ana": "Ana", "ben": "Benjamin", "cleo": "Cleo"})


def test_whoever_asks_nothing_depends_on_nothing() -> None:
    assert holds({}, {})


def test_the_askers_own_entries_are_not_noted() -> None:
    names, trace = looking({"ana": "My own name"})
    assert names["ana"] == "My own name"
    assert "ana" in names
    assert trace == {}


def test_all_the_names_are_one_look_up() -> None:
    for ask in (list, len, lambda names: list(names.items())):
        names, trace = looking()
        ask(names)
        assert ("names", EVERYTHING) in trace
        assert holds(trace, dict(NAMES))
        assert not holds(trace, {**NAMES, "cleo": "Cleo"})
        assert not holds(trace, {"ana": "Ana"})


def test_the_order_of_all_the_names_is_part_of_it() -> None:
    names, trace = looking()
    assert list(names) == ["ana", "ben"]
    assert not holds(trace, {"ben": "Ben", "ana": "Ana"})


def test_all_the_names_are_not_what_they_stand_for() -> None:
    names, trace = looking()
    assert list(names) == ["ana", "ben"]
    assert holds(trace, {"ana": "Anna", "ben": "Benjamin"})


def test_a_table_that_is_asked_through_is_never_empty() -> None:
    """Whoever asks whether anybody is there would otherwise depend on everybody."""
    trace: Trace = {}
    assert Traced("names", {"names": Table({})}, trace)
    assert trace == {}


def test_an_entry_that_is_nothing_counts_as_none() -> None:
    assert Table({"ana": None}).sign("ana") is None
    assert Table({"ana": ""}).sign("ana") is not None


def test_a_table_can_sign_less_than_everything() -> None:
    first = Table({"ana": ("Ana", 1)}, sign=lambda one: one[0].encode())
    second = Table({"ana": ("Ana", 2)}, sign=lambda one: one[0].encode())
    assert first.sign("ana") == second.sign("ana") == b"Ana"
    assert Table({"ana": ("Ana", 1)}).sign("ana") != Table({"ana": ("Ana", 2)}).sign("ana")

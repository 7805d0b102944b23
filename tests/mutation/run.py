"""Makes one change after the other, each in a copy of this process, and lets the tests look.

Only tests that come through the changed function are run, and no more after the first that fails.
"""

from __future__ import annotations

import ast
import gc
import os
import pickle
import resource
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from random import Random
from time import process_time
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

from tests.mutation.changes import Change, changes
from tests.mutation.groups import Group

ROOT = Path(__file__).parents[2]
#: Plain asserts: pytest would load a module that it looks into for doctests in its own way.
_QUIET = ("-q", "-x", "-s", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:xdist")
#: Seconds on the clock, at least, after which tests stand still: that is noticed.
_LONGEST_WAIT = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A change, where it was made, and whether a test noticed it."""

    place: str
    what: str
    is_noticed: bool


def outcomes_of(
    group: Group,
    tell: Callable[[Outcome], None],
    *,
    module: str,
    name: str,
    most: int | None,
    chance: Random,
) -> list[Outcome]:
    """What became of every change to a group's modules, or of `most` of them by chance."""
    tries = []
    for file, only in group.modules.items():
        if file.endswith(module):
            tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
            tries += [(file, tree, one) for one in changes(tree, only) if name in one.name]
    if most is not None and most < len(tries):
        tries = [tries[at] for at in sorted(chance.sample(range(len(tries)), most))]
    loop = _Loop(tries, group.tests, tell)
    pytest.main([*_QUIET, *_paths(group.tests)], plugins=[loop])
    if len(loop.outcomes) < len(tries):
        raise SystemExit("Not every change was tried: run the tests of this group by themselves.")
    return loop.outcomes


class _Loop:
    """In place of running the tests once, runs them for every change."""

    def __init__(
        self,
        tries: list[tuple[str, ast.Module, Change]],
        tests: tuple[str, ...],
        tell: Callable[[Outcome], None],
    ) -> None:
        self.outcomes: list[Outcome] = []
        self._tell = tell
        self._tries, self._tests = tries, tests

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        files = {file for file, _, _ in self._tries}
        unchanged = in_a_copy(lambda: _all_run(session, files), 3600)
        if unchanged is None:
            raise RuntimeError("The tests fail already without any change.")
        through, times = unchanged
        seconds = sum(times.values())
        gc.unfreeze()  # Nothing that is frozen would be found.
        functions = {file: _functions_of(file) for file in files}
        items = sorted(session.items, key=lambda item: times[item.nodeid])
        gc.collect()
        gc.freeze()
        missing = [file for file in files if not functions[file]]
        if missing:
            raise RuntimeError(f"No function was found in {missing}.")
        for file, tree, change in self._tries:
            with change.made():
                code = compile(tree, str(ROOT / file), "exec")
            chosen = [
                item for item in items
                if any(line in (change.lines or ()) for line in through[item.nodeid].get(file, ()))
            ]  # fmt: skip
            if not chosen:  # It runs with the module, or in what does.
                def look(code: CodeType = code, file: str = file) -> bool:
                    return _loaded_anew(file, code, self._tests)
            else:
                def look(code: CodeType = code, file: str = file, chosen=chosen) -> bool:
                    _put_in_place(functions[file], code)
                    return _first_failure(session, chosen)
            noticed = in_a_copy(look, 10 + 5 * seconds)
            outcome = Outcome(
                place=f"{file}:{change.line}", what=str(change), is_noticed=noticed is not False
            )
            self.outcomes.append(outcome)
            self._tell(outcome)
        return True


def in_a_copy(work: Callable[[], Any], seconds: float) -> Any:
    """What `work` gives in a copy of this process; None where it took too long or ended badly."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        try:
            quiet = os.open(os.devnull, os.O_RDWR)
            for stream in (1, 2):
                os.dup2(quiet, stream)
            gc.disable()
            _, most = resource.getrlimit(resource.RLIMIT_CPU)
            allowed = int(seconds) + 1 if most == resource.RLIM_INFINITY else most
            resource.setrlimit(resource.RLIMIT_CPU, (allowed, most))
            signal.alarm(max(_LONGEST_WAIT, int(seconds)))
            with open(writing, "wb") as pipe:
                pickle.dump(work(), pipe)
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(process, 0)
    return pickle.loads(answer) if answer else None


def _all_run(
    session: pytest.Session, files: Iterable[str]
) -> tuple[dict[str, dict[str, set[int]]], dict[str, float]] | None:
    """The lines at which the functions begin that each test comes through, and its time; None
    when one of them fails."""
    names = {str(ROOT / file): file for file in files}
    through: dict[str, dict[str, set[int]]] = {}
    times: dict[str, float] = {}
    for item in session.items:
        lines = through[item.nodeid] = defaultdict(set)

        def note(frame: FrameType, _event: str, _: object, lines=lines) -> None:
            if file := names.get(frame.f_code.co_filename):
                lines[file].add(frame.f_code.co_firstlineno)

        before = process_time()
        sys.settrace(note)
        failed = _first_failure(session, [item])
        sys.settrace(None)
        times[item.nodeid] = process_time() - before
        if failed:
            return None
    return through, times


def _first_failure(session: pytest.Session, items: list[pytest.Item]) -> bool:
    """Whether one of these tests fails."""
    for item in items:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        if session.testsfailed:
            return True
    return False


def _functions_of(file: str) -> list[FunctionType]:
    """The functions of a loaded module, also those that something else is wrapped around."""
    module = _name_of(file)
    every = (one for one in gc.get_objects() if isinstance(one, FunctionType))
    return [one for one in every if one.__module__ == module and not one.__closure__]


def _put_in_place(functions: list[FunctionType], code: CodeType) -> None:
    """Give the functions of a loaded module the code they have in `code`."""
    new = {one.co_qualname: one for one in _codes(code)}
    for one in functions:
        one.__code__ = new.get(one.__qualname__, one.__code__)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


class _Changed(MetaPathFinder, SourceFileLoader):
    """Gives one module the code it has with a change in it."""

    def __init__(self, name: str, path: Path, code: CodeType) -> None:
        super().__init__(name, str(path))
        self._code = code

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        return spec_from_file_location(fullname, self.path, loader=self)

    def get_code(self, fullname: str) -> CodeType:
        return self._code


def _loaded_anew(file: str, code: CodeType, tests: tuple[str, ...]) -> bool:
    """Whether a test fails when everything of ours is loaded again, the module with `code`."""
    for name in list(sys.modules):
        if name.split(".")[0] in ("portfolio_gen", "tests"):
            del sys.modules[name]
    name = _name_of(file)
    sys.meta_path.insert(0, _Changed(name, ROOT / file, code))
    return pytest.main([*_QUIET, *_paths(tests)]) != pytest.ExitCode.OK


def _name_of(file: str) -> str:
    return ".".join(Path(file).with_suffix("").parts)


def _paths(tests: tuple[str, ...]) -> list[str]:
    return [str(ROOT / test) for test in tests]

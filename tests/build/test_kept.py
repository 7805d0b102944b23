"""What was kept comes back equal, and nothing else is ever made from kept bytes."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from portfolio_gen.analysis.shown import Media
from portfolio_gen.build.kept import Unreadable, digest, from_bytes, from_bytes_as, to_bytes
from portfolio_gen.model.audience import Audience
from portfolio_gen.model.learner import Goal, Learner, Profile, Tool
from portfolio_gen.model.place import Place, Written
from portfolio_gen.model.project import Project, Rubric
from portfolio_gen.reading.portfolio import SchoolReading, read_learner_files, read_school_files
from tests.incremental.school import whole_school
from tests.small_school import write_school

ROOT = Path(__file__).parents[2]
HELLO = Written("hello", Place(file="students/ana/about.md", line=3, column=5, length=5))


@pytest.mark.parametrize(
    "value",
    [
        None,
        ("a", 1, 2.5, b"x", True, {"k": (1,)}, frozenset({"a"})),
        date(2026, 3, 4),
        Markup("<b>bold</b>"),
        Audience.FAMILY,
        Media(address="media/a.webp", kind="picture", width=3, height=4),
        HELLO,
        Goal(id="read", goal=HELLO, by=date(2026, 3, 4), audience=Audience.PUBLIC),
        Learner(id="ana", projects=(Project(id="oven", title="Oven", rubric=Rubric()),)),
        Profile(tools=(Tool(tool="pen", for_="maps"),)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_was_kept_comes_back_equal(value: object) -> None:
    found = from_bytes(to_bytes(value))
    assert found == value
    assert type(found) is type(value)
    assert to_bytes(found) == to_bytes(value)


def test_a_word_comes_back_with_its_place() -> None:
    found = from_bytes(to_bytes({"goal": Goal(id="read", goal=HELLO)}))
    assert found["goal"].goal.place == HELLO.place
    assert found["goal"].model_fields_set == {"id", "goal"}
    assert found["goal"].status == "active"


def test_markup_comes_back_as_markup_and_text_as_text() -> None:
    safe, typed = from_bytes(to_bytes((Markup("<b>"), "<b>")))
    assert f"{Markup('{}').format(safe)} {Markup('{}').format(typed)}" == "<b> &lt;b&gt;"


def test_a_whole_school_comes_back_equal(tmp_path: Path) -> None:
    root = write_school(tmp_path, whole_school())
    for read in (read_school_files(root), read_learner_files(root, "ana")):
        found = from_bytes(to_bytes(read))
        assert found == read
    school, learner = read_school_files(root).school, read.learner
    assert digest(from_bytes(to_bytes((school, learner)))) == digest((school, learner))
    assert from_bytes(to_bytes(read)).learner.projects[0].title.place.line == 2


class Runs:
    """What a stranger would put into the store: bytes that run a command when they are read."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> object:
        return os.system, (f"touch {self.file}",)


def test_bytes_that_would_run_a_command_run_nothing(tmp_path: Path) -> None:
    bad = pickle.dumps(Runs(tmp_path / "ran"))
    for content in (bad, pickle.dumps((1, {"a": Runs(tmp_path / "ran")})), bad[:-1]):
        with pytest.raises(Unreadable):
            from_bytes(content)
    assert not (tmp_path / "ran").exists()


def _asks_for(module: str, name: str) -> bytes:
    """A pickle of this name of this module, whatever it stands for."""
    return (
        b"\x80\x04" + b"".join(
            b"\x8c" + bytes([len(word)]) + word.encode() for word in (module, name)
        ) + b"\x93."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("builtins", "eval"),
        ("builtins", "getattr"),
        ("builtins", "object"),
        ("os", "system"),
        ("posix", "system"),
        ("subprocess", "Popen"),
        ("datetime", "datetime"),
        ("markupsafe", "escape"),
        ("pathlib", "Path"),
        ("copyreg", "_reconstructor"),
        ("portfolio_gen.cli.build", "build"),
        ("portfolio_gen.media", "SafeMedia"),
        ("portfolio_gen.plugin", "PortfolioPlugin"),
        ("portfolio_gen", "__version__"),
        ("portfolio_gen.modelling.place", "Place"),
        ("portfolio_gen.model.place", "Place.__init__"),
        ("portfolio_gen.model.place", "Place.__class__"),
        ("portfolio_gen.model.place", "Place.file.__set__"),
        ("portfolio_gen.model.no_such_module", "Place"),
        ("portfolio_gen.model.place", "NoSuch"),
        ("portfolio_gen.model.place", "placed"),
        ("portfolio_gen.build.kept", "from_bytes"),
        ("portfolio_gen.build.kept", "globals"),
        ("portfolio_gen.build.publish", "lock"),
        ("portfolio_gen.build.publish", "shutil"),
        ("portfolio_gen.build.tree", "remove"),
        ("portfolio_gen.build.store", "Path"),
        ("portfolio_gen.build.pagefind", "Thread"),
        ("portfolio_gen.pages.templates", "Environment"),
        ("portfolio_gen.build.kept", "BaseException"),
    ],
)
def test_nothing_but_our_own_kinds_of_values_is_made(module: str, name: str) -> None:
    with pytest.raises(Unreadable):
        from_bytes(_asks_for(module, name))


def test_our_own_kinds_of_values_are_found() -> None:
    """The nearly wrong twin: the same bytes with a name that may stand there."""
    assert from_bytes(_asks_for("portfolio_gen.model.place", "Place")) is Place
    assert from_bytes(_asks_for("datetime", "date")) is date


def test_no_module_is_fetched_from_outside_our_rooms() -> None:
    """A name that is refused is not even imported, as importing runs what is in a module."""
    for module in ("antigravity", "portfolio_gen.cli.serve", "this", "portfolio_gen.modelling"):
        sys.modules.pop(module, None)
        with pytest.raises(Unreadable):
            from_bytes(_asks_for(module, "Place"))
        assert module not in sys.modules


@dataclass(frozen=True)
class Foreign:
    """A value that this test made up, which is in none of our rooms."""

    word: str = "x"


def test_values_of_others_are_not_read_back() -> None:
    with pytest.raises(Unreadable):
        from_bytes(to_bytes(Foreign()))


def test_damaged_bytes_are_unreadable_whatever_is_wrong_with_them(tmp_path: Path) -> None:
    read = read_learner_files(write_school(tmp_path, whole_school()), "ana")
    content = to_bytes(read)
    for place in range(0, len(content), 97):
        for damaged in (
            content[:place],
            content[:place] + bytes([content[place] ^ 0x40]) + content[place + 1 :],
            content[place:],
        ):
            try:
                from_bytes(damaged)  # Where only a letter of a word changed, it can be read.
            except Unreadable:
                continue
    for damaged in (b"", b"\x80", b"not kept", content[:-1]):
        with pytest.raises(Unreadable):
            from_bytes(damaged)


def test_a_value_of_another_kind_is_unreadable() -> None:
    assert from_bytes_as(dict, to_bytes({"a": 1})) == {"a": 1}
    with pytest.raises(Unreadable):
        from_bytes_as(dict, to_bytes(("a", 1)))
    with pytest.raises(Unreadable):
        from_bytes_as(SchoolReading, to_bytes(Goal(id="read", goal="Read")))


def test_equal_values_have_one_digest_however_they_were_made() -> None:
    title = "".join(["Sol", "ar"])
    shared = Project(id="oven", title=title, question=title)
    apart = Project(id="oven", title="Solar"[:3] + "ar", question="Sola" + "r")
    assert shared == apart
    assert digest((shared, shared)) == digest((apart, Project(**apart.__dict__)).__class__(
        (apart, apart)
    ))  # fmt: skip
    assert digest(shared) != digest(Project(id="oven", title="Solar"))
    assert digest("a") != digest(Markup("a"))


SCRIPT = """
from pathlib import Path
from portfolio_gen.build.kept import digest
from portfolio_gen.reading.portfolio import read_learner_files, read_school_files
root = Path({root!r})
print(digest((read_school_files(root).school, read_learner_files(root, "ana").learner)).hex())
"""


def test_a_digest_is_the_same_in_every_process(tmp_path: Path) -> None:
    write_school(tmp_path, whole_school())
    said = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT.format(root=str(tmp_path))],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "99", "4294967295")
    }
    assert len(said) == 1

"""What `check` would say about new files, asked before they are written.

So `new` never makes a file with a mistake in it, and an answer that fits nothing is explained in
the words of the same problem.
"""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

from msgspec import field
from msgspec.structs import replace

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.exchange.scaffold import CannotMake, New
from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Weight
from portfolio_gen.reading.folder import Folder, look_into
from portfolio_gen.reading.learner import read_learner
from portfolio_gen.reading.portfolio import Reading


class Rehearsal(Folder):
    """A learner's folder as it would be with some files more."""

    drafts: dict[str, str] = field(default_factory=dict)

    def read(self, name: str) -> Source | None:
        file = f"{self.path}/{name}"
        if file not in self.drafts:
            return Folder.read(self, name)
        self.sources[file] = Source(path=file, text=self.drafts[file])
        return self.sources[file]


def refuse_mistakes(reading: Reading, learner: str, new: New, as_of: date) -> None:
    """CannotMake, with the problem's own sentences, when a new file would not pass `check`."""
    present = look_into(reading.root, f"students/{learner}")
    added = {file: reading.sources[file].text + "\n" + text for file, text in new.added.items()}
    drafts = {**new.made, **added}
    above = {str(parent) for file in drafts for parent in PurePosixPath(file).parents}
    folder = Rehearsal(
        root=reading.root,
        path=present.path,
        files=present.files | set(drafts),
        folders=present.folders | above,
        drafts=drafts,
    )
    read = read_learner(folder)
    learners = tuple(
        read.model_copy(update={"roster": old.roster, "consent": old.consent})
        if old.id == learner
        else old
        for old in reading.learners
    )
    rehearsed = replace(
        reading,
        learners=learners,
        files=reading.files | folder.files,
        sources={**reading.sources, **folder.sources},
        problems=tuple(folder.problems),
    )
    before = {(p.code, p.message) for p in all_problems(reading, as_of)}
    for problem in all_problems(rehearsed, as_of):
        known = (problem.code, problem.message) in before
        if problem.place.file in drafts and problem.weight is Weight.MUST_FIX and not known:
            raise CannotMake(f"{problem.message} {problem.help}")

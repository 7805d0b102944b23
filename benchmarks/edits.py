"""One word added to one learner's project, as a person saving a file does; undone at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from people import PROJECTS

DEEP_IN_THE_STORY = "## What went wrong\n\n"
TITLE = 'title: "'
#: Where each format keeps a project's words.
FILE_OF = {
    "ours": "students/{learner}/projects/{project}/project.md",
    "hugo": "content/learners/{learner}/projects/{project}/index.md",
}
#: Steps from one edited learner to the next; no two edits of a large school meet.
STRIDE = 37


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A file about to be saved, the new word in it, and the page that will show it."""

    file: Path
    text: str
    word: str
    page: str

    def save(self) -> None:
        self.file.write_text(self.text, encoding="utf-8", newline="\n")

    def is_shown(self, site: Path) -> bool:
        """Whether the built page has the new word."""
        page = site / self.page / "index.html"
        return page.exists() and self.word in page.read_text(encoding="utf-8")


@dataclass
class Desk:
    """Edits of one school, a different learner each time; `undo` puts every file back."""

    folder: Path
    format: str
    learners: int
    before: dict[Path, str] = field(default_factory=dict)
    number: count = field(default_factory=count)

    def story(self) -> Edit:
        """A word deep in the words of a project, not in its first lines."""
        return self._edit(DEEP_IN_THE_STORY)

    def title(self) -> Edit:
        """A word in the title of a project, which other pages show, too."""
        return self._edit(TITLE)

    def undo(self) -> None:
        for file, text in self.before.items():
            file.write_text(text, encoding="utf-8", newline="\n")
        self.before.clear()

    def _edit(self, after: str) -> Edit:
        number = next(self.number)
        learner, project = f"learner-{number * STRIDE % self.learners:05d}", number % PROJECTS
        names = {"learner": learner, "project": f"p{project}"}
        file = self.folder / FILE_OF[self.format].format(**names)
        text = file.read_text(encoding="utf-8")
        self.before.setdefault(file, text)
        word = f"Quokka{number}"
        return Edit(
            file=file,
            text=text.replace(after, f"{after}{word} ", 1),
            word=word,
            page="learners/{learner}/projects/{project}/".format(**names),
        )

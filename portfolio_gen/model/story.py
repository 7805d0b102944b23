"""A learner's or teacher's own words in Markdown, before they are turned into a page."""

from __future__ import annotations

from typing import Annotated

from portfolio_gen.model.audience import WITH_OWNER
from portfolio_gen.model.values import Record


class Story(Record):
    """GitHub-flavoured Markdown and where it stands.

    `first_line` is the line of the file on which `text` begins (after the part between the
    --- lines); `folder` is the folder that its links and pictures start from, both relative
    to the repository.
    """

    text: Annotated[str, WITH_OWNER]
    file: Annotated[str, WITH_OWNER]
    first_line: Annotated[int, WITH_OWNER] = 1

    @property
    def folder(self) -> str:
        return self.file.rpartition("/")[0]

"""The pages of a preview: made when they are asked for, from folders as they are at that moment.

Nothing waits for anything it does not show. A learner's page needs that learner's folder; pages
that gather everybody are made from whoever has been read by then, and say so.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from pathlib import Path

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.build import make_media
from portfolio_gen.build import state as memory
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.edition import EditionOf, open_edition, quietly
from portfolio_gen.build.lookups import shown_to
from portfolio_gen.build.make_pages import Workplace, body_of, whole_page
from portfolio_gen.build.shell import Shell
from portfolio_gen.build.survey import shown_learner
from portfolio_gen.build.take_in import is_doubtful, looks_of, settle
from portfolio_gen.build.write import not_taken
from portfolio_gen.clock import moment
from portfolio_gen.model.audience import Edition
from portfolio_gen.pages import (
    Plan,
    learner_downloads,
    learner_plans,
    school_downloads,
    school_plans,
)
from portfolio_gen.pages.mistakes import MistakesView, mistakes_by_page, stand_ins
from portfolio_gen.pages.page import Page

#: So many folders are read between two looks at whether somebody waits for a page; only one while
#: somebody writes and looks, which is when pages were asked for in the last few seconds.
AT_ONCE, LATELY = 10, 3.0


class PreviewPages:
    """One edition of a repository, looked at while people write in it.

    Every method may be called from any thread; one at a time does its work.
    """

    def __init__(self, root: Path, edition: Edition, as_of: date, theme: Path) -> None:
        self._root, self._named, self._as_of, self._theme = root, edition, as_of, theme
        self._busy = threading.RLock()
        self.shell: Shell | None = None
        self._has_shell = threading.Event()
        self._unread: dict[str, None] = {}
        self._asked = -LATELY
        self.read_school()

    # -- taking in --

    def read_school(self) -> None:
        """Take in the school's own files; of the learners only what is known from before."""
        with self._busy:
            before = self._edition.state if hasattr(self, "_edition") else None
            self._edition = open_edition(
                self._root,
                self._named,
                self._as_of,
                theme=self._theme,
                now=moment(),
                state=before,
            )
            known, looks = self._edition.learners, self._edition.looks
            agreed = self._edition.agreed
            self._unread = {
                name: None
                for name in self.desk.lines
                if is_doubtful(self.desk, known.get(name), looks.get(name), agreed, name)
            }
            self._edition.forget_what_follows()
            self._settled = False

    def read_some(self) -> bool:
        """Read a few of the folders that nobody has asked for yet; whether any are left."""
        with self._busy:
            number = AT_ONCE if time.monotonic() - self._asked > LATELY else 1
            self._read(list(islice(self._unread, number)))
            return bool(self._unread)

    def remember(self) -> None:
        """Keep what was read for the next preview or build."""
        with self._busy:
            if not self._settled:
                self._edition.state.taken_in_for = b""
            memory.save(self.desk.store, self._edition.state)

    def look_again(self, learners: Iterable[str]) -> None:
        """Read these learners' folders again if anything in them has changed."""
        with self._busy:
            self._read([name for name in learners if name in self.desk.lines])

    def _read(self, names: list[str]) -> None:
        edition = self._edition
        now = moment()
        looks = looks_of(self._root, names, now)
        known, agreed = edition.learners, edition.agreed
        doubtful = [
            name
            for name in names
            if name in self._unread
            or is_doubtful(self.desk, known.get(name), looks[name], agreed, name)
        ]
        if not doubtful:
            return
        settled, self._settled = self._settled, False
        settle(
            self.desk, known, doubtful, agreed,
            settled=settled, now=now, jobs=1, progress=quietly,
        )  # fmt: skip
        self._settled = True
        for name in doubtful:
            self._unread.pop(name, None)
        edition.forget_what_follows()

    def put_around(self, shell: Shell) -> None:
        """Put this around every page from now on."""
        with self._busy:
            self.shell = shell
            self._edition.state.shells[shell.command] = shell.to_remember()
            self._has_shell.set()

    # -- answering --

    @property
    def desk(self) -> Desk:
        return self._edition.desk

    @property
    def edition(self) -> EditionOf:
        """What is known by now."""
        return self._edition

    def reading(self) -> tuple[int, int]:
        """How many learners of how many have been read."""
        everybody = len(self.desk.lines)
        return everybody - len(self._unread), everybody

    def page(self, address: str) -> str | None:
        """The page at this address as it is now; None when there is none."""
        self._has_shell.wait()
        self._asked = time.monotonic()
        with self._busy:
            if self.shell is None:
                return None
            learner = _learner_of(address)
            if learner in self.desk.lines:
                self._read([learner])
            shown, plans = self._plans(learner)
            mistakes = mistakes_by_page(self._edition.problems)
            plan = next((plan for plan in plans if plan.address == address), None)
            page = plan.make() if plan else _stand_in(address, mistakes)
            if page is None:
                return None
            return self._whole(shown, page, mistakes)

    def file(self, address: str) -> bytes | None:
        """The bytes of a picture, recording or download at this address."""
        with self._busy:
            learner = _learner_of(address)
            if learner in self.desk.lines:
                self._read([learner])
                return self._download(learner, address)
            for _, one in self._edition.shown_ones():
                if address in one.surveyed.media:
                    key = one.surveyed.media[address]
                    return make_media.content_of(self.desk.store, key, address)
            downloads = school_downloads(self._edition.shown)
            return next((one.data for one in downloads if one.address == address), None)

    def _plans(self, learner: str | None) -> tuple[Shown, Iterable[Plan]]:
        """The plans among which a page is looked for, and what they are made from."""
        edition = self._edition
        found = None
        one = edition.learners.get(learner or "")
        if one is not None and one.surveyed.shown is not None:
            found = shown_learner(self.desk, one.surveyed.shown)
        if self.shell is None or (learner and found is None):
            return edition.shown, ()
        if found is None:
            return edition.shown, not_taken(school_plans(edition.shown), self.shell)
        own, media, who_sees = found
        called = edition.row(edition.learners[str(own.id)].surveyed).name
        shown = shown_to(
            edition.school, edition.tables, own, called, media, who_sees, trace={}, seen={}
        )
        return shown, learner_plans(shown, own)

    def _whole(self, shown: Shown, page: Page, mistakes: Mapping[str, MistakesView]) -> str:
        if self.shell is None:
            raise AssertionError("a page without what stands around it")
        place = Workplace(
            desk=self.desk,
            site=self.shell.site,
            frames=self.shell.frames,
            tree="",
            there={},
            fresh=True,
            welcome=self.shell.welcome,
            mistakes=mistakes,
            note=self._still_reading(),
        )
        return whole_page(place, shown, page, body_of(self.desk, page))

    def _still_reading(self) -> str:
        done, everybody = self.reading()
        part = self.desk.templates.get_template("pages/still_reading_part.html")
        return part.render(done=done, everybody=everybody) if done < everybody else ""

    def _download(self, learner: str, address: str) -> bytes | None:
        one = self._edition.learners.get(learner)
        found = one and one.surveyed.shown and shown_learner(self.desk, one.surveyed.shown)
        downloads = learner_downloads(found[0]) if found else ()
        return next((one.data for one in downloads if one.address == address), None)


def _learner_of(address: str) -> str | None:
    parts = address.split("/")
    return parts[1] if parts[0] == "learners" and len(parts) > 2 else None


def _stand_in(address: str, mistakes: dict[str, MistakesView]) -> Page | None:
    """A page for a file that could not be read, so that its writer finds out why there."""
    mine = {address: mistakes[address]} if address in mistakes else {}
    return next(iter(stand_ins((), mine)), None)


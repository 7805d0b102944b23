"""A preview from its start to its end: server, watcher, and whatever has to be made in between."""

from __future__ import annotations

import gc
import logging
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from portfolio_gen.build.edition import EditionOf
from portfolio_gen.build.shell import Shell
from portfolio_gen.model.audience import Edition
from portfolio_gen.preview.pages import PreviewPages
from portfolio_gen.preview.server import Changes, PreviewServer
from portfolio_gen.preview.watcher import Watcher

#: Whoever waits for a page comes between two rounds of reading only if there is a moment between.
LET_OTHERS = 0.005
#: Makes what MkDocs makes of `docs/` and the theme; it may fail in any way.
MakeShell = Callable[[EditionOf], Shell]
Say = Callable[[str], None]


class Serving:
    """One school on 127.0.0.1 until somebody stops it."""

    def __init__(
        self,
        root: Path,
        edition: Edition,
        as_of: date,
        *,
        theme: Path,
        config: Path,
        port: int,
        make_shell: MakeShell,
        say: Say,
    ) -> None:
        self._root, self._config, self._say = root, config, say
        self._make_shell = make_shell
        self._changes = Changes()
        self._pages = PreviewPages(root, edition, as_of, theme)
        self._server = PreviewServer(port, self._pages, self._changes)
        self._renew = threading.Event()

    def run(self) -> None:
        """Serve until the program is stopped."""
        for work in (self._keep_shell, self._read_everybody, self._listen):
            threading.Thread(target=work, daemon=True).start()
        self._renew.set()
        self._server.serve_forever(poll_interval=0.2)

    def _keep_shell(self) -> None:
        """Make what stands around the pages again whenever it has to be."""
        while True:
            self._renew.wait()
            self._renew.clear()
            kept = self._pages.edition.kept_shell("serve", str(self._config), None)
            try:
                shell = kept or self._make_shell(self._pages.edition)
            except (Exception, SystemExit) as fault:
                self._say(f"The preview could not be made again: {fault}")
                continue
            self._pages.put_around(shell)
            self._changes.tell()

    def _read_everybody(self) -> None:
        while self._pages.read_some():
            self._changes.tell()
            time.sleep(LET_OTHERS)
        gc.freeze()  # What was read stays; to look through it for rubbish would stop every page.
        self._pages.remember()
        self._changes.tell()
        self._renew.set()

    def _listen(self) -> None:
        watcher = Watcher(self._root, self._changed)
        named = ("students", "school", "docs", self._config.name, "theme")
        watcher.watch(self._root / name for name in named)

    def _changed(self, paths: set[str]) -> None:
        """Some files are not as they were."""
        learners = {name for path in paths if (name := _learner_of(path))}
        others = {path for path in paths if not _learner_of(path)}
        try:
            if any(path.startswith(("school", "students")) for path in others):
                self._pages.read_school()
                threading.Thread(target=self._read_everybody, daemon=True).start()
            self._pages.look_again(learners)
        except Exception as fault:
            logging.getLogger(__name__).debug("", exc_info=fault)
            self._say(f"The preview could not be made again: {type(fault).__name__}")
        self._changes.tell()
        if any(path.startswith(("docs", "theme")) or path == self._config.name for path in others):
            self._renew.set()


def _learner_of(path: str) -> str | None:
    """The learner whom a path of the repository is about, if it is about one."""
    match path.split("/"):
        case ["students", learner, _, *_] | ["school", "feedback", learner, _, *_]:
            return learner
    return None

"""Hears from the system when a file changes, and tells the preview whose file it was."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

#: What is listened for. Looking at a file is not changing it, and the preview looks at very many.
WANTED = [
    DirCreatedEvent, DirDeletedEvent, DirMovedEvent, FileClosedEvent, FileCreatedEvent,
    FileDeletedEvent, FileModifiedEvent, FileMovedEvent,
]  # fmt: skip
#: Programs save in several steps; so long after the last one a save is whole, in seconds.
QUIET = 0.02


class Watcher(FileSystemEventHandler):
    """Gathers the paths that change below some folders and hands them on a moment later."""

    def __init__(self, root: Path, changed: Callable[[set[str]], None]) -> None:
        self._root, self._changed = root, changed
        self._paths: set[str] = set()
        self._waiting = threading.Condition()
        self._observer = Observer()
        threading.Thread(target=self._hand_on, daemon=True).start()

    def watch(self, paths: Iterable[Path]) -> None:
        """Listen to these files and folders; those that are not there yet are left out."""
        for path in paths:
            if path.exists():
                folder = path if path.is_dir() else path.parent
                self._observer.schedule(
                    self, str(folder), recursive=path.is_dir(), event_filter=WANTED
                )
        self._observer.start()

    def dispatch(self, event: FileSystemEvent) -> None:
        with self._waiting:
            for path in (event.src_path, event.dest_path):
                if path:
                    self._paths.add(os.path.relpath(os.fsdecode(path), self._root))
            self._waiting.notify()

    def _hand_on(self) -> None:
        while True:
            with self._waiting:
                self._waiting.wait_for(lambda: self._paths)
                while self._waiting.wait(timeout=QUIET):
                    pass
                paths, self._paths = self._paths, set()
            self._changed(paths)

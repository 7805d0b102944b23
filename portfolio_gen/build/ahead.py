"""Something done in a copy of this process while this one does something else."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from typing import Any


class Ahead:
    """Work that was begun and answers with plain values; calling it waits for the answer.

    Where a process cannot safely be copied, the work is done when the answer is wanted.

    >>> Ahead(lambda: {"ana": 1})()
    {'ana': 1}
    """

    def __init__(self, work: Callable[[], Any]) -> None:
        self._work = work
        self._answer: list[Any] = []
        self._listen, self._child = (None, 0) if sys.platform != "linux" else _begin(work)

    def __call__(self) -> Any:
        if not self._answer:
            self._answer.append(self._told())
        return self._answer[0]

    @property
    def is_done(self) -> bool:
        """Whether the answer is there, so that nobody would wait for it."""
        if self._answer or self._listen is None:
            return bool(self._answer)
        import select

        return bool(select.select([self._listen], [], [], 0)[0])

    def _told(self) -> Any:
        if self._listen is None:
            return self._work()
        with open(self._listen, "rb") as told:
            content = told.read()
        _, status = os.waitpid(self._child, 0)
        failed = os.waitstatus_to_exitcode(status)
        return self._work() if failed else marshal.loads(content)


def _begin(work: Callable[[], Any]) -> tuple[int, int]:
    """Start the work in a copy of this process: where to listen for the answer, and the copy."""
    listen, tell = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(listen)
            with open(tell, "wb") as answer:
                answer.write(marshal.dumps(work(), 2))
            code = 0
        finally:
            os._exit(code)
    os.close(tell)
    return listen, child

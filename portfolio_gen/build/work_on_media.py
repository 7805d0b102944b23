"""One learner's file opened and worked on, within what any file may take.

It is apart because a check that looks at a file and a build that makes it safe must stop at the
same limits, and remember the same refusals.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from portfolio_gen.limited import TooMuch, limited
from portfolio_gen.media.safe import LARGEST, MEGABYTES, REFUSALS, SECONDS
from portfolio_gen.reading.media import read_bytes

Result = TypeVar("Result")


def work_on(
    root: Path, file: str, work: Callable[[bytes, str], tuple[Result | None, str | None]]
) -> tuple[Result | None, str | None, str]:
    """What `work` makes of a file's bytes and name, or the code of why nothing is made of them.

    Last comes the hash of the bytes, which may be others than when they were hashed before. It is
    empty where the same bytes may be worked on with more luck another time.
    """
    data, unread = read_bytes(root, file, LARGEST)
    if data is None:
        return None, unread, ""
    # The libraries for it take 20 ms to load; nearly every file was worked on long ago.
    from portfolio_gen.media.safe_media import broken, load_for

    name = file.rpartition("/")[2]
    load_for(name)
    bytes_hash = sha256(data).hexdigest()
    try:
        made, code = limited(lambda: work(data, name), seconds=SECONDS, megabytes=MEGABYTES)
    except TooMuch as stopped:
        return None, broken(name), bytes_hash if stopped.always else ""
    return made, code, bytes_hash if code is None or code in REFUSALS else ""

"""The one place that reads the clock: which day a build or check takes for today."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from time import time_ns


def day_of_build(said: str | date | None) -> date:
    """The day that was said, else SOURCE_DATE_EPOCH's, else the machine's.

    Raises ValueError, holding what was typed, when that is no day.
    """
    if isinstance(said, date):
        return said
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if said:
            return datetime.strptime(said, "%Y-%m-%d").date()
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ValueError(said or epoch) from None
    return day_by_the_clock()


def day_by_the_clock() -> date:
    """The machine's own day."""
    return datetime.now().date()


def moment() -> int:
    """This moment as files tell it: nanoseconds since 1970."""
    return time_ns()

"""The levels of everybody in a class as a file that spreadsheets open."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from portfolio_gen.analysis.classes import classes_of
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.download import Download
from portfolio_gen.pages.matrix import by_subject, cell_words, not_yet_there

#: A spreadsheet takes what begins with one of these for a formula and runs it.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: Excel takes a file for UTF-8 only when it begins with this.
MARK = "\ufeff"


def levels_sheet(shown: Shown, learners: Iterable[Learner], page: str) -> Download:
    """One row for each learner, one column for each topic, beside the page at `page`."""
    topics = [one for _, ones in by_subject(shown) for one in ones]
    text = StringIO()
    sheet = csv.writer(text, lineterminator="\r\n")
    titles = [f"{one.title} ({one.id})" for one in topics]
    heads = ["Learner", "Id", "Grade", "Classes", not_yet_there(shown)]
    sheet.writerow(map(safe, [*heads, "Last work", "Last seen by staff", *titles]))
    for learner in learners:
        glance = shown.glances.get(learner.id)
        if glance is None:
            continue
        row = [
            shown.names[learner.id],
            str(learner.id),
            str((learner.roster.grade if learner.roster else None) or ""),
            ", ".join(str(one.name) for one in classes_of(shown, learner)),
            str(len(glance.gaps)),
            glance.worked.isoformat() if glance.worked else "",
            glance.seen.isoformat() if glance.seen else "",
            *(cell_words(shown, glance.cells[str(one.id)]) for one in topics),
        ]
        sheet.writerow(map(safe, row))
    return Download(address=addresses.levels_sheet(page), data=f"{MARK}{text.getvalue()}".encode())


def safe(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula.

    >>> safe("=1+1"), safe("4 Exceeding")
    ("'=1+1", '4 Exceeding')
    """
    return f"'{text}" if text.lstrip(" \u00a0\ufeff").startswith(STARTS_A_FORMULA) else text

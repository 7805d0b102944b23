"""`check --editions`: for a learner and a teacher, who sees what and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.seen_items import seen_items
from portfolio_gen.cli.repository import WrongUse
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.seen import READERS, SeenItem
from portfolio_gen.reading.portfolio import Reading
from portfolio_gen.report.harmless import shown
from portfolio_gen.sentences import said

EVERYBODY = "all"


def who_sees(reading: Reading, wanted: str, as_of: date) -> Iterator[str]:
    """The lines of the table of one learner, or of every learner, one after the other."""
    learners = [one for one in reading.learners if wanted in (EVERYBODY, str(one.id))]
    if not learners:
        raise WrongUse(said("not-on-roster", value=wanted))
    agreements = Agreements.on(as_of, reading.learners, reading.school)
    narrowing = Narrowing.of(reading.school)
    for learner in learners:
        yield str(learner.id)
        yield from _table(seen_items(_with_feedback(learner, reading), agreements, narrowing))
        yield ""
    yield said("learners-see-all")


def _with_feedback(learner: Learner, reading: Reading) -> Learner:
    spoken = [*reading.feedback, *(one for other in reading.learners for one in other.said)]
    return with_feedback(learner, (one for one in spoken if one.learner == learner.id))


def _table(items: tuple[SeenItem, ...]) -> Iterator[str]:
    names = [shown(f"{said(f'item-{item.kind}')} {item.name}".strip()) for item in items]
    width = max(map(len, names), default=0)
    yield f"  {'':{width}}  {'  '.join(READERS)}  {said('because')}"
    for name, item in zip(names, items, strict=True):
        marks = "  ".join(
            f"{said('sees') if reader in item.readers else said('sees-not'):{len(reader)}}"
            for reader in READERS
        )
        reasons = "; ".join(said(f"narrowed-by-{why}") for why in item.why)
        yield f"  {name:{width}}  {marks}  {reasons}".rstrip()

"""A learner's report card: each line, its competencies, their targets and the work behind them."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.growth import Growth, Standing, growth_of
from portfolio_gen.analysis.ratings import Given
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.drawing.steps import steps
from portfolio_gen.model.curriculum import ReportLine
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked import AskedPart, asked_part, level_at
from portfolio_gen.pages.asked_for import called_in
from portfolio_gen.pages.days import Day, day_of, newest, school_year
from portfolio_gen.pages.evidence import evidence_links
from portfolio_gen.pages.growth_words import RULES, SubjectSentence, sentences
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link, Look, Name, Word, ribbon, speaker, word
from portfolio_gen.pages.progress import days_of_growth
from portfolio_gen.pages.standings import state_word
from portfolio_gen.pages.words import counted

#: So many pieces of work stand behind a competency on one sheet; its own page has the rest.
WORK_SHOWN = 2


class ReportRow(Struct, frozen=True, kw_only=True):
    """One competency of a line: the level, whether the target is met, and the work behind it."""

    title: str
    address: str
    state: str
    state_word: str
    drawn: Markup
    target_word: str
    said_by: str | None
    day: Day | None
    work: tuple[Link, ...]
    asked: tuple[AskedPart, ...]


class ReportLinePart(Struct, frozen=True, kw_only=True):
    """One line of the report card; `sums_up` counts what is confirmed at the target level."""

    anchor: str
    title: str
    subject: str | None
    sums_up: str
    rows: tuple[ReportRow, ...]


class ReportView(Struct, frozen=True, kw_only=True):
    """What the sheet shows."""

    learner: Name
    look: Look
    school: str
    called: str
    facts: tuple[str, ...]
    as_of: Day
    sentences: tuple[SubjectSentence, ...]
    lines: tuple[ReportLinePart, ...]
    target: str
    rule: str
    word: Word
    progress: str


def report_page(shown: Shown, learner: Learner) -> Page:
    """One learner's report card."""
    growth = growth_of(learner, shown.school, shown.as_of)
    name = shown.names[learner.id]
    lines = shown.school.report_card
    view = ReportView(
        learner=Name(text=name, address=addresses.learner(learner.id)),
        look=ribbon(learner.id),
        school=str(shown.school.settings.name),
        called=called_in(shown),
        facts=_facts(shown, learner),
        as_of=day_of(shown, shown.as_of),
        sentences=sentences(shown, name, growth.standings),
        lines=tuple(_line(shown, learner, growth, line) for line in lines),
        target=str(level_at(shown, growth.target).name),
        rule=RULES[shown.school.settings.roll_up],
        word=word(shown, "Report card"),
        progress=addresses.progress(learner.id),
    )
    return Page(
        address=addresses.report(learner.id),
        title="Report card",
        template="report.html",
        view=view,
        learner=learner.id,
        updated=newest(shown, days_of_growth(growth)),
    )


def _facts(shown: Shown, learner: Learner) -> tuple[str, ...]:
    """The school year, the grade and the classes of this edition."""
    roster = learner.roster
    classes = {str(one.id): str(one.name) for one in shown.school.classes}
    facts = [f"School year {school_year(shown.school.settings.year, shown.as_of)}"]
    if roster and roster.grade:
        facts.append(f"Grade {roster.grade}")
    facts += [classes[one] for one in (roster.classes if roster else ()) if one in classes]
    return tuple(facts)


def _line(shown: Shown, learner: Learner, growth: Growth, line: ReportLine) -> ReportLinePart:
    by_code = growth.by_code
    standings = [by_code[code] for code in map(str, line.competencies) if code in by_code]
    there = sum(not one.is_gap(growth.target) for one in standings)
    subject = shown.subjects.get(str(line.subject or ""))
    return ReportLinePart(
        anchor=f"line-{line.id}",
        title=str(line.title),
        subject=str(subject.name) if subject else None,
        sums_up=f"{there} of {counted(len(standings), 'target', 'targets')} met",
        rows=tuple(_row(shown, learner, one, growth.target) for one in standings),
    )


def _row(shown: Shown, learner: Learner, standing: Standing, target: int) -> ReportRow:
    code, behind = str(standing.competency.id), _behind(standing)
    last = behind[0] if behind else None
    who = speaker(shown, last.who) if last and last.who else None
    return ReportRow(
        title=str(standing.competency.title),
        address=addresses.progress(learner.id, code),
        state=standing.state,
        state_word=state_word(shown, standing),
        drawn=steps("teacher", standing.place or 0, len(shown.school.settings.levels)),
        target_word="Target not met yet" if standing.is_gap(target) else "Target met",
        said_by=who.text if who else None,
        day=day_of(shown, last.day) if last else None,
        work=_work(shown, learner, behind),
        asked=tuple(asked_part(shown, learner, one) for one in standing.asked),
    )


def _behind(standing: Standing) -> list[Given]:
    """The ratings from staff that speak for the level, newest first; else the learner's own."""
    staff = [one for one in standing.given if one.by_staff]
    return list(reversed(staff)) or ([standing.own] if standing.own else [])


def _work(shown: Shown, learner: Learner, behind: list[Given]) -> tuple[Link, ...]:
    named: dict[str, None] = {}
    for given in behind:
        named.setdefault(given.project)
        for evidence in given.evidence:
            named.setdefault(evidence)
    links = evidence_links(shown, learner, named)
    return tuple({link.address: link for link in links}.values())[:WORK_SHOWN]

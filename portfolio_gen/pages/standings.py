"""Where somebody is in one competency, ready for a page: in a word, in shapes, and why."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.growth import Standing
from portfolio_gen.analysis.ratings import Given
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.drawing.growth_line import growth_line
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.values import slug_of_code
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked import AskedPart, asked_part, level_at, project_links
from portfolio_gen.pages.counts_for import report_line_of
from portfolio_gen.pages.days import Day, day_of
from portfolio_gen.pages.evidence import evidence_links
from portfolio_gen.pages.growth_words import STATE_WORDS
from portfolio_gen.pages.parts import Link, Name, speaker
from portfolio_gen.pages.words import RATERS, joined

#: So many ratings stand open; older ones unfold.
NEWEST_SHOWN = 4
#: The shape of each rater as a sign in a line of words.
RATER_MARKS = {"self": "●", "peer": "◆", "teacher": "■", "librarian": "▲", "mentor": "⬢"}


class CellPart(Struct, frozen=True, kw_only=True):
    """One level of one competency in the chart; `says` is the cell in words.

    `reached` says that staff confirmed this level or one above, `here` that it is the level now.
    `own`, `peer` and `missed` are marks; `address` leads to why, where there is a why.
    """

    level: str
    reached: bool
    here: bool
    own: bool
    peer: bool
    missed: bool
    wanted: bool
    says: str
    address: str | None


class GivenPart(Struct, frozen=True, kw_only=True):
    """One rating: who gave which level when, for what, why, and on what evidence."""

    rater: str
    rater_word: str
    who: Name | None
    day: Day
    level: str
    mark: str
    counts: bool
    work: Link | None
    criterion: str | None
    because: str | None
    evidence: tuple[Link, ...]
    earlier: bool


class NextLevel(Struct, frozen=True, kw_only=True):
    """What the next level asks, in the school's words and in the learner's own."""

    level: str
    text: str | None
    own_words: str | None


class StandingPart(Struct, frozen=True, kw_only=True):
    """One competency of one learner, whole."""

    anchor: str
    title: str
    competency: str
    statement: str | None
    state: str
    state_word: str
    place: int | None
    cells: tuple[CellPart, ...]
    why: str
    line: Markup
    line_says: str | None
    given: tuple[GivenPart, ...]
    earlier_given: tuple[GivenPart, ...]
    asked: tuple[AskedPart, ...]
    next: NextLevel | None
    report_line: Link | None
    unrated: tuple[Link, ...]


def standing_part(shown: Shown, learner: Learner, standing: Standing, target: int) -> StandingPart:
    """Everything a page says about a learner in one competency."""
    code = str(standing.competency.id)
    given = tuple(_given(shown, learner, standing, one) for one in reversed(standing.given))
    return StandingPart(
        anchor=slug_of_code(code),
        title=str(standing.competency.title),
        competency=addresses.competency(code),
        statement=standing.competency.statement,
        state=standing.state,
        state_word=state_word(shown, standing),
        place=standing.place,
        cells=_cells(shown, learner, standing, target),
        why=_why(shown, standing),
        line=growth_line(standing.path, len(shown.school.settings.levels)),
        line_says=_line_says(shown, standing),
        given=given[:NEWEST_SHOWN],
        earlier_given=given[NEWEST_SHOWN:],
        asked=tuple(asked_part(shown, learner, one) for one in standing.asked),
        next=_next_level(shown, learner, standing),
        report_line=report_line_of(shown, learner, code),
        unrated=_unrated(shown, learner, standing),
    )


def state_word(shown: Shown, standing: Standing) -> str:
    """The state in a word, with the level where there is one."""
    if standing.place:
        return str(level_at(shown, standing.place).name)
    own = standing.own or standing.peer
    if standing.state == "self-only" and own:
        only = STATE_WORDS["self-only"] if standing.own else "Only peer-rated"
        return f"{only}: {level_at(shown, own.place).name}"
    return STATE_WORDS[standing.state]


def _cells(
    shown: Shown, learner: Learner, standing: Standing, target: int
) -> tuple[CellPart, ...]:
    place, code = standing.place or 0, str(standing.competency.id)
    cells = []
    for number, level in enumerate(shown.school.settings.levels, start=1):
        own = bool(standing.own and standing.own.place == number)
        peer = bool(standing.peer and standing.peer.place == number)
        missed = standing.missed_at(number)
        marks = [
            (number == place, "confirmed, I am here"),
            (number < place, "confirmed"),
            (own, "I say I am here"),
            (peer, "a classmate says so"),
            (missed, "missed chance"),
        ]
        said = [word for is_so, word in marks if is_so]
        cells.append(
            CellPart(
                level=str(level.name),
                reached=number <= place,
                here=number == place,
                own=own,
                peer=peer,
                missed=missed,
                wanted=number == target,
                says=f"{level.name}: {joined(said)}" if said else "",
                address=addresses.progress(learner.id, code) if said else None,
            )
        )
    return tuple(cells)


def _why(shown: Shown, standing: Standing) -> str:
    """One sentence that says where the level comes from."""
    staff = [one for one in standing.given if one.by_staff]
    if not standing.place:
        return {
            "not-started": "Nobody has asked for this yet, and no project of mine is about it.",
            "missed": "An assignment asked for this, and nothing came before it was due.",
            "no-evidence": "I am on it, and nobody has rated it yet.",
            "self-only": "No one on the staff has rated this yet, so it is not confirmed.",
        }[standing.state]
    level = level_at(shown, standing.place).name
    rule = shown.school.settings.roll_up
    if len(staff) == 1:
        return f"{level}, because {_whose(shown, staff[0])}."
    if rule == "decaying_average":
        return f"{level}, from {len(staff)} ratings, in which the newest counts most."
    ones = [one for one in staff if one.place == standing.place]
    first = ones[-1]
    if rule == "highest":
        return f"{level}, the highest of {len(staff)} ratings: {_whose(shown, first)}."
    return f"{level}, the newest of {len(staff)} ratings: {_whose(shown, first)}."


def _whose(shown: Shown, given: Given) -> str:
    who = speaker(shown, given.who) if given.who else None
    name = who.text if who else f"a {RATERS[given.rater].casefold()}"
    return f"{name} said so on {day_of(shown, given.day).text}"


def _line_says(shown: Shown, standing: Standing) -> str | None:
    """The line over time in words."""
    if len(standing.path) < 2:
        return None
    said = [
        f"{level_at(shown, place).name} on {day_of(shown, day).text}"
        for day, place in standing.path
    ]
    return f"{', then '.join(said)}."


def _given(shown: Shown, learner: Learner, standing: Standing, given: Given) -> GivenPart:
    key = (str(learner.id), given.project)
    work = shown.projects[key].project if key in shown.projects else None
    named = (name for name in given.evidence if name.strip() != given.project)
    return GivenPart(
        rater=given.rater,
        rater_word=RATERS[given.rater],
        who=speaker(shown, given.who) if given.who else None,
        day=day_of(shown, given.day),
        level=str(level_at(shown, given.place).name),
        mark=RATER_MARKS[given.rater],
        counts=given.by_staff,
        work=Link(text=work.title, address=addresses.project(*key)) if work else None,
        criterion=given.criterion,
        because=given.because,
        evidence=evidence_links(shown, learner, named),
        earlier=given.earlier,
    )


def _unrated(shown: Shown, learner: Learner, standing: Standing) -> tuple[Link, ...]:
    """The work that is about a competency and in which nobody has rated it."""
    rated = {one.project for one in standing.given}
    return project_links(shown, learner, [one for one in standing.touched if one not in rated])


def _next_level(shown: Shown, learner: Learner, standing: Standing) -> NextLevel | None:
    """What the level above the confirmed one asks; None at the top of the scale."""
    place = (standing.place or 0) + 1
    if place > len(shown.school.settings.levels):
        return None
    return NextLevel(
        level=str(level_at(shown, place).name),
        text=_descriptor(shown, standing.competency.levels, place),
        own_words=_own_words(shown, learner, str(standing.competency.id), place),
    )


def _descriptor(shown: Shown, levels: dict[str, str], place: int) -> str | None:
    wanted = level_at(shown, place)
    return next((text for name, text in levels.items() if shown.level(name) == wanted), None)


def _own_words(shown: Shown, learner: Learner, code: str, place: int) -> str | None:
    """How the learner's newest rubric for a competency words a level."""
    for project in reversed(learner.projects):
        for criterion in project.rubric.criteria if project.rubric else ():
            if criterion.competency == code:
                words = _descriptor(shown, criterion.levels, place)
                if words:
                    return words
    return None

"""Every part of the theme on one page: the designer's bench.

It is not published. Tests build it from a small school and look at it with the eyes of a
designer, of an accessibility checker and of a golden file at once.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.asked import every_competency
from portfolio_gen.analysis.shown import ReflectionOf, Shown
from portfolio_gen.analysis.standards import standards_tree
from portfolio_gen.drawing.steps import steps
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked import AskedPart
from portfolio_gen.pages.asked_lines import AssignmentLine, CompetencyLine, UnitLine
from portfolio_gen.pages.assignments import assignment_line
from portfolio_gen.pages.before_and_after import YearPart, years_of
from portfolio_gen.pages.cards import (
    LearnerCard,
    ProjectCard,
    ReflectionCard,
    learner_card,
    project_card,
    reflection_card,
)
from portfolio_gen.pages.competencies import (
    competencies_by_class,
    competency_line,
)
from portfolio_gen.pages.coverage import (
    ClassCoverage,
    CoverageTable,
    coverage_table,
    target_name,
)
from portfolio_gen.pages.evidence import Piece, pieces_of
from portfolio_gen.pages.evidence_of import WorkPart, work_part
from portfolio_gen.pages.feedback import FeedbackPart, feedback_parts
from portfolio_gen.pages.growth_words import SubjectSentence
from portfolio_gen.pages.matrix import MatrixPart, levels_matrix
from portfolio_gen.pages.mistakes import MistakesView
from portfolio_gen.pages.needs import NeedsPart, needs_part
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import ACCENTS, Look, Quilt, Word, word
from portfolio_gen.pages.plan import PlanPart, plan_part
from portfolio_gen.pages.profile import LineList, profile_part
from portfolio_gen.pages.progress import progress_view
from portfolio_gen.pages.questions import Question, question_of
from portfolio_gen.pages.rubric import Moment, RubricPart, moments, rubric_part
from portfolio_gen.pages.set_work import set_work_matrix
from portfolio_gen.pages.standards import StandardLine, standard_line
from portfolio_gen.pages.standings import StandingPart
from portfolio_gen.pages.topics import Branch, branch
from portfolio_gen.pages.units import unit_line
from portfolio_gen.pages.words import RATERS


class LevelSample(Struct, frozen=True, kw_only=True):
    """One rater's shape with its word."""

    rater: str
    drawn: Markup


class PatternsView(Struct, frozen=True, kw_only=True):
    """One or more samples of every part."""

    accents: tuple[Look, ...]
    levels: tuple[LevelSample, ...]
    words: tuple[Word, ...]
    projects: tuple[ProjectCard, ...]
    learners: tuple[LearnerCard, ...]
    reflections: tuple[ReflectionCard, ...]
    lists: tuple[LineList, ...]
    plans: tuple[PlanPart, ...]
    pieces: tuple[Piece, ...]
    rubrics: tuple[RubricPart, ...]
    moments: tuple[Moment, ...]
    feedback: tuple[FeedbackPart, ...]
    questions: tuple[Question, ...]
    branches: tuple[Branch, ...]
    sentences: tuple[SubjectSentence, ...]
    standings: tuple[StandingPart, ...]
    asked: tuple[AskedPart, ...]
    years: tuple[YearPart, ...]
    competencies: tuple[CompetencyLine, ...]
    units: tuple[UnitLine, ...]
    assignments: tuple[AssignmentLine, ...]
    standards: tuple[StandardLine, ...]
    coverage: tuple[ClassCoverage, ...]
    coverage_tables: tuple[CoverageTable, ...]
    target: str
    work: WorkPart
    needs: NeedsPart
    tables: tuple[MatrixPart, ...]
    mistakes: MistakesView


def patterns_page(shown: Shown, mistakes: MistakesView) -> Page:
    """All parts, filled with what is in `shown`, and the preview's note about mistakes."""
    projects = tuple(shown.projects.values())
    learners = tuple(shown.learners.values())
    plans = (plan_part(shown, one.project, addresses.calendar(*one.key)) for one in projects)
    rubrics = (rubric_part(shown, one) for one in projects)
    competencies = every_competency(shown)
    view = PatternsView(
        accents=tuple(
            Look(accent=number, quilt=Quilt(name=f"pattern {number}", columns=24, rows=1))
            for number in range(1, ACCENTS + 1)
        ),
        levels=tuple(
            LevelSample(rater=title, drawn=steps(rater, place, len(RATERS)))
            for place, (rater, title) in enumerate(RATERS.items(), start=1)
        ),
        words=tuple(word(shown, term) for term in shown.school.glossary),
        projects=tuple(project_card(shown, one) for one in projects),
        learners=tuple(learner_card(shown, one) for one in learners),
        reflections=tuple(
            reflection_card(shown, ReflectionOf(learner=learner, reflection=one))
            for learner in learners
            for one in learner.journal
        ),
        lists=tuple(
            one
            for learner in learners
            for one in profile_part(shown, learner).more + profile_part(shown, learner).helps
        ),
        plans=tuple(plan for plan in plans if plan),
        pieces=tuple(piece for one in projects for piece in pieces_of(shown, one)),
        rubrics=tuple(rubric for rubric in rubrics if rubric),
        moments=tuple(moment for one in projects for moment in moments(shown, one)),
        feedback=tuple(note for one in projects for note in feedback_parts(shown, one)),
        questions=tuple(asked for one in projects if (asked := question_of(shown, one))),
        branches=tuple(branch(topic) for topic in shown.topics),
        sentences=tuple(
            one for learner in learners for one in progress_view(shown, learner).sentences
        ),
        standings=tuple(
            row
            for learner in learners
            for subject in progress_view(shown, learner).subjects
            for row in subject.rows
        ),
        asked=tuple(
            one for learner in learners for one in progress_view(shown, learner).assignments
        ),
        years=tuple(year for learner in learners for year in years_of(shown, learner)),
        competencies=tuple(competency_line(shown, one) for one in competencies),
        units=tuple(unit_line(shown, one) for one in shown.school.units),
        assignments=tuple(assignment_line(shown, one) for one in shown.school.assignments),
        standards=tuple(standard_line(shown, one) for one in standards_tree(shown.school)),
        coverage=competencies_by_class(shown),
        coverage_tables=tuple(
            table for one in competencies if (table := coverage_table(shown, (str(one.id),)))
        ),
        target=target_name(shown),
        work=work_part(shown, projects, cards=1),
        needs=needs_part(shown, learners),
        tables=tuple(
            table
            for table in (levels_matrix(shown, learners), set_work_matrix(shown, learners))
            if table
        ),
        mistakes=mistakes,
    )
    return Page(address=addresses.PATTERNS, title="Patterns", template="patterns.html", view=view)

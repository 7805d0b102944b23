"""What a learner made of the rubric they started from.

It is apart from the rubric because it looks at two of them: the school's and the learner's.
"""

from __future__ import annotations

from collections.abc import Callable

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.project import Criterion, Rubric


def _template_rubric(shown: Shown, rubric: Rubric) -> tuple[str, Rubric] | None:
    for template in shown.school.templates:
        if template.id == rubric.based_on and template.rubric:
            return template.title or template.id, template.rubric
    return None


def based_on(shown: Shown, rubric: Rubric) -> str | None:
    """The title of the template that a rubric began as, where this edition shows it."""
    found = _template_rubric(shown, rubric)
    return found[0] if found else None


def changes(shown: Shown, rubric: Rubric) -> tuple[str, ...]:
    """What the learner made of the rubric they started from."""
    found = _template_rubric(shown, rubric)
    if found is None:
        return ()
    before = {criterion.id: criterion for criterion in found[1].criteria}
    after = {criterion.id: criterion for criterion in rubric.criteria}
    said = (
        ("Added", [one.name for id_, one in after.items() if id_ not in before]),
        ("Left out", [one.name for id_, one in before.items() if id_ not in after]),
        ("Renamed", _differing(before, after, lambda one: one.name)),
        ("In my own words", _differing(before, after, lambda one: one.levels)),
    )
    return tuple(f"{what}: {'; '.join(names)}" for what, names in said if names)


def _differing(
    before: dict[str, Criterion],
    after: dict[str, Criterion],
    ask: Callable[[Criterion], object],
) -> list[str]:
    both = [id_ for id_ in after if id_ in before]
    return [after[id_].name for id_ in both if ask(after[id_]) != ask(before[id_])]

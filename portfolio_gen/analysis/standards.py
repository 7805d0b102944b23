"""The tree of outside standards, with the competencies that each is reached by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from portfolio_gen.model.curriculum import Standard
from portfolio_gen.model.school import Competency, School
from portfolio_gen.model.values import slug_of_code


class StandardOf(Struct, frozen=True, kw_only=True):
    """One standard in its place; `broader` are those above it, the broadest first.

    `aligned` are the competencies that name it, `reached_by` also those that name a narrower one.
    """

    standard: Standard
    broader: tuple[Standard, ...]
    narrower: tuple[StandardOf, ...]
    aligned: tuple[Competency, ...]
    reached_by: tuple[Competency, ...]


def standards_tree(school: School) -> tuple[StandardOf, ...]:
    """The broadest standards, each holding its narrower ones, in the school's order.

    A standard whose parent is unknown, or which is above itself, stands with the broadest. Of two
    with one address the first stays.
    """
    by_slug: dict[str, Standard] = {}
    for standard in school.standards:
        by_slug.setdefault(slug_of_code(standard.code), standard)
    standards = {str(one.code): one for one in by_slug.values()}
    aligned: dict[str, list[Competency]] = {}
    for framework in school.frameworks:
        for competency in framework.competencies:
            for code in dict.fromkeys(map(str, competency.standards)):
                aligned.setdefault(code, []).append(competency)
    children: dict[str, list[Standard]] = {}
    for standard in standards.values():
        if _is_below(standard, standards):
            children.setdefault(str(standard.parent), []).append(standard)
    return tuple(
        _in_place(one, (), children, aligned)
        for one in standards.values()
        if not _is_below(one, standards)
    )


def every_standard(tree: Iterable[StandardOf]) -> Iterator[StandardOf]:
    """Every standard of the tree, broad before narrow."""
    for one in tree:
        yield one
        yield from every_standard(one.narrower)


def _is_below(standard: Standard, standards: dict[str, Standard]) -> bool:
    """Whether its parent is known and following parents does not lead back to it."""
    seen: set[str] = set()
    above = standards.get(str(standard.parent))
    if above is None:
        return False
    while above is not None and str(above.code) not in seen:
        if above.code == standard.code:
            return False
        seen.add(str(above.code))
        above = standards.get(str(above.parent))
    return True


def _in_place(
    standard: Standard,
    broader: tuple[Standard, ...],
    children: dict[str, list[Standard]],
    aligned: dict[str, list[Competency]],
) -> StandardOf:
    code = str(standard.code)
    narrower = tuple(
        _in_place(one, (*broader, standard), children, aligned) for one in children.get(code, ())
    )
    own = tuple(aligned.get(code, ()))
    below = (competency for one in narrower for competency in one.reached_by)
    reached_by = {str(one.id): one for one in (*own, *below)}
    return StandardOf(
        standard=standard,
        broader=broader,
        narrower=narrower,
        aligned=own,
        reached_by=tuple(reached_by.values()),
    )

"""The school's words, said plainly."""

from __future__ import annotations

from dataclasses import dataclass

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.page import Found, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word and what it means."""

    anchor: str
    text: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView:
    """What the glossary shows."""

    terms: tuple[Term, ...]


def glossary_page(shown: Shown) -> Page:
    """All words of the school, in the order of the alphabet."""
    view = GlossaryView(
        terms=tuple(
            Term(anchor=addresses.anchor(text), text=text, meaning=meaning)
            for text, meaning in sorted(
                shown.school.glossary.items(), key=lambda term: term[0].casefold()
            )
        )
    )
    return Page(
        address=addresses.GLOSSARY,
        title="Our words",
        template="glossary.html",
        view=view,
        found=Found(kind="words"),
    )

"""The school's words, said plainly."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.page import Found, Page


class Term(Struct, frozen=True, kw_only=True):
    """One word and what it means."""

    anchor: str
    text: str
    meaning: str


class GlossaryView(Struct, frozen=True, kw_only=True):
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

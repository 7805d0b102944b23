"""What a family agreed to, and what follows: who appears where, under which name, in what work.

It is apart from `audience.py` because that asks for whom a thing was written, and this asks what
a family said about a person; a thing is shown only where both say yes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePosixPath

from msgspec import Struct

from portfolio_gen.model.audience import SEEN_IN, Audience, Edition, EditionKind
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Show
from portfolio_gen.model.school import Consent, RosterLine, School

Kinds = frozenset[EditionKind]

#: In which editions a learner may appear, by what the family agreed to.
AGREED: dict[str, Kinds] = {
    "public": SEEN_IN[Audience.PUBLIC],
    "family": frozenset({"school", "family", "learner", "staff"}),
    "nobody": frozenset({"school", "learner", "staff"}),
}
#: Who still sees a learner who has left the school.
AFTER_LEAVING: Kinds = frozenset({"family", "learner", "staff"})

SOUNDS = frozenset({".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac", ".aac"})
FILMS = frozenset({".mp4", ".m4v", ".webm", ".ogv", ".mov"})
#: What a learner is called whose name strangers may not read.
NOBODY_KNOWN = "A learner"
#: What joins the letters of one name, as in O'Neil and Jean-Luc, however they are typed.
JOINS = frozenset("'\u2019\u2018`\u00b4\uff07\u05f3\u05f4-\u2010\u2011\uff0d\u058a\u05be")
#: Letters and marks that show nothing, and look like a space or like the end of a word.
BLANK = frozenset("\u034f\u115f\u1160\u3164\uffa0")
#: In the name that Unicode gives a sign: nobody can tell on which side of it the first name is.
UNCLEAR = ("COLON", "SOLIDUS", "VERTICAL", "DASH", "HORIZONTAL BAR", "GREEK QUESTION MARK")
#: Chinese, Korean and Hiragana: the last name is written first there, often without a space.
LAST_FIRST = re.compile(
    "[\u1100-\u11ff\u3040-\u309f\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def agreed(consent: Consent | None, as_of: date) -> Consent:
    """What the family's word is worth on this day.

    None agrees to nothing, nor does one that has ended or is only signed on a day to come.
    """
    if consent is None or (consent.until and consent.until < as_of):
        return Consent()
    if consent.signed and consent.signed > as_of:
        return Consent()
    return consent


def appears_in(line: RosterLine | None, consent: Consent) -> Kinds:
    """The kinds of edition in which anything at all of a learner may stand."""
    limit = AGREED[consent.publish]
    if line is None or line.status == "left":
        limit &= AFTER_LEAVING
    return limit


class Agreed(Struct, frozen=True, kw_only=True):
    """What holds for one learner on one day, and in which kinds of edition they may appear."""

    consent: Consent
    kinds: tuple[EditionKind, ...]

    @classmethod
    def by(cls, line: RosterLine | None, consent: Consent | None, as_of: date) -> Agreed:
        """What holds for whoever has this line in the roster and this word of their family."""
        valid = agreed(consent, as_of)
        return cls(consent=valid, kinds=tuple(sorted(appears_in(line, valid))))

    @property
    def publicly(self) -> bool:
        return "public" in self.kinds


#: What holds for whoever is not on the roster.
NOTHING = Agreed(consent=Consent.model_construct(), kinds=())


def agreed_by(
    roster: Iterable[RosterLine], consents: Mapping[str, Consent], as_of: date
) -> dict[str, Agreed]:
    """What holds for every learner of the roster on this day."""
    return {str(line.id): Agreed.by(line, consents.get(str(line.id)), as_of) for line in roster}


class Agreements(Struct, frozen=True, kw_only=True):
    """What holds for every learner on one day; whoever is not in it agreed to nothing.

    `staff` are those who speak for the school, by their ids.
    """

    by_learner: Mapping[str, Agreed]
    staff: frozenset[str] = frozenset()

    @classmethod
    def on(cls, as_of: date, learners: Iterable[Learner], school: School) -> Agreements:
        return cls(
            by_learner={str(one.id): Agreed.by(one.roster, one.consent, as_of) for one in learners},
            staff=staff_of(school),
        )

    def may_show(self, show: Show, owner: str, kind: EditionKind) -> bool:
        """Whether a piece of work may be shown, given whose face or voice is in it.

        Inside the school and in a learner's own edition everything may. Outside it everybody
        named in `people` must have agreed to be public, with their face or voice as the piece
        has them, and a recording needs its maker's agreement too. At home nobody needs the
        agreement of their own family.
        """
        if kind not in ("public", "family"):
            return True
        heard, seen = is_recording(show.file, show.kind), not _is_sound(show)
        people = {str(person) for person in show.people}
        mine = {owner} if kind == "family" else set()
        if any(not self._agreed(person, heard=heard, seen=seen) for person in people - mine):
            return False
        return kind == "family" or not heard or self.heard(owner)

    def may_quote(self, who: str) -> bool:
        """Whether strangers may read what this person says: a classmate's family decides it, and
        of somebody whom nobody knows, nobody can say that they agreed."""
        found = self.by_learner.get(who)
        return found.publicly if found else who in self.staff

    def heard(self, learner: str) -> bool:
        """Whether strangers may hear this learner."""
        return self.by_learner.get(learner, NOTHING).consent.voice

    def _agreed(self, person: str, *, heard: bool, seen: bool) -> bool:
        found = self.by_learner.get(person, NOTHING)
        voice, face = found.consent.voice or not heard, found.consent.photos or not seen
        return found.publicly and voice and face


def staff_of(school: School) -> frozenset[str]:
    """The ids of the people who work at the school."""
    return frozenset(str(person.id) for person in school.people)


def is_recording(file: str, kind: str = "") -> bool:
    """Whether somebody may be heard in a file, by what it is called or said to be."""
    ending = PurePosixPath(file.strip().casefold()).suffix
    return kind in ("audio", "video") or ending in SOUNDS | FILMS


def _is_sound(show: Show) -> bool:
    ending = PurePosixPath(show.file.strip().casefold()).suffix
    return ending in SOUNDS or (show.kind == "audio" and ending not in FILMS)


def name_of(learner: Learner, consent: Consent, edition: Edition) -> str:
    """What this edition calls a learner: outside the school only as the family agreed."""
    full = str(learner.roster.name) if learner.roster else str(learner.id)
    inside = edition.kind in ("school", "staff") or edition.learner == learner.id
    form = "full" if inside else consent.name
    first, last = first_and_last(full)
    initial = next((sign for sign in last if sign.isalpha()), "")
    forms = {
        "full": full,
        "first": first or NOBODY_KNOWN,
        "first-initial": (f"{first} {initial}." if initial else first) if first else NOBODY_KNOWN,
        "pseudonym": str(consent.pseudonym or NOBODY_KNOWN),
        "none": NOBODY_KNOWN,
    }
    return forms[form]


def first_and_last(full: str) -> tuple[str, str]:
    """The first name and the rest; lists from other programs write `Lima, Ana`.

    The first name is empty where nobody can tell which part it is: a family that agreed to it
    did not agree to the last name in its place.

    >>> first_and_last("Ana Lima"), first_and_last("Lima, Ana"), first_and_last("Lima / Ana")
    (('Ana', 'Lima'), ('Ana', 'Lima'), ('', 'Lima Ana'))
    """
    comma = next((sign for sign in full if _is_comma(sign)), None)
    if comma is not None:
        last, _, first = full.partition(comma)
        return next(iter(name_words(first)), ""), " ".join(name_words(last))
    words = name_words(full)
    if not words or LAST_FIRST.search(words[0]) or any(map(_is_unclear, full)):
        return "", " ".join(words)
    return words[0], " ".join(words[1:])


def name_words(name: str) -> list[str]:
    """The parts of a name: letters with their marks, and what joins them. All else parts them."""
    typed = "".join(sign if _is_of_a_word(name, at) else " " for at, sign in enumerate(name))
    return [word for word in typed.split() if any(map(str.isalpha, word))]


def _is_of_a_word(name: str, at: int) -> bool:
    sign = name[at]
    if sign == "\u200d":  # It joins two letters of Sinhala or Hindi where the first has a virama.
        return at > 0 and unicodedata.combining(name[at - 1]) == 9
    if sign == "\u00b7":  # As in Marcel·la.
        return name[at - 1 : at + 2] == "l\u00b7l"
    return sign in JOINS or (unicodedata.category(sign)[0] in "LM" and sign not in BLANK)


def _is_comma(sign: str) -> bool:
    """Whether a sign is a comma of any script, and not the mark below a letter of Romanian."""
    named = "COMMA" in unicodedata.name(sign, "")
    return sign == "\u201a" or (named and unicodedata.category(sign) == "Po")


def _is_unclear(sign: str) -> bool:
    name = unicodedata.name(sign, "")
    return not sign.isalpha() and any(word in name for word in UNCLEAR)

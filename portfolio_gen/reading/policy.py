"""What may be published: what families agreed to, and the audiences that the school narrows.

It is apart because a mistake here is unlike every other. It closes what it is about, and as
long as it stands nobody knows what may be published, so nothing is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Audience
from portfolio_gen.model.learner import Environment, Goal, Learner, Profile, Reflection, Tool
from portfolio_gen.model.place import Mapping, Written, place_of
from portfolio_gen.model.problem import Fix, Problem, Weight
from portfolio_gen.model.project import Assessment, Feedback, Project, Show
from portfolio_gen.model.school import Consent, School, SchoolSettings
from portfolio_gen.model.values import Said
from portfolio_gen.reading.fields import is_empty, read_record
from portfolio_gen.reading.files import block_in
from portfolio_gen.reading.folder import Folder, is_nearly, right_name
from portfolio_gen.reading.kinds import keys_of
from portfolio_gen.reading.mistakes import names_expected
from portfolio_gen.reading.nearest import nearest
from portfolio_gen.reading.other_words import like_audience

#: The folder with the two files that say what may be published.
POLICY = "school"
POLICY_FILES = ("consent.yml", "school.yml")
#: What bounds a family's word in time, and what it says.
_DAYS = frozenset({"signed", "until"})
_CHOICES = frozenset(keys_of(Consent)) - _DAYS
#: The parts whose audience a school may narrow; `ratings` is its word for all of them.
NARROWED = (
    Learner, Profile, Environment, Tool, Said, Goal, Reflection, Project, Show, Assessment,
    Feedback, School, SchoolSettings,
)  # fmt: skip
#: What every page needs to be a page of this school: its settings, with a name and levels.
ALWAYS_PUBLIC = frozenset({"settings", "name", "levels"})
#: What a file's path says: it closes feedback, but whoever names it means all the projects.
NO_PART = "project"
#: What no page shows as it stands there: what a learner is called is for `consent.yml` to say.
NEVER_SHOWN = frozenset({"roster", "consent", "waiting"})
PARTS = frozenset(key for record in NARROWED for key in keys_of(record)) - {
    "audience", "audiences", "id", NO_PART, *ALWAYS_PUBLIC, *NEVER_SHOWN,
}  # fmt: skip
#: What `school.yml` may say; an audience at any other name was meant for `audiences`.
_SETTINGS = frozenset(keys_of(SchoolSettings))
#: The parts that have an audience of their own to begin with: these are offered.
OFFERED = sorted(
    {
        name
        for record in (Learner, Profile, Project, School)
        for name in record.model_fields
        if record.seen(name).default is not None
    }
    - NEVER_SHOWN
    | {"projects", "ratings"}
)


def is_policy(file: str) -> bool:
    """Whether a file says what may be published, also when its name is not quite right; and so
    does the folder, which could have any."""
    parent, _, leaf = file.rpartition("/")
    return file == POLICY or (
        parent.casefold() == POLICY and any(is_nearly(leaf, policy) for policy in POLICY_FILES)
    )


def read_consent(folder: Folder) -> tuple[dict[Written, Consent], tuple[Written, ...]]:
    """What each family agreed to, and the name of every entry, whatever stands in it.

    A mistake in somebody's entry means that they agreed to nothing.
    """
    before = len(folder.problems)
    block = block_in(folder, "consent.yml")
    folder.name_others("consent.yml")
    certain = not _in_doubt(folder.problems[before:])
    consents: dict[Written, Consent] = {}
    for learner, entry in (block or {}).items():
        consent, problems = _entry(entry, learner)
        folder.problems += [replace(found, privacy=True) for found in problems]
        if certain and consent is not None and not problems:
            consents[learner] = consent
    close(folder, "consent.yml")
    return consents, tuple(block or ())


def _entry(entry: object, learner: Written) -> tuple[Consent | None, list[Problem]]:
    """One family's word; an entry with nothing in it agrees to nothing."""
    if entry is None:
        return None, []
    if isinstance(entry, Mapping):
        begun = list(_begun(entry))
        consent, problems = read_record(Consent, entry)
        return consent, begun + problems
    return None, [names_expected(entry, Consent, learner.place)]


def _begun(entry: Mapping) -> Iterator[Problem]:
    """What somebody began to say and did not, taken out: a day, or a name that nobody knows.

    A choice with nothing after it says what its name alone would: as little as there is to say.
    """
    for key in [key for key, value in entry.items() if is_empty(value)]:
        if key in _DAYS:
            yield problem("empty-day", key.place, key=key)
            del entry[key]
        elif key not in _CHOICES and not like_audience(key):
            near = nearest(key, keys_of(Consent))
            fixes = (Fix(place=key.place, text=near),) if near else ()
            yield problem("unknown-key", key.place, key=key, choices=keys_of(Consent),
                          nearest=near, quotes=(key,), fixes=fixes)  # fmt: skip
            del entry[key]


def take_audiences(folder: Folder, settings: Mapping) -> dict[str, Audience]:
    """The school's own audiences, taken out of its settings; one that is unclear is private."""
    for key in [key for key in settings if _stands_for_audiences(key, settings[key])]:
        del settings[key]
        folder.problems.append(
            problem("misspelled-audiences", key.place, key=key, quotes=(key,),
                    fixes=(Fix(place=key.place, text="audiences"),))
        )  # fmt: skip
    beside = _beside(folder, settings)
    place = settings.place_of("audiences") if "audiences" in settings else None
    typed = settings.pop("audiences", None)
    if not isinstance(typed, Mapping):
        if place is not None and not beside:
            folder.problems.append(problem("audiences-not-named", place_of(typed) or place))
        return beside
    named = {str(part): _audience(folder, part, typed[part]) for part in typed if part in PARTS}
    audiences = beside | named
    for part in [part for part in typed if part not in PARTS]:
        meant = _most_likely(folder, part)
        if meant is not None:
            audiences.setdefault(meant, _audience(folder, part, typed[part]))
    return audiences


def _stands_for_audiences(key: Written, value: object) -> bool:
    """Whether a key of the settings is another word for `audiences`, or says what it says."""
    inside = value.values() if isinstance(value, Mapping) else ()
    return key not in _SETTINGS and (like_audience(key) or any(map(_is_audience, inside)))


def _beside(folder: Folder, settings: Mapping) -> dict[str, Audience]:
    """Parts that stand beside `audiences` and not in it, for want of two spaces, taken out."""
    found = {}
    for part in [key for key in settings if key not in _SETTINGS and _is_audience(settings[key])]:
        meant = nearest(part, PARTS)
        audience = _audience(folder, part, settings.pop(part))
        found |= {meant: audience} if meant else {}
        folder.problems.append(problem("beside-audiences", part.place, key=part))
    return found


def _is_audience(value: object) -> bool:
    return isinstance(value, str) and value.strip().casefold() in set(Audience)


def _most_likely(folder: Folder, part: Written) -> str | None:
    """The part that was meant by a name that is none; it is narrowed too, to be safe."""
    near = nearest(part, PARTS)
    folder.problems.append(
        problem("unknown-field-in-audiences", part.place, key=part, choices=OFFERED, nearest=near,
                quotes=(part,), fixes=(Fix(place=part.place, text=near),) if near else ())
    )  # fmt: skip
    return near


def _audience(folder: Folder, part: Written, typed: object) -> Audience:
    word = typed.strip() if isinstance(typed, str) else ""
    choices = [audience.value for audience in Audience]
    if word.casefold() in choices:
        return Audience(word.casefold())
    place = place_of(typed) or part.place
    folder.problems.append(
        problem("unknown-audience", place, value=word, choices=choices,
                nearest=nearest(word, choices))
        if word else problem("empty-audience", place, choices=choices)
    )  # fmt: skip
    return Audience.PRIVATE


def close(folder: Folder, name: str) -> None:
    """Make every mistake in this file one of privacy, also those told before it was opened, and
    that the folder was not."""
    folder.problems[:] = [
        replace(found, privacy=True)
        if _is_called(found.place.file, folder, name) and _in_doubt([found])
        else found
        for found in folder.problems
    ]


def _is_called(file: str, folder: Folder, name: str) -> bool:
    parent, _, leaf = file.rpartition("/")
    right = (right_name(leaf, "yml") or "").casefold()
    return file == folder.path or (parent == folder.path and right == name)


def _in_doubt(problems: Iterable[Problem]) -> bool:
    """Whether something may stand in a file that could not be read as it was meant."""
    return any(
        found.weight is Weight.MUST_FIX or found.place.file.casefold().endswith(".txt")
        for found in problems
    )

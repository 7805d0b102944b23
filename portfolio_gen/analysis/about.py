"""What a reflection is about, as one name for the same thing in everybody's words."""

from __future__ import annotations


def about_key(learner: str, thing: str) -> str:
    """How `Shown.about` names the thing that a reflection of this learner is about.

    A project of a team lies in one member's folder; the others name it `member/project`.

    >>> about_key("amara", "project:solar-oven"), about_key("amara", "competency:SCI.INQ")
    ('project:amara/solar-oven', 'competency:SCI.INQ')
    """
    kind, _, name = thing.strip().partition(":")
    whole = kind == "competency" or "/" in name
    return f"{kind}:{name}" if whole else f"{kind}:{learner}/{name}"

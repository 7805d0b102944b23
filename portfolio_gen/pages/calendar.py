"""A project's timeline as a file that phones and calendars can take in.

The stamp of each entry is its own day, not today: the file stays the same until the plan changes.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from portfolio_gen.analysis.shown import ProjectOf
from portfolio_gen.pages import addresses
from portfolio_gen.pages.download import Download


def calendar_of(project_of: ProjectOf) -> Download | None:
    """The dated steps of a project as one whole-day entry each; None when no step has a day."""
    project = project_of.project
    dated = [step for step in project.timeline if step.by]
    if not dated:
        return None
    # Loading it takes 30 ms, and most projects have no day in their plan.
    from icalendar import Calendar, Event

    address = addresses.calendar(*project_of.key)
    calendar = Calendar()
    calendar.add("prodid", "-//portfolio-gen//timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", project.title)
    for number, step in enumerate(dated, start=1):
        event = Event()
        event.add("uid", f"{number}.{address.replace('/', '.')}")
        event.add("dtstamp", datetime.combine(step.by, time(), UTC))
        event.add("dtstart", step.by)
        event.add("dtend", step.by + timedelta(days=1))
        event.add("summary", f"{step.step} ({project.title})")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return Download(address=address, data=calendar.to_ical())

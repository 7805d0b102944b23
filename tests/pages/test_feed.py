"""What is new, as an Atom feed, held against the rules of RFC 4287 and RFC 3339."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.pages import all_pages
from portfolio_gen.pages.feed import feed_of
from tests.pages.small_shown import OVEN, learner, shown_of, with_project
from tests.pages.test_goals_and_journal import entry

SITE = "https://alder.example/work/"
ATOM = "{http://www.w3.org/2005/Atom}"
DAY_AND_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
DONE = {"timeline": [{"step": "Build", "done": "2026-03-04"}]}


def tree(shown: Shown) -> ElementTree.Element:
    data = feed_of(shown, SITE)
    assert data is not None
    return ElementTree.fromstring(data)


def entries(shown: Shown) -> list[dict[str, str]]:
    """What a feed reader shows of each entry."""
    return [
        {
            "title": one.findtext(f"{ATOM}title"),
            "who": one.findtext(f"{ATOM}author/{ATOM}name"),
            "day": one.findtext(f"{ATOM}updated")[:10],
            "link": one.find(f"{ATOM}link").get("href"),
            "summary": unescape(one.findtext(f"{ATOM}summary") or ""),
        }
        for one in tree(shown).iter(f"{ATOM}entry")
    ]


def broken_rules(feed: ElementTree.Element) -> list[str]:
    """Every rule for the elements of a feed that this one breaks."""
    broken = []

    def rule(kept: object, words: str) -> None:
        if not kept:
            broken.append(words)

    rule(feed.tag == f"{ATOM}feed", "the root is a feed")
    rule(
        [link.get("href") for link in feed.findall(f"{ATOM}link[@rel='self']")] != [], "4.1.1 self"
    )
    every = feed.findall(f"{ATOM}entry")
    for part in (feed, *every):
        for name in ("id", "title", "updated"):
            rule(len(part.findall(f"{ATOM}{name}")) == 1, f"4.1 one {name}")
            rule((part.findtext(f"{ATOM}{name}") or "").strip(), f"4.2 {name} says something")
        rule(DAY_AND_TIME.fullmatch(part.findtext(f"{ATOM}updated") or ""), "3.3 RFC 3339")
        rule(urlsplit(part.findtext(f"{ATOM}id") or "").scheme, "4.2.6 an id is a whole address")
        rule(len(part.findall(f"{ATOM}link[@rel='alternate']")) == 1, "4.1.2 one alternate link")
        for link in part.findall(f"{ATOM}link"):
            rule(urlsplit(link.get("href") or "").hostname, "links lead there from anywhere")
    for one in every:
        rule(one.findtext(f"{ATOM}author/{ATOM}name"), "4.1.2 every entry has an author")
        kinds = {text.get("type", "text") for text in one.findall(f"{ATOM}summary")}
        rule(kinds <= {"text", "html"}, "3.1.1 types of text")
    ids = [one.findtext(f"{ATOM}id") for one in every]
    rule(len(ids) == len(set(ids)), "4.2.6 ids are unique")
    updated = [one.findtext(f"{ATOM}updated") for one in every]
    rule(feed.findtext(f"{ATOM}updated") == max(updated, default=None), "as new as its newest")
    return broken


def test_it_keeps_the_rules_of_atom(full: Shown) -> None:
    assert broken_rules(tree(full)) == []


def test_the_rules_are_really_asked_about(full: Shown) -> None:
    feed = tree(full)
    feed.find(f"{ATOM}entry/{ATOM}updated").text = "2026-03-04"
    feed.remove(feed.find(f"{ATOM}id"))
    assert broken_rules(feed) == [
        "4.1 one id", "4.2 id says something", "4.2.6 an id is a whole address", "3.3 RFC 3339",
        "as new as its newest",
    ]  # fmt: skip


def test_a_project_and_a_reflection_the_newest_first() -> None:
    journal = [entry("2026-03-05-soggy", title="Soggy")]
    assert entries(shown_of(learner(projects=[OVEN | DONE], journal=journal))) == [
        {
            "title": "Soggy",
            "who": "Ana Lima",
            "day": "2026-03-05",
            "link": f"{SITE}learners/ana/journal/2026-03-05-soggy/",
            "summary": "Words of 2026-03-05-soggy.",
        },
        {
            "title": "How hot can a pizza box get?",
            "who": "Ana Lima",
            "day": "2026-03-04",
            "link": f"{SITE}learners/ana/projects/oven/",
            "summary": "What makes a cardboard solar oven hotter?",
        },
    ]


def test_it_names_itself_its_site_and_its_newest_day() -> None:
    feed = tree(shown_of(with_project(**DONE)))
    assert feed.findtext(f"{ATOM}title") == "Alder Creek School"
    assert feed.findtext(f"{ATOM}updated") == "2026-03-04T00:00:00+00:00"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{SITE}feed.xml", "alternate": SITE}


def test_a_project_without_a_question_is_told_by_the_first_words_of_its_story() -> None:
    story = {"text": "# Plan\n\nWe **built** it.", "file": "students/ana/projects/oven/project.md"}
    (one,) = entries(shown_of(with_project(**DONE, question=None, story=story)))
    assert one["summary"] == "Plan We built it."


def test_only_the_newest_thirty_are_in_it() -> None:
    days = [f"2026-{month:02}-{day:02}" for month in (8, 9) for day in range(1, 21)]
    journal = [entry(f"{day}-x") for day in days]
    assert [one["day"] for one in entries(shown_of(learner(journal=journal)))] == sorted(
        days, reverse=True
    )[:30]


def test_what_has_no_day_or_has_not_come_is_not_new() -> None:
    planned = {"id": "b", "title": "Planned", "timeline": [{"step": "x", "by": "2026-03-01"}]}
    journal = [entry("2026-11-22-today"), entry("2026-11-23-tomorrow")]
    shown = shown_of(learner(projects=[OVEN, planned], journal=journal))
    assert [one["day"] for one in entries(shown)] == ["2026-11-22"]


@pytest.mark.parametrize(
    ("shown", "site_url"),
    [
        (shown_of(with_project(**DONE)), None),
        (shown_of(with_project(**DONE)), ""),
        (shown_of(with_project(**DONE), edition="family:ana"), SITE),
        (shown_of(with_project(**DONE), edition="learner:ana"), SITE),
        (shown_of(with_project()), SITE),
    ],
    ids=["no address", "empty address", "a family", "a learner", "nothing new"],
)
def test_there_is_none_where_it_could_lead_nowhere(shown: Shown, site_url: str | None) -> None:
    assert feed_of(shown, site_url) is None


def test_what_people_typed_stays_words() -> None:
    (one,) = entries(
        shown_of(with_project(**DONE, title="<b>&", question="Is 1 < 2 & </summary>?"))
    )
    assert (one["title"], one["summary"]) == ("<b>&", "Is 1 < 2 & </summary>?")


def test_signs_that_xml_cannot_write_are_left_out() -> None:
    (one,) = entries(shown_of(with_project(**DONE, title="Oven\x08 \ufffe🙂")))
    assert one["title"] == "Oven 🙂"


def test_an_entry_says_which_language_it_is_in() -> None:
    (feed, one) = (
        element.get("{http://www.w3.org/XML/1998/namespace}lang")
        for element in tree(shown_of(with_project(**DONE, lang="es"))).iter()
        if element.tag in (f"{ATOM}feed", f"{ATOM}entry")
    )
    assert (feed, one) == ("en", "es")


def test_every_link_leads_to_a_page(full: Shown) -> None:
    addresses = {f"{SITE}{page.address}" for page in all_pages(full)}
    assert {one["link"] for one in entries(full)} <= addresses


def test_the_same_school_gives_the_same_bytes_whatever_comes_first() -> None:
    ana, ben = with_project(**DONE), with_project("ben", **DONE)
    assert entries(shown_of(ana, ben)) == entries(shown_of(ben, ana))
    assert feed_of(shown_of(ana, ben), SITE) == feed_of(shown_of(ana, ben), SITE.rstrip("/"))

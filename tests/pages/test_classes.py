"""A class at a glance: who needs somebody, everybody's levels, the sheet; and for staff only."""

from __future__ import annotations

import csv
import gzip
import re
from io import StringIO
from pathlib import Path

import pytest

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.pages import addresses, all_downloads, all_plans
from portfolio_gen.pages.class_sheet import safe
from portfolio_gen.pages.frame import Site, frame_of
from portfolio_gen.pages.growth_words import STATE_WORDS
from portfolio_gen.pages.matrix import LOOKS
from portfolio_gen.pages.needs import FIRST, KINDS, MOST, ranked
from tests import ninety
from tests.pages.small_curriculum import ASSIGNMENT, CURRICULUM
from tests.pages.small_shown import SETTINGS, body_of, found, learner, shown_of, words_of
from tests.small_school import taken_in_afresh

EVERYBODY = addresses.my_learners("ms-okafor")
MOST_BYTES = 200_000
OTHERS = ("public", "school", "family:learner-00", "learner:learner-00")


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ninety.write_ninety(tmp_path_factory.mktemp("ninety"))


@pytest.fixture(scope="module")
def staff(school: Path) -> Shown:
    """What staff see of ninety learners."""
    return taken_in_afresh(school, "staff").shown


@pytest.fixture(scope="module")
def html(staff: Shown) -> str:
    """The page of a teacher's ninety."""
    return page_at(staff, EVERYBODY)


def page_at(shown: Shown, address: str) -> str:
    return next(body_of(plan.make()) for plan in all_plans(shown) if plan.address == address)


def rows_of(html: str, table: str = "levels") -> list[str]:
    inside = html.split(f"pg-matrix--{table}")[1].split("</table>")[0].split("<tbody>")[1]
    return re.findall(r"<tr.*?</tr>", inside, flags=re.DOTALL)


def test_the_school_of_ninety_has_every_state_every_level_and_every_need(staff: Shown) -> None:
    cells = [cell for one in staff.glances.values() for cell in one.cells.values()]
    assert len(cells) == 90 * 28
    assert {one.state for one in cells} == {
        "confirmed", "self-only", "missed", "no-evidence", "not-started",
    }  # fmt: skip
    assert {one.place for one in cells} == {None, 1, 2, 3, 4, 5}
    needs = [need.kind for _, own in ranked(staff, staff.learners.values()) for need in own]
    assert set(needs) == set(KINDS)


def test_the_first_five_stand_out_the_rest_folds_and_the_others_do_fine(
    staff: Shown, html: str
) -> None:
    everybody = ranked(staff, staff.learners.values())
    needy = [staff.names[one.id] for one, needs in everybody if needs]
    fine = [staff.names[one.id] for one, needs in everybody if not needs]
    open_part, _, folded = html.partition("<details")
    assert found(open_part, ".pg-needy__name bdi") == needy[:FIRST]
    assert found(folded, ".pg-needy__name bdi") == needy[FIRST:]
    assert found(html, ".pg-fine bdi") == fine and fine
    assert f"{len(needy)} of 90 learners may need somebody" in words_of(html)


def test_every_reason_leads_to_the_work(html: str) -> None:
    reasons = re.findall(r'<li class="pg-need pg-need--([\w-]+)">(.*?)</li>', html)
    targets = {
        "overdue": r"assignments/task-\d/.*learners/learner-\d\d/progress/#",
        "waiting": r"learners/learner-\d\d/projects/work/",
        "unanswered": r"learners/learner-\d\d/projects/work/",
        "unseen": r'learners/learner-\d\d/"',
        "nothing-new": r'learners/learner-\d\d/"',
        "far-apart": r"learners/learner-\d\d/progress/#[a-z]{3}-t\d\d",
        "gaps": r"learners/learner-\d\d/progress/#[a-z]{3}-t\d\d",
    }
    assert {kind for kind, _ in reasons} == set(targets)
    for kind, words in reasons:
        assert re.search(targets[kind], words), (kind, words)


def test_both_words_stand_where_two_are_far_apart(html: str) -> None:
    lines = found(html, ".pg-need--far-apart")
    assert lines and all(re.search(r"they say \w+, staff say \w+$", line) for line in lines)


def test_the_numbers_of_days_and_the_order_stand_on_the_page(html: str) -> None:
    words = words_of(html)
    for said in (
        "rated a project 7 or more days ago", "has followed it for 14 days",
        "finished nothing for 21 days", "about their work for 28 days", "2 or more levels",
        "began on August 31, 2026", "3 each for: overdue, waiting for a rating, not seen",
    ):  # fmt: skip
        assert said in words, said


def test_the_table_has_a_row_for_each_learner_and_a_cell_for_each_topic(html: str) -> None:
    rows = rows_of(html)
    assert len(rows) == 90
    for row in rows:
        assert row.count('<th scope="row">') == 1 and row.count("<td") == 1 + 28, row[:200]
    head = html.split("pg-matrix--levels")[1].split("</thead>")[0]
    assert len(re.findall(r"<th\b", head)) == len(re.findall(r'scope="col', head)) == 2 + 7 + 28


def test_every_state_is_a_sign_a_letter_and_a_word(html: str) -> None:
    cells = set(re.findall(r'<td class="(\w)"><a [^>]+>([^<]+) <i>([^<]+)</i>', html))
    for cell in (
        ("y", "5", "Leading"), ("y", "3", "Meeting"), ("c", "1", "Beginning"),
        ("s", "4", "Only self-rated: 4 Exceeding"), ("m", "✕", "Missed chance"),
        ("e", "○", "No evidence yet"), ("n", "·", "Not yet started"),
    ):  # fmt: skip
        assert cell in cells, cell


@pytest.mark.parametrize("state", ["not-started", "no-evidence", "missed"])
def test_a_sign_means_the_same_in_the_table_on_a_learners_pages_and_in_the_docs(state: str) -> None:
    sign, words = LOOKS[state][1], STATE_WORDS[state]
    styles = Path("theme/assets/portfolio/css/growth.css").read_text("utf-8")
    assert f'.pg-state--{state}::before {{ content: "{sign}"; }}' in styles
    key = Path("theme/pages/progress.html").read_text("utf-8")
    assert f">{sign}</span> {words.casefold()}</li>" in key
    docs = Path("docs/for-teachers.md").read_text("utf-8").casefold()
    assert f"| {sign} | " in docs
    assert words.casefold() in docs.partition(f"| {sign} | ")[2].partition(" |")[0]


def test_a_cell_leads_to_why(staff: Shown, html: str) -> None:
    assert 'href="../../learners/learner-07/progress/#sci-t02"' in rows_of(html)[7]
    assert staff.learners["learner-07"]


def test_assignments_are_done_partly_open_or_overdue(html: str) -> None:
    rows = rows_of(html, "assignments")
    cells = set(re.findall(r'<td class="(\w)">(?:<a [^>]+>)?([^<]+) <i>([^<]+)</i>', "".join(rows)))
    assert len(rows) == 90
    assert {look for look, _, _ in cells} == set("dpolx")
    assert ("p", "1/2", "1 of 2 targets") in cells and ("d", "✓", "Done") in cells
    assert ("l", "!", "Overdue") in cells and ("l", "1/2!", "Overdue, 1 of 2 targets") in cells


@pytest.mark.parametrize("last_year", [True, False])
def test_list_and_table_leave_out_what_was_due_before_the_year(last_year: bool) -> None:
    due = "2026-06-05" if last_year else "2026-11-05"
    task = ASSIGNMENT | {"due": due, "assigned": "2026-05-04"}
    shown = shown_of(learner("ana", progress=True), **CURRICULUM | {"assignments": [task]})
    html = page_at(shown, addresses.class_page("harbor"))
    assert bool(found(html, ".pg-need--overdue")) is not last_year
    assert ("pg-matrix--assignments" in html) is not last_year
    assert last_year or '<td>1</td><td class="l">' in rows_of(html, "assignments")[0]


def test_the_page_of_a_large_class_names_everybody_who_needs_somebody() -> None:
    shown = shown_of(*(learner(f"learner-{one}", progress=True) for one in range(92)))
    own = page_at(shown, addresses.class_page("harbor"))
    assert len(found(own, ".pg-needy__name")) == 92
    assert "own pages" not in words_of(own)
    of_staff = page_at(shown, EVERYBODY)
    assert len(found(of_staff, ".pg-needy__name")) == FIRST + MOST
    assert "2 more learners on their classes’ own pages" in words_of(of_staff)


def test_the_count_says_which_level_is_not_reached_in_the_schools_own_word(html: str) -> None:
    assert found(html, ".pg-matrix__top .pg-matrix__head")[0] == "Not yet at Meeting"
    other = shown_of(
        learner("ana", progress=True), settings=SETTINGS | {"target_level": "developing"}
    )
    page = page_at(other, addresses.class_page("harbor"))
    assert found(page, ".pg-matrix__top .pg-matrix__head")[0] == "Not yet at Developing"


def test_topics_without_a_subject_have_one_name_in_the_table_and_on_a_learners_page() -> None:
    topics = [{"id": "HAB.REF", "title": "Reflecting", "area": "Habits"}, {"id": "X", "title": "X"}]
    framework = {"id": "alder", "title": "Alder", "called": "Topic", "competencies": topics}
    shown = shown_of(learner("ana", progress=True), frameworks=[framework])
    names = found(page_at(shown, addresses.class_page("harbor")), ".pg-matrix__group")
    assert names == ["Habits", "Across subjects"]
    assert found(page_at(shown, addresses.progress("ana")), ".pg-chart__subject") == names


def test_ninety_learners_weigh_little(html: str, record_property) -> None:
    size = len(gzip.compress(html.encode(), 6, mtime=0))
    record_property("ninety learners", f"{size / 1000:.0f} kB of {len(html.encode()) / 1000:.0f}")
    assert size < MOST_BYTES / 4, "beside it come the frame, styles and scripts"


def test_a_class_a_teacher_and_an_advisor_see_their_own(staff: Shown) -> None:
    assert len(rows_of(page_at(staff, addresses.class_page("cedar")))) == 30
    advised = page_at(staff, addresses.my_learners("mr-vance"))
    assert len(rows_of(advised)) == 4


def test_the_index_leads_to_every_class_and_to_everybody_on_the_staff(staff: Shown) -> None:
    index = page_at(staff, addresses.CLASSES)
    assert found(index, "h3") == [
        "Cedar Room", "Dune Room", "Ember Room", "Ngozi Okafor", "Elio Vance",
    ]  # fmt: skip


def test_home_and_learners_lead_to_the_classes(staff: Shown) -> None:
    for address, link in ((addresses.HOME, "classes/"), (addresses.LEARNERS, "../classes/")):
        html = page_at(staff, address)
        for one in ("cedar", "dune", "ember"):
            assert f'href="{link}{one}/"' in html, address
    page = next(plan.make() for plan in all_plans(staff) if plan.address == EVERYBODY)
    frame = frame_of(staff, page, Site(title="x"))
    assert "Classes" in [door.text for door in frame.doors]
    assert frame.script == addresses.CLASS_SCRIPT
    home = next(plan.make() for plan in all_plans(staff) if plan.address == addresses.HOME)
    assert frame_of(staff, home, Site(title="x")).script is None


@pytest.mark.parametrize("edition", OTHERS)
def test_no_other_edition_has_any_of_it(school: Path, edition: str) -> None:
    shown = taken_in_afresh(school, edition).shown
    assert shown.glances == {}
    planned = [plan.address for plan in all_plans(shown)]
    assert not [one for one in planned if one.startswith(("classes/", "my-learners/"))]
    assert not [one for one in all_downloads(shown) if one.address.endswith(".csv")]
    for address in (addresses.HOME, addresses.LEARNERS):
        html = page_at(shown, address)
        assert not re.search(r"classes/|my-learners|Who needs me|at a glance", html), address
    page = next(plan.make() for plan in all_plans(shown) if plan.address == addresses.HOME)
    doors = frame_of(shown, page, Site(title="x")).doors
    assert "Classes" not in [door.text for door in doors]


def test_a_class_of_nobody_and_whoever_left_have_no_place() -> None:
    gone = learner("ben", roster={"status": "left"}, progress=True)
    shown = shown_of(learner("ana", progress=True), gone)
    planned = [plan.address for plan in all_plans(shown)]
    assert addresses.class_page("harbor") in planned
    assert addresses.class_page("willow") not in planned
    page = page_at(shown, addresses.class_page("harbor"))
    assert "Ana" in page and "Ben" not in page


def sheet(shown: Shown, address: str) -> list[list[str]]:
    data = next(one.data for one in all_downloads(shown) if one.address == f"{address}levels.csv")
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    return list(csv.reader(StringIO(data.decode("utf-8-sig"))))


def test_the_sheet_says_what_the_table_says(staff: Shown, html: str) -> None:
    rows = sheet(staff, EVERYBODY)
    assert len(rows) == 91 and {len(row) for row in rows} == {7 + 28}
    assert rows[0][:5] == ["Learner", "Id", "Grade", "Classes", "Not yet at Meeting"]
    assert rows[0][7] == "Skill number 0 of many (SCI.T00)"
    assert rows[1][:4] == ["Abel Moor", "learner-00", "5", "Cedar Room"]
    said = {words for row in rows[1:] for words in row[7:]}
    assert {"5 Leading", "Not yet started", "Only self-rated: 4 Exceeding"} <= said
    assert 'href="levels.csv"' in html


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", " =", "＝"])
def test_no_name_becomes_a_formula(first: str) -> None:
    name = f"{first}HYPERLINK(1)"
    assert safe(name) == f"'{name}"
    named = learner("ana", roster={"name": name.strip()}, progress=True)
    rows = sheet(shown_of(named), addresses.class_page("harbor"))
    assert not rows[1][0].lstrip().startswith(("=", "+", "-", "@", "＝"))


def test_a_plain_name_stays_as_it_is() -> None:
    assert safe("Ana-Lima = me") == "Ana-Lima = me"

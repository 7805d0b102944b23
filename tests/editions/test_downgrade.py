"""What was public yesterday and is not today is gone, also when the store is still warm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from portfolio_gen.model.learner import Goal, Learner, Profile, Reflection
from portfolio_gen.model.project import Assessment, Feedback, Project, Show
from portfolio_gen.model.values import Said
from tests.editions.canaries import Ledger, canary_school
from tests.editions.hidden import all_in_one, hiding_school, site_bytes
from tests.incremental.school import picture
from tests.small_school import build_site_files, write_school

WORD = re.compile(r"zq[a-z0-9]{5}x")
CONSENT = "ben: {publish: public, name: full}\nana: "
OPEN = "{publish: public, name: first, photos: yes, voice: yes}"

AGREED = f"{CONSENT}{OPEN}\n"
ROSTER = """\
id,name,grade,classes,advisor,status
ana,Ana Lima,6,harbor,ms-okafor,active
ben,Ben Cole,7,harbor,ms-okafor,active
"""

#: The parts of a portfolio that a school may close, by the key a person writes.
PARTS = sorted(
    {
        field.alias or name
        for record in (
            Learner,
            Profile,
            Said,
            Goal,
            Reflection,
            Project,
            Show,
            Assessment,
            Feedback,
        )
        for name, field in record.model_fields.items()
    }
    - {"id", "audience", "consent", "project", "roster", "waiting"}
)


def words_of(site: dict[str, bytes]) -> set[str]:
    return set(WORD.findall(all_in_one(site)))


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory, ledger: Ledger) -> Path:
    """A school full of canaries, published once so that its store is warm."""
    files = canary_school(ledger)
    root = write_school(tmp_path_factory.mktemp("canaries"), files)
    assert words_of(site_bytes(root, "public")) & ledger.words.keys()
    return root


def keys_of(where: str) -> set[str]:
    """The keys above and at a canary, as a school would close them."""
    aliases = {"for_": "for", "with_": "with"}
    names = re.findall(r"\.(\w+)", where)
    return {aliases.get(name, name) for name in names}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_the_school_closes_is_gone(school: Path, ledger: Ledger, part: str) -> None:
    settings = school / "school/school.yml"
    before = settings.read_text(encoding="utf-8")
    settings.write_text(f"{before}audiences: {{{part}: staff}}\n", encoding="utf-8")
    try:
        site = site_bytes(school, "public")
    finally:
        settings.write_text(before, encoding="utf-8")
    left = [
        ledger.words[word][1]
        for word in words_of(site) & ledger.words.keys()
        if part in keys_of(ledger.words[word][1])
    ]
    assert left == []


def test_closed_ratings_are_gone_wherever_they_stand(tmp_path: Path) -> None:
    ledger = Ledger()
    root = write_school(tmp_path, canary_school(ledger))
    settings = root / "school/school.yml"
    rated = {"Assessment.ratings", "Feedback.ratings", "Feedback.competencies", "Rating.because"}

    def ratings_in(edition: str) -> list[str]:
        where = (ledger.words[word][1] for word in words_of(site_bytes(root, edition)) - EXTRA)
        return [one for one in where if any(name in one for name in rated)]

    EXTRA = words_of(site_bytes(root, "family:ana")) - ledger.words.keys()
    assert ratings_in("family:ana")
    settings.write_text(
        settings.read_text(encoding="utf-8") + "audiences: {ratings: staff}\n", encoding="utf-8"
    )
    assert ratings_in("family:ana") == []
    assert ratings_in("staff")


@pytest.mark.parametrize(
    "word",
    [
        None,
        "{publish: nobody}",
        "{publish: family, name: first, photos: yes, voice: yes}",
        "{publish: public, name: first, photos: yes, voice: yes, until: 2026-11-21}",
    ],
)
def test_a_family_that_takes_its_word_back_finds_nothing_left(
    school: Path, ledger: Ledger, word: str | None
) -> None:
    consent = school / "school/consent.yml"
    before = consent.read_text(encoding="utf-8")
    consent.write_text(CONSENT + word if word else CONSENT.split("ana")[0], encoding="utf-8")
    try:
        site = site_bytes(school, "public")
    finally:
        consent.write_text(before, encoding="utf-8")
    assert words_of(site) & ledger.words.keys() == set()
    assert "ana/" not in all_in_one(site)


def test_a_learner_who_leaves_the_school_leaves_its_site(school: Path, ledger: Ledger) -> None:
    roster = school / "school/roster.csv"
    before = roster.read_text(encoding="utf-8")
    roster.write_text(
        before.replace("Ana Lima,6,harbor,ms-okafor,active", "Ana Lima,6,harbor,ms-okafor,left"),
        encoding="utf-8",
    )
    try:
        site = site_bytes(school, "public")
    finally:
        roster.write_text(before, encoding="utf-8")
    assert words_of(site) & ledger.words.keys() == set()


@pytest.mark.parametrize("audience", ["school", "family", "staff", "private", "publik", '""'])
def test_a_thing_that_stops_being_public_is_gone(tmp_path: Path, audience: str) -> None:
    files = hiding_school()
    root = write_school(tmp_path, files)
    before = site_bytes(root, "public")
    pictures = {address for address in before if address.startswith("media/")}
    assert pictures and "solar oven" in all_in_one(before)
    for path, content in files.items():
        if isinstance(content, str) and path.startswith("students/ana/") and path.endswith(".md"):
            closed = content.replace("audience: public", f"audience: {audience}")
            (root / path).write_text(closed, encoding="utf-8")
    after = site_bytes(root, "public")
    text = all_in_one(after)
    for word in ("solar oven", "how hot", "bright", "a plan", "it got hot", "oven", "timeline.ics"):
        assert word not in text
    assert not pictures & after.keys()


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("alt: A plan}", "alt: A plan, audience: family}", "a plan"),
        ("alt: A plan}", "alt: A plan, people: [cleo]}", "a plan"),
        ("alt: A plan}", "alt: A plan, people: [dee]}", "a plan"),
        ("alt: A plan}", "alt: A plan, people: [finn]}", "a plan"),
        ("alt: A plan}", "alt: A plan, people: [nobody-known]}", "a plan"),
        (
            "media/plan.png, alt: A plan}",
            "Media/plan%2Epng, alt: A plan, audience: family}",
            "a plan",
        ),
        ("team: [cleo, ben]", "team: [cleo]", "ben cole</a></dd>"),
    ],
)
def test_a_piece_that_somebody_is_in_is_gone_from_the_story_too(
    tmp_path: Path, old: str, new: str, gone: str
) -> None:
    files = hiding_school()
    root = write_school(tmp_path, files)
    assert gone in all_in_one(site_bytes(root, "public"))
    path = "students/ana/projects/oven/project.md"
    assert old in files[path]
    (root / path).write_text(files[path].replace(old, new), encoding="utf-8")
    assert gone not in all_in_one(site_bytes(root, "public"))


def test_a_picture_somebody_is_in_stays_out_although_it_is_listed_twice(tmp_path: Path) -> None:
    files = hiding_school()
    path = "students/ana/projects/oven/project.md"
    again = "  - {kind: drawing, file: media/plan.png, alt: Once more, people: [cleo]}\n---\n\nWe"
    files[path] = files[path].replace("---\n\nWe", again)
    site = site_bytes(write_school(tmp_path, files), "public")
    assert "a plan" not in all_in_one(site) and "once more" not in all_in_one(site)
    assert not [address for address in site if address.startswith("media/")]


def test_pieces_are_counted_without_a_gap(tmp_path: Path) -> None:
    files = hiding_school()
    path = "students/ana/projects/oven/project.md"
    files[path] = files[path].replace(
        "alt: A plan}",
        "alt: A plan, people: [cleo]}\n  - {kind: drawing, file: media/b.png, alt: B}",
    )
    files["students/ana/projects/oven/media/b.png"] = files[
        "students/ana/projects/diary/media/tears.png"
    ]
    text = all_in_one(site_bytes(write_school(tmp_path, files), "public"))
    assert "piece-1" in text and "piece-2" not in text


def test_voices_need_a_word_of_their_own(tmp_path: Path) -> None:
    """Whatever a recording is called, and whether `shows` or only the story names it."""
    from tests.media.files import wav

    files = hiding_school()
    for kind, people in (("audio", "[gil]"), ("performance", "[gil]"), ("other", "[]")):
        place = f"students/gil/projects/{kind}"
        files[f"{place}/project.md"] = (
            f"---\ntitle: T\naudience: public\nshows:\n"
            f"  - {{kind: {kind}, file: media/me.wav, alt: Me, people: {people}}}\n---\n\n"
            "[Hear me](media/also.wav)\n"
        )
        files[f"{place}/media/me.wav"] = files[f"{place}/media/also.wav"] = wav()
    consent = files["school/consent.yml"]
    root = write_school(tmp_path, files)
    assert not [one for one in site_bytes(root, "public") if one.endswith(".wav")]
    (root / "school/consent.yml").write_text(
        consent.replace("name: first-initial", "name: first, voice: yes, photos: yes"),
        encoding="utf-8",
    )
    assert [one for one in site_bytes(root, "public") if one.endswith(".wav")]
    (root / "school/consent.yml").write_text(
        consent.replace("name: first-initial", "name: first, photos: yes"), encoding="utf-8"
    )
    assert not [one for one in site_bytes(root, "public") if one.endswith(".wav")]


def test_nothing_of_it_is_left_in_the_folder_that_mkdocs_wrote(tmp_path: Path) -> None:
    """Page, picture, calendar, manifest and sitemap: the same folder, the same store."""
    root = write_school(tmp_path / "school", hiding_school())
    site = build_site_files(root, "public", tmp_path / "site")
    first = {path.name for path in (site / "media").iterdir()}
    assert (site / "learners/ana/projects/oven/timeline.ics").is_file() and first
    (root / "school/consent.yml").write_text(
        "ben: {publish: public, name: full}\n", encoding="utf-8"
    )
    build_site_files(root, "public", site)
    everything = {
        str(path.relative_to(site)): path.read_bytes() if path.is_file() else b""
        for path in site.rglob("*")
    }
    text = all_in_one(everything)
    assert "solar oven" not in text and "learners/ana" not in text
    assert not any(name.casefold() in text for name in first)
    assert not list(tmp_path.glob(".site*"))


LEAVING = {
    "no line in the roster": {"school/roster.csv": ROSTER},
    "a line that cannot be read": {"school/roster.csv": f"{ROSTER}cyd,Cyd Wolf,6,harbor,,left,,\n"},
    "only a folder": {"school/roster.csv": ROSTER, "school/consent.yml": AGREED},
    "only a list of what was forgotten": {
        "school/roster.csv": ROSTER, "school/consent.yml": AGREED, "students/cyd/about.md": None,
        "school/forgotten/2026-11-30-cyd.md": "# cyd\n",
    },
}  # fmt: skip


@pytest.mark.parametrize("files", LEAVING.values(), ids=LEAVING)
def test_whoever_was_hidden_stays_hidden_when_they_leave(tmp_path: Path, files: dict) -> None:
    """Their short name was in the work of somebody else, and for no stranger."""
    oven = "title: Oven\naudience: public\npartners: [cyd]\nshows:\n"
    shows = "  - {kind: photo, file: a.png, alt: A box, credit: cyd}\n"
    known = {
        "school/roster.csv": f"{ROSTER}cyd,Cyd Wolf,6,harbor,,active\n",
        "school/consent.yml": f"{AGREED}cyd: {{publish: nobody}}\n",
        "students/cyd/about.md": "Hello.\n",
        "students/ana/projects/oven/project.md": f"---\n{oven}{shows}---\n",
        "students/ana/projects/oven/a.png": picture(1),
    }
    root = write_school(tmp_path, known)
    assert "cyd" not in all_in_one(site_bytes(root, "public"))
    for file, text in files.items():
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).unlink() if text is None else (root / file).write_text(text)
    site = site_bytes(root, "public")
    assert "a box" in all_in_one(site), "the work itself is still there"
    assert "cyd" not in all_in_one(site)

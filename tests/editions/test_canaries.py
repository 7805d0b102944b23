"""What is not cleared for an edition is not in its bytes: every field, every file, every byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.build.search import search_version
from portfolio_gen.verify.plant import CANARY
from portfolio_gen.verify.unpack import texts_in
from tests.editions.canaries import OF_THE_SCHOOL, Ledger, canary_school
from tests.small_school import build_site_files, write_school

#: Fields that no page shows yet, with the reason; every other field must be on a page for staff.
NOT_SHOWN_YET = {
    "Assessment.rubric": "the fingerprint of a rubric, for its lineage",
    "Feedback.rubric": "the fingerprint of a rubric, for its lineage",
    "Framework.called": "the first framework's word is the word for all",
    "LogLine.doing": "the staff's page of who works where",
    "LogLine.period": "the staff's page of who works where",
    "LogLine.place": "the staff's page of who works where",
    "Project.template": "shown by the title of the template it names",
    "Reflection.answers": "shown by the title of the entry it names",
    "Rubric.version": "belongs to a template, not to a project",
    "Standard.case_guid": "for the exchange with other systems",
    "SourceUsed.url": "only a real web address becomes a link",
}


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ledger]:
    ledger = Ledger()
    files = canary_school(ledger)
    return write_school(tmp_path_factory.mktemp("canaries"), files), ledger


def words_in(folder: Path) -> set[str]:
    """Every canary found in any byte or name of a built site, in any capitals."""
    found: set[str] = set()
    for path in folder.rglob("*"):
        found |= set(CANARY.findall(path.name.casefold()))
        if path.is_file():
            for text in texts_in(path.read_bytes()):
                found |= set(CANARY.findall(text.casefold()))
    return found


@pytest.mark.parametrize(
    "edition",
    ["public", "school", "family:ana", "staff", "family:ben", "learner:ben", "learner:ana"],
)
def test_an_edition_holds_nothing_it_may_not_show(
    school: tuple[Path, Ledger], edition: str, tmp_path: Path
) -> None:
    root, ledger = school
    site = build_site_files(root, edition, tmp_path / "site")
    found = words_in(site)
    own = edition.endswith(":ana") or ":" not in edition
    kind = edition.partition(":")[0] if own else "public"
    for word in found & ledger.words.keys():
        seen_in, where = ledger.words[word]
        written_by_reader = edition == "learner:ana" and not where.startswith("Feedback")
        if where.startswith(OF_THE_SCHOOL):
            assert edition.partition(":")[0] in seen_in, f"{edition} shows {where} ({word})"
            continue
        assert kind in seen_in or written_by_reader, f"{edition} shows {where} ({word})"
    assert found, "the site has words of this school in it"
    assert words_in(site / "search") or search_version() is None, "and so has its search"


def test_the_public_edition_of_a_learner_without_consent_is_empty(
    school: tuple[Path, Ledger], tmp_path: Path
) -> None:
    root, ledger = school
    consent = root / "school/consent.yml"
    before = consent.read_text(encoding="utf-8")
    consent.write_text("ben: {publish: public, name: first}\n", encoding="utf-8")
    try:
        found = words_in(build_site_files(root, "public", tmp_path / "site"))
    finally:
        consent.write_text(before, encoding="utf-8")
    assert not found & ledger.words.keys()


def test_staff_find_every_field_they_may_see_on_some_page(
    school: tuple[Path, Ledger], tmp_path: Path
) -> None:
    root, ledger = school
    found = words_in(build_site_files(root, "staff", tmp_path / "site"))
    fields = {where for seen_in, where in ledger.words.values() if "staff" in seen_in}
    shown = {ledger.words[word][1] for word in found & ledger.words.keys()}
    assert sorted(fields - shown) == sorted(NOT_SHOWN_YET)

"""Every problem has a page, and every page is true: its example, what people see, and its cure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.messages import FILE_KINDS, WHOLE_FILES, WORDINGS, problem
from portfolio_gen.model.place import Place
from portfolio_gen.reading.decode import LIMIT
from portfolio_gen.reading.portfolio import read_portfolio
from portfolio_gen.reading.typos.names import known_names
from portfolio_gen.report import report
from portfolio_gen.report.harmless import for_strangers
from tests.help_page import HELP, MADE, HelpPage
from tests.small_school import TODAY

#: Codes that come from a file's bytes, from making a site, from a race or from rights of the
#: computer: their pages are held against the wording only.
NOT_BY_CHECK = {
    "broken-document", "broken-picture", "broken-recording", "document-too-long", "file-is-gone",
    "file-not-opened", "hidden-layers", "hidden-track", "locked-document", "loose-marks",
    "media-too-big",
    "moving-picture-too-long", "no-pdf-cleaner", "not-a-document", "not-a-picture",
    "not-a-recording", "phone-film", "phone-picture", "site-folder-in-use",
    "site-folder-not-a-folder", "site-inside-a-site", "site-of-another-edition",
    "story-too-long", "svg-picture", "too-many-pixels", "too-much-in-file",
    "unknown-kind-of-file", "wrong-ending",
}  # fmt: skip
PAGES = sorted(page.stem for page in HELP.glob("*.md"))
CHECKED = [code for code in PAGES if code not in NOT_BY_CHECK]
BANNED = re.compile(
    r"\b(pars\w+|invalid|illegal|tokens?|(?<!Tab )keys?|yaml|null|users?|pupils?|scores?)\b", re.I
)
#: A sentence that tells somebody to do something starts with one of these.
TODO = (
    "add adjust ask change check choose close compare copy correct delete describe divide draw "
    "fill give if keep leave link links look make move name open press put read rename replace "
    "save say send show split start take tell try type use write"
)


def printed(root: Path) -> tuple[list[str], list[str], list[tuple[str, int, int]]]:
    """The codes of a school's problems, the lines that people see, and their places."""
    reading = read_portfolio(root)
    found = all_problems(reading, TODAY)
    lines = report(found, "text", reading.sources).splitlines()
    places = [(one.place.file, one.place.line, one.place.column) for one in found]
    return [one.code for one in found], lines, places


# -- pages --


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert set(PAGES) == set(WORDINGS)


@pytest.mark.parametrize("code", PAGES)
def test_a_page_has_its_four_parts_and_is_short(code: str) -> None:
    text = HelpPage.of(code).text
    outside = re.sub(r"^(`{3,}).*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    assert re.findall(r"^#+ .*$", outside, re.MULTILINE) == [
        f"# {code}", "## What it means", "## Example", "## What you see", "## How to fix it",
    ]  # fmt: skip
    assert len(text.splitlines()) <= 36


@pytest.mark.parametrize("code", PAGES)
def test_a_page_speaks_to_a_twelve_year_old(code: str) -> None:
    text = re.sub(r"^(`{3,}).*?^\1$", "", HelpPage.of(code).text, flags=re.M | re.S)
    text = re.sub(r"`[^`]*`|^#.*$", "x", text, flags=re.MULTILINE)
    assert not BANNED.search(text)
    for sentence in sentences(text):
        assert len(sentence.split()) <= 25, sentence


@pytest.mark.parametrize("code", CHECKED)
def test_the_example_makes_exactly_this_problem_as_the_page_shows_it(
    code: str, tmp_path: Path
) -> None:
    page = HelpPage.of(code)
    assert page.example or code in MADE
    codes, lines, places = printed(page.lay_out(tmp_path))
    assert (codes, places) == ([code], [page.place])
    rest = iter(lines)
    assert all(line in rest for line in page.seen), (page.seen, lines)
    assert len(page.seen) >= 3


@pytest.mark.parametrize("code", CHECKED)
def test_strangers_who_read_a_log_see_nothing_that_was_typed(code: str, tmp_path: Path) -> None:
    reading = read_portfolio(HelpPage.of(code).lay_out(tmp_path))
    (found,) = all_problems(reading, TODAY)
    source, start = reading.sources.get(found.place.file), found.place.column - 1
    line = source.line(found.place.line) if source else ""
    typed = line[start : start + found.place.length].strip()
    told = for_strangers(found)
    ours = typed in known_names() or not re.search(r"\w\w", typed)
    assert ours or typed not in f"{told.message} {told.help}"


@pytest.mark.parametrize("code", CHECKED)
def test_the_advice_puts_it_right(code: str, tmp_path: Path) -> None:
    page = HelpPage.of(code)
    there = page.put_right(tmp_path / "there", moved=False)
    moved = page.put_right(tmp_path / "moved", moved=True)
    assert not page.fixed or page.fixed != page.example
    assert [] in (printed(there)[0], printed(moved)[0])


@pytest.mark.parametrize("code", sorted(NOT_BY_CHECK))
def test_other_pages_show_the_sentences_of_their_problem(code: str) -> None:
    shown = " ".join(HelpPage.of(code).seen)
    wording = WORDINGS[code]
    for sentence in (wording.message, wording.help):
        for part in re.split(r"\{\w+\}", sentence):
            assert part in shown, part


# -- sentences --


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])\s+|\n\n|\n- ", text) if one.strip()]


def worded() -> list[tuple[str, str, str]]:
    """Every code with its message and help, its gaps filled with one word each."""
    filled = []
    for code, wording in WORDINGS.items():
        texts = (wording.message, wording.help)
        message, help_text = (re.sub(r"\{\w+\}", "word", text) for text in texts)
        filled.append((code, message, help_text))
    return filled


@pytest.mark.parametrize(("code", "message", "help_text"), worded())
def test_sentences_are_short_and_plain(code: str, message: str, help_text: str) -> None:
    for sentence in (*sentences(message), *sentences(help_text)):
        assert len(sentence.split()) <= 20, sentence
        assert sentence.rstrip("”)").endswith((".", "?", "!")) or ":" in sentence, sentence
    assert not BANNED.search(f"{message} {help_text}")


@pytest.mark.parametrize(("code", "message", "help_text"), worded())
def test_the_message_says_what_and_the_help_says_how(
    code: str, message: str, help_text: str
) -> None:
    def asks(sentence: str) -> bool:
        words = re.findall(r"[a-z]+", sentence.casefold())
        return any(word in TODO.split() for word in words[:1])

    assert not any(asks(sentence) for sentence in sentences(message)), message
    parts = re.split(r"[.,:;?] (?:then )?", help_text, flags=re.IGNORECASE)
    says_how = re.search(r": | should be | must be | is enough| are [A-Z]", help_text)
    assert says_how or any(asks(part) for part in parts), help_text


def test_whatever_a_file_turns_out_to_be_is_said_in_plain_words() -> None:
    for words in (*FILE_KINDS.values(), *WHOLE_FILES.values()):
        assert not BANNED.search(words) and len(words.split()) <= 12


def test_a_problem_fills_its_gaps_and_keeps_what_a_person_typed_apart() -> None:
    found = problem(
        "unknown-level",
        Place(file="goals.yml"),
        value="metting",
        nearest="meeting",
        choices=["beginning", "meeting"],
        highest=2,
    )
    assert found.message == "The school's scale has no level called “metting”."
    assert found.help.startswith("Did you mean “meeting”? The levels are: beginning, meeting.")
    assert found.quotes == ("metting",)


def test_a_list_of_nothing_says_so() -> None:
    found = problem("missing-file", Place(file="a"), value="b", choices=[])
    assert found.help.endswith("In this folder: nothing yet.")


def test_reading_stops_at_a_size_that_the_page_names() -> None:
    assert f"{LIMIT // 1024} kilobytes" in HelpPage.of("text-too-long").text

"""A line that says who is in a thing or may see it is told from one that speaks of it."""

from __future__ import annotations

import pytest

from portfolio_gen.reading.typos.whole_lines import whole_line


@pytest.mark.parametrize(
    "line",
    [
        "people [ben]", "people: [ben, mia]", "  people = [ben]", "People: [Ben Xu]", "peple [ben]",
        "people: ben", "people: ben, mia-l", "people: [ben]  # both agreed", "**people: [ben]**",
        "poeples: [ben]", "| poeples | [ben] |",
    ],
)  # fmt: skip
def test_a_line_that_says_who_is_in_a_thing(line: str) -> None:
    assert whole_line(line).name == "people"


@pytest.mark.parametrize(
    "line",
    [
        "audience private", "audience: private", "Audience = family", "audience：staff",
        "audeince school", "audience: family, staff", "audience [family and staff]",
        "audience: public", "private: yes", "who can see: only me", "visible: family", "public: no",
        "secret = true", "Public: NO", "publish: no", "public: false", "audience: Public",
        "audience: family or staff", "audience:   private  ", "audience 'private'",
        "audience: private".ljust(80, "!"),
        "**audience: private**", "# audience: private", "> audience: private", "_audience_: staff",
        "<!-- audience: private -->", "audience: teachers only.", "- audience: private",
        "audiens private", "(audience: family)", "[audience: family]", "{audience: staff}",
        '"audience: family"', "(**audience: family**)", "audiencia: familia", "privado: sí",
        "Visibilidad: familia y escuela", "Who can see this: family", "who may read it: staff",
        "| audience | family |", "audience | family", "| **Private** | yes |", "#private",
        "#draft #oven", "الجمهور: العائلة", "خاص: نعم", "público: no",
        "Publica: no", "publicar: no", "نشر: لا", "“audience: family”", "（audience: family）",
        "【audience: family】", "<audience: family>", "(private: yes)",
    ],
)  # fmt: skip
def test_a_line_that_says_who_may_see_a_thing(line: str) -> None:
    assert whole_line(line).name == "audience"


@pytest.mark.parametrize(
    "line",
    [
        "", "people", "audience", "people who came", "people ben", "people: Ben said hello",
        "people: 'no'", "a private school", "private school", "secret family", "hidden family",
        "audience: everybody who came", "The audience: family and friends",
        "our audience was staff",
        "Question: why?", "who: family", "title: private",
        "audience: private".ljust(81, "!"), "private yes", "finished: yes", "title: yes or no",
        "For family only.", "(for my family)", "| private | public |", "| visible | hidden |",
        "| people | animals |", "| audience | everybody who came |", "| audience | family | 3 |",
        "# Private", "#family", "#school #holidays", "#private matters", "Readers: families",
        "Familia: mi madre y mi padre", "Show: no", "[private](school.md)", "(audience)", "()",
        "Público: unas veinte familias", "|---|---|", "For: family", "#",
        "| Visible | hidden |", "| animals | [ben] |", '"', "private", "pública: sin duda",
        "who can see: my family and friends", "audience: private " + "x" * 80,
    ],
)  # fmt: skip
def test_a_line_that_only_speaks_of_it(line: str) -> None:
    assert whole_line(line) is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("  peple [ben]", ("peple", "people", "[ben]")),
        ("**Audience**:  family ", ("Audience", "audience", "family")),
        ("audience   private", ("audience", "audience", "private")),
        ("people： [ben]\u3000", ("people", "people", "[ben]")),
        ("#private", ("#private", "audience", "private")),
        ("| peple | [ben] |", ("peple", "people", "[ben]")),
        ("( *Who sees* | family )", ("Who sees", "audience", "family")),
        ("people [ben]\u3000", ("people", "people", "[ben]")),
    ],
)
def test_what_was_typed_and_what_it_says_are_told_apart(
    line: str, said: tuple[str, str, str]
) -> None:
    found = whole_line(line)
    assert (found.typed, found.name, found.value) == said

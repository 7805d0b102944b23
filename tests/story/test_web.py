"""Which addresses lead outside, which are safe to follow, and which only look so."""

from __future__ import annotations

import pytest

from portfolio_gen.model.place import Place
from portfolio_gen.story.parts import Reference
from portfolio_gen.story.web import is_unsafe, is_web, scheme_of, web_target


def led_to(target: str) -> str | None:
    reached = web_target(Reference(kind="link", target=target, place=Place(file="a.md")))
    assert reached is None or reached.foreign
    return reached and reached.address


@pytest.mark.parametrize(
    ("target", "scheme"),
    [
        ("media/oven.jpg", ""), ("", ""), ("#x", ""), ("a b:c", "ab"), ("1:2", ""), ("a/b:c", ""),
        ("https://a.example", "https"), ("HTTP://a.example", "http"),
        ("mailto:a@b.example", "mailto"),
        ("JaVaScRiPt:x", "javascript"), ("java\tscript:x", "javascript"), (" \x01data:x", "data"),
        ("%6aavascript:x", "javascript"), ("java\u200bscript:x", "javascript"),
        ("c+1.-:x", "c+1.-"),
        ("//a.example", "//"), ("\\\\a.example", "//"), ("/\\a.example", "//"), ("/ /a", "//"),
        ("C:\\x", "//"), ("c:x", "//"), ("%2F%2Fa.example", "//"), ("/a", ""), ("\\a", ""),
    ],
)  # fmt: skip
def test_what_an_address_begins_with(target: str, scheme: str) -> None:
    assert scheme_of(target) == scheme
    assert is_web(target) == (scheme in ("http", "https", "mailto"))
    assert is_unsafe(target) == (scheme not in ("http", "https", "mailto", "", "//"))


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("HTTPS://A.example", "HTTPS://A.example"),
        ("http://a_b-c.example:8080/", "http://a_b-c.example:8080/"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("https://b\u00fccher.example/\u00fc", "https://xn--bcher-kva.example/\u00fc"),
        ("https://b%C3%BCcher.example", "https://xn--bcher-kva.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("MAILTO:a@b.example", "MAILTO:a@b.example"),
    ],
)
def test_a_web_address_is_followed_with_its_host_in_plain_letters(
    target: str, address: str
) -> None:
    assert led_to(target) == address


@pytest.mark.parametrize(
    "target",
    ["https://bank.example@other.example", "https:a.example", "https:/a.example", "https://",
     "https://a.example:123456/", "https://a b.example", "https://" + "\u00fc" * 70 + ".example",
     "https://a..example\u00fc", "https://[a.example]", "ht\ttps://a.example"],
)  # fmt: skip
def test_what_stands_in_a_hosts_place_and_is_none_leads_nowhere(target: str) -> None:
    assert led_to(target) is None


def test_other_addresses_are_not_of_the_web() -> None:
    for target in ("javascript:x", "//a.example", "a.md", "ftp://a.example"):
        reference = Reference(kind="link", target=target, place=Place(file="a.md"))
        assert web_target(reference) is None

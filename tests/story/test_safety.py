"""The list of what a story may hold, tag by tag and word by word: nothing more, nothing less.

The list stands here a second time, on purpose: whoever makes it longer has to say so twice.
"""

from __future__ import annotations

import re

import pytest

from portfolio_gen.story.code_blocks import LANGUAGES, LONGEST_COLOURED, coloured
from portfolio_gen.story.safety import in_reading_order, last_word, lost_of, made_ready, taken_in
from tests.story.safe import TAGS

#: Every tag that HTML has or had.
ALL_TAGS = sorted(
    TAGS
    | {
        "acronym", "address", "applet", "area", "article", "aside", "audio", "base", "basefont",
        "bdi", "bdo", "bgsound", "big", "blink", "body", "button", "canvas", "center", "col",
        "colgroup", "command", "content", "data", "datalist", "dialog", "dir", "embed",
        "fencedframe", "fieldset", "font", "footer", "form", "frame", "frameset", "head",
        "header", "hgroup", "html", "iframe", "image", "isindex", "keygen", "legend", "link",
        "listing", "main", "map", "marquee", "math", "menu", "menuitem", "meta", "meter",
        "multicol", "nav", "nextid", "nobr", "noembed", "noframes", "noscript", "object",
        "optgroup", "option", "output", "param", "picture", "plaintext", "portal", "progress",
        "rb", "rtc", "script", "search", "section", "select", "selectedcontent", "shadow", "slot",
        "source", "spacer", "strike", "style", "svg", "template", "textarea", "time", "title",
        "track", "tt", "video", "wbr", "xmp", "my-tag",
    }
)  # fmt: skip
#: Tags that a browser reads only inside others.
AROUND = {
    "caption": ("<table>", ""), "tbody": ("<table>", ""), "thead": ("<table>", ""),
    "tfoot": ("<table>", ""), "tr": ("<table><tbody>", ""), "td": ("<table><tbody><tr>", ""),
    "th": ("<table><tbody><tr>", ""), "rt": ("<ruby>", ""), "rp": ("<ruby>", ""),
}  # fmt: skip
#: What stands inside one of these is no text of the story.
EMPTIED = (
    "iframe", "math", "noembed", "noframes", "noscript", "script", "select", "style",
    "svg", "template", "textarea", "title", "xmp",
)  # fmt: skip
ATTRIBUTES = (
    "accesskey", "action", "align", "allow", "alt", "aria-hidden", "aria-label", "autofocus",
    "background", "bgcolor", "border", "checked", "cite", "class", "clear", "color", "colspan",
    "content", "contenteditable", "controls", "coords", "data", "data-md-component",
    "data-sourcepos", "data-x", "datetime", "decoding", "dir", "disabled", "download",
    "draggable", "enctype", "face", "for", "form", "formaction", "headers", "height", "hidden",
    "href", "hreflang", "http-equiv", "id", "integrity", "is", "lang", "list", "loading",
    "longdesc", "media", "method", "name", "nonce", "on", "onclick", "onerror", "onfocus",
    "onload", "open", "ping", "placeholder", "popover", "poster", "rel", "required", "role",
    "rows", "rowspan", "scope", "sizes", "slot", "span", "src", "srcdoc", "srcset", "start",
    "style", "tabindex", "target", "title", "translate", "type", "usemap", "value", "width",
    "xlink:href", "xmlns",
)  # fmt: skip
BOTH = {
    "a": {"href", "title"}, "abbr": {"title"}, "details": {"open"},
    "img": {"alt", "src", "title"}, "ol": {"start"}, "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}  # fmt: skip
FIRST = {
    "a": {"class", "data-sourcepos", "id"}, "code": {"class"}, "div": {"class"},
    "img": {"data-sourcepos"}, "input": {"checked", "disabled", "type"}, "li": {"id"},
    "p": {"class"}, "sup": {"class"}, "section": {"class"}, "td": {"align"}, "th": {"align"},
}  # fmt: skip
LAST = {
    "a": {"aria-label", "id", "rel"}, "div": {"aria-label"}, "img": {"height", "width"},
    "input": {"aria-label", "checked", "disabled"}, "li": {"id"}, "sup": {"id"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}  # fmt: skip
#: Attributes that may only have these values in the end.
VALUES = {
    **{
        (tag, "dir"): {"auto"}
        for tag in (
            "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "dt", "dd", "summary",
            "figcaption", "caption",
        )
    },
    ("th", "scope"): {"col", "row"},
    ("a", "role"): {"doc-backlink", "doc-noteref"},
    ("div", "role"): {"note", "region"},
    **{(tag, "tabindex"): {"0"} for tag in ("code", "div", "pre")},
    ("img", "loading"): {"lazy"},
    ("img", "decoding"): {"async"},
    ("input", "type"): {"checkbox"},
}  # fmt: skip
CLASSES = {
    "a": {"footnote-backref", "footnote-ref", "pg-outside"},
    "div": {
        "footnote", "highlight", "pg-alert", "pg-alert--caution", "pg-alert--important",
        "pg-alert--note", "pg-alert--tip", "pg-alert--warning", "pg-scroll",
    },
    "label": {"task-list-control"}, "li": {"task-list-item"}, "p": {"pg-alert__title", "pg-gap"},
    "span": {"k", "mi", "pg-gap", "task-list-indicator"}, "table": {"pg-table"},
    "td": {"pg-table__center", "pg-table__right"}, "th": {"pg-table__center", "pg-table__right"},
}  # fmt: skip


def written(tag: str, inside: str = "") -> str:
    before, after = AROUND.get(tag, ("", ""))
    return f"{before}<{tag}{inside}>w</{tag}>{after}"


def opening(tag: str, html: str) -> str:
    """The first tag of this name in finished HTML; "" without one."""
    found = html.partition(f"<{tag}")[2]
    return f"<{tag}{found.partition('>')[0]}>" if found[:1] in (" ", ">") else ""


@pytest.mark.parametrize("clean", [taken_in, last_word])
def test_these_tags_stay_and_no_others(clean) -> None:
    mine = {"section"} if clean is taken_in else {"label", "picture"}
    stay = {tag for tag in ALL_TAGS if opening(tag, clean(written(tag)))}
    assert stay == (TAGS - {"label"}) | mine


@pytest.mark.parametrize("clean", [taken_in, last_word])
def test_these_attributes_stay_and_no_others(clean) -> None:
    more = FIRST if clean is taken_in else LAST
    everything = "".join(f' {name}="https://a.example"' for name in ATTRIBUTES)
    for tag in TAGS | {"section"}:
        kept = opening(tag, clean(written(tag, everything)))
        names = {part.partition("=")[0] for part in kept[1:-1].split()[1:]}
        allowed = BOTH.get(tag, set()) | more.get(tag, set())
        if kept:
            assert names - {"class"} == allowed - {"class"}, tag
            assert not ({"class"} & names) or clean is last_word or "class" in allowed


def test_a_tag_that_had_a_class_of_the_engine_keeps_it_at_first() -> None:
    for tag in ("a", "code", "div", "p", "sup", "section"):
        assert 'class="x"' in taken_in(f'<{tag} class="x">w</{tag}>')
    assert "class" not in taken_in('<span class="x">w</span><b class="x">w</b>')


@pytest.mark.parametrize(("tag", "name"), sorted(VALUES))
def test_a_value_is_one_of_these_in_the_end(tag: str, name: str) -> None:
    tried = set().union({"rtl", "main", "1", "eager", "sync", "text", "submit"}, *VALUES.values())
    kept = {
        value for value in tried
        if f'{name}="{value}"' in opening(tag, last_word(written(tag, f' {name}="{value}"')))
    }  # fmt: skip
    assert kept == VALUES[tag, name]


def test_no_other_tag_may_have_them() -> None:
    names = {name for _, name in VALUES}
    for tag in TAGS:
        for name in names - {name for one, name in VALUES if one == tag}:
            for value in set().union(*VALUES.values()):
                html = last_word(written(tag, f' {name}="{value}"'))
                assert f" {name}=" not in opening(tag, html)


def test_a_class_is_one_of_these_in_the_end() -> None:
    everything = sorted({"md-header", "xQ", *set().union(*CLASSES.values())})
    for tag in TAGS:
        html = opening(tag, last_word(written(tag, f' class="{" ".join(everything)}"')))
        kept = html.partition('class="')[2].partition('"')[0].split()
        assert set(kept) == CLASSES.get(tag, set()), tag


@pytest.mark.parametrize("clean", [taken_in, last_word])
@pytest.mark.parametrize("tag", EMPTIED)
def test_what_is_no_text_goes_with_its_tag(tag: str, clean) -> None:
    assert clean(f"<p>a</p><{tag}>secret</{tag}><p>b</p>") == "<p>a</p><p>b</p>"


@pytest.mark.parametrize("tag", ["form", "object", "button", "font", "my-tag"])
def test_the_words_of_other_tags_stay(tag: str) -> None:
    assert taken_in(f"<{tag}>words</{tag}>") == "words" == last_word(f"<{tag}>words</{tag}>")


@pytest.mark.parametrize("tag", [*EMPTIED, "frameset", "plaintext"])
def test_a_tag_that_would_swallow_the_rest_becomes_words(tag: str) -> None:
    assert taken_in(f"a <{tag}> b") == f"a &lt;{tag}&gt; b"
    assert taken_in(f"</{tag}>a <{tag}> b") == f"a &lt;{tag}&gt; b"
    assert taken_in(f"a <{tag.upper()} x=1> b").startswith("a &lt;")


def test_a_word_that_only_begins_like_such_a_tag_is_none() -> None:
    assert taken_in("a <title-page> b <styles> c <\u017ftyle> d") == "a  b  c &lt;\u017ftyle&gt; d"


@pytest.mark.parametrize("clean", [taken_in, last_word])
def test_addresses_are_of_the_web_of_mail_or_of_the_school(clean) -> None:
    for good in ("http://a.example", "https://a.example", "mailto:a@b.example", "x.md", "#s-a"):
        assert f'href="{good}"' in clean(f'<a href="{good}">w</a>')
    for bad in ("javascript:x", "data:text/html,x", "vbscript:x", "ftp://a", "tel:1", "blob:x"):
        assert clean(f'<a href="{bad}">w</a>') == "<a>w</a>"
        assert "src" not in clean(f'<img src="{bad}">')


def test_nothing_is_said_of_links_that_nobody_asked_for() -> None:
    for clean in (taken_in, last_word):
        assert clean('<a href="x.md">w</a>') == '<a href="x.md">w</a>'


@pytest.mark.parametrize("tag", ["audio", "embed", "iframe", "object", "source", "video"])
def test_a_player_or_a_frame_is_a_link_to_what_it_plays(tag: str) -> None:
    name = "data" if tag == "object" else "src"
    linked = '<a href="https://a.example/v?x=1">https://a.example/v</a>'
    address = "https://a.example/v?x=1"
    for value in (f'"{address}"', f"'{address}'", address):
        assert made_ready(f"<{tag} width=3 {name}={value} loop>") == linked
        assert made_ready(f"<{tag.upper()} {name.upper()} = {value}>") == linked
    assert made_ready(f'<{tag} {name}=\'a"b\'>') == '<a href="a%22b">a%22b</a>'
    assert made_ready(f"<{tag}s src=x>") == f"<{tag}s src=x>"
    assert "<a " not in made_ready(f"<{tag} alt-src=x data-src=x>")


@pytest.mark.parametrize(
    ("tag", "lost"),
    [
        ("<b>", None), ("<b >", None), ("<img src=x alt='y' width=3 height=3>", None),
        ("<td align=left colspan=2 dir=rtl lang=ar>", None), ("<a href=x title=y>", None),
        ("<script>", "<script>"), ("<Script src=x>", "<script>"), ("<form>", "<form>"),
        ("<iframe src=x>", None), ("<video>", None), ("<B ONCLICK=x>", "<b onclick>"),
        ("<b id = x>", "<b id>"), ("<b/style=x>", "<b style>"), ("<a href='x'name=y>", "<a name>"),
        ("<b title=x>", "<b title>"), ("<abbr title=x>", None), ("<h1\nid=x>", "<h1 id>"),
        ("<input type=text>", "<input>"),
    ],
)  # fmt: skip
def test_what_a_tag_loses_is_told(tag: str, lost: str | None) -> None:
    assert lost_of(tag) == lost


def test_signs_that_turn_letters_around_go_and_the_letters_stay() -> None:
    turned = "a\u202ab\u202ec\u200fd\u0639"
    assert in_reading_order(turned) == "abc\u200fd\u0639"
    assert in_reading_order("<p>plain</p>") == "<p>plain</p>"


# -- program code --


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_of_the_list_has_colours(language: str) -> None:
    assert "<span" in coloured('{"a": 1}\n+ if (x) <b> "s" # y\n', language)


def test_code_of_other_languages_or_too_long_is_plain_and_escaped() -> None:
    assert coloured("<b> & x", "brainfuck") == "&lt;b&gt; &amp; x"
    longest = ("x = 1\n" * LONGEST_COLOURED)[:2_500]
    assert "<span" in coloured(longest, "python")
    assert coloured(f"{longest}<", "python") == f"{longest}&lt;"


@pytest.mark.parametrize("language", ["python", "klingon"])
def test_colours_change_no_letter_of_the_code(language: str) -> None:
    for code in ("\n\nsay('it\\'s')\n\n", 'x = "y"', "\tx\n y  "):
        assert re.sub("<[^>]*>", "", coloured(code, language)) == code


def test_no_piece_of_code_is_a_tag() -> None:
    html = coloured("x = '<script>'  # <b>\n<i>", "python")
    assert "<script" not in html and "<b>" not in html and "<i>" not in html
    assert html.count("<span") == html.count("</span>") > 0


COPY = "../media/0123456789abcdef0123.webp 480w"
ROOM = "(min-width: 48em) 44rem, 92vw"


def copies(srcset: str, type_: str = "image/webp", room: str = ROOM) -> str:
    return (
        f'<picture><source type="{type_}" srcset="{srcset}" sizes="{room}">'
        '<img src="../media/0.jpg" alt="x"></picture>'
    )


@pytest.mark.parametrize("srcset", [COPY, f"{COPY}, ../{COPY}", COPY.removeprefix("../")])
def test_smaller_copies_of_a_picture_stay(srcset: str) -> None:
    assert last_word(copies(srcset)) == copies(srcset)


@pytest.mark.parametrize(
    "srcset",
    [
        "", "//a.example/x.webp 480w", "https://a.example/x.webp 480w", f"{COPY}, /x.webp 9w",
        f"{COPY},//a.example/x", "../media/../x.webp 480w", "../media/photo.webp 480w",
        COPY.replace("480w", "2x"), COPY.removesuffix(" 480w"), f"{COPY}\n", f" {COPY}",
        COPY.replace(".webp", ".svg"), f"x{COPY}", "data:image/webp;base64,AAAA 480w",
    ],
)  # fmt: skip
def test_a_picture_has_no_copy_anywhere_else(srcset: str) -> None:
    """Whatever a fault of ours might write there, a reader loads the picture itself."""
    assert last_word(copies(srcset)) == '<picture><img src="../media/0.jpg" alt="x"></picture>'


@pytest.mark.parametrize("more", ['src="//a.example/x"', 'media="all"', 'id="x"', 'onerror="x"'])
def test_a_copy_has_nothing_else_with_it(more: str) -> None:
    html = copies(COPY).replace("<source", f"<source {more}")
    assert last_word(html) in (copies(COPY), copies(COPY).replace(" />", ">"))


def test_copies_of_another_kind_or_for_another_room_are_left_out() -> None:
    for html in (copies(COPY, type_="image/svg+xml"), copies(COPY, room="1px")):
        left = last_word(html)
        assert "svg" not in left and "1px" not in left and 'alt="x"' in left


def test_a_learner_writes_no_copies() -> None:
    assert "source" not in taken_in(copies(COPY)) and "picture" not in taken_in(copies(COPY))

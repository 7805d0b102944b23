"""What pranksters write into a story: the rows M of the hostile table, and more of each kind."""

from __future__ import annotations

import time

import pytest

from portfolio_gen.story import check_story, references, render_story
from portfolio_gen.story.trial import too_much
from tests.story.safe import harm_in
from tests.story.written import codes, found, html, problems, story

#: Row, what is typed, what may not be in the page, what must be, and the problems.
ROWS = [
    ("M01", "a <script>alert(1)</script> b", ["alert"], ["a ", " b"], ["html-removed"]),
    ("M01", "a <ScRiPt SRC=//x></sCrIpT> b", ["src", "//x"], ["a ", " b"], ["html-removed"]),
    ("M01", "a <script/x>alert(1)</script>", ["<script"], ["a &lt;script/x&gt;alert"], []),
    ("M01", "a <script\n\nb", ["<script"], ["a &lt;script", "b"], []),
    ("M01", "a <\u017fcript>b</\u017fcript> c", [], ["&lt;\u017fcript&gt;b"], []),
    ("M01", "\u0130\u0130\u0130 </script> <script> b", ["<script"], ["&lt;script&gt; b"], []),
    ("M02", "<img src=x.png alt=y onerror=alert(1)>", ["onerror"], ['alt="y"'],
     ["html-removed", "missing-picture"]),
    ("M02", "a <svg onload=alert(1)><p>b</svg> c", ["onload", "svg"], ["a ", " c"],
     ["html-removed"]),
    ("M02", "<details ontoggle=alert(1) open><summary>s</summary>t</details>", ["ontoggle"],
     ["<details open"], ["html-removed"]),
    ("M02", "<body onload=alert(1)>hi", ["onload", "body"], ["hi"], ["html-removed"]),
    ("M03", "[a](javascript:alert(1))", ["javascript"], [">a<"], ["unsafe-link"]),
    ("M03", "[a](java&#115;cript:alert(1))", ["script"], [">a<"], ["unsafe-link"]),
    ("M03", "[a](<JaVa\tscript:alert(1)>)", ["cript:"], [">a<"], ["unsafe-link"]),
    ("M03", "[a](vbscript:x) [b][c]\n\n[c]: data:text/html,x", ["vbscript", "data:"], ["a", "b"],
     ["unsafe-link", "unsafe-link"]),
    ("M03", "<javascript:alert(1)> <file:///etc/passwd>", ["href"], ["passwd"],
     ["unsafe-link", "unsafe-link"]),
    ("M03", "![a](javascript:alert(1))", ["javascript", "<img"], ["a"], ["unsafe-link"]),
    ("M03", '<a href="java&#x0A;script:alert(1)">a</a>', ["href"], ["a"], []),
    ("M04", '# H {#__search}\n\na\n{: onclick="x" style="position:fixed" class="md-header"}',
     ['id="__search"', "<p onclick"], ["{: onclick", "{#__search}"], []),
    ("M05", '/// html | script\nx\n///\n\n<div markdown onclick="x">y</div>',
     ["<script", "onclick"], ["/// html | script", "y"], ["html-removed"]),
    ("M05", "```{ .x onclick=1 }\na\n```", ["onclick="], ["a"], []),
    ("M06", '--8<-- "../bob/profile.yml"\n\n;--8<-- "/etc/passwd"', ["root:"],
     ["--8&lt;--", "../bob/profile.yml"], []),
    ("M07", "{{ config }} {% include 'x' %} {% raw %} {# c #} [[wiki]]", [],
     ["{{ config }}", "{% include 'x' %}", "{# c #}", "[[wiki]]"], []),
    ("M08", '<iframe src="https://www.youtube.com/embed/a"></iframe>', ["<iframe"],
     ['href="https://www.youtube.com/embed/a"'], []),
    ("M08", "<object data=https://a.example/x.swf></object><embed src=https://a.example/y>",
     ["<object", "<embed"], ["https://a.example/x.swf", "https://a.example/y"], []),
    ("M08", "<video controls><source src=http://a.example/v.mp4></video>", ["<video", "<source"],
     ['href="http://a.example/v.mp4"'], []),
    ("M09", "<style>*{display:none}</style>a", ["display"], ["a"], ["html-removed"]),
    ("M09", '<meta http-equiv=refresh content="0;url=//x"><base href=//x><link href=//x>a',
     ["//x"], ["a"], ["html-removed"]),
    ("M09", '<form action=//x><input name=p type=password><button>Log in</button></form>',
     ["<input", "<form", "<button"], ["Log in"], ["html-removed"]),
    ("M09", "<dialog open>a</dialog><template><img src=x onerror=y></template>",
     ["<dialog", "onerror"], ["a"], ["html-removed"]),
    ("M09", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
     ["<img", "onerror=alert(1)>"], [], ["html-removed"]),
    ("M09", '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', ["onerror"], [],
     ["html-removed", "missing-picture", "picture-without-description"]),
    ("M10", "a</article></main><h1>pwn", ["</main>", "<h1"], ["pwn"], []),
    ("M10", "<div><b>open\n\nb ]]> --> c", [], ["]]&gt; --&gt;"], []),
    ("M11", "a<!-- the secret --><!--[if IE]><b>x</b><![endif]-->b", ["secret", "[if"], ["a", "b"],
     []),
    ("M12", "![a](https://a.example/x.png)", ["<img"], ['href="https://a.example/x.png"', ">a<"],
     ["remote-picture"]),
    ("M12", "![a](//evil.example/pixel)", ["<img", "evil"], ["a"], ["link-outside-folder"]),
    ("M12", '<img alt=a srcset="https://a.example/x.png 2x" src=media/oven.jpg>', ["srcset"],
     ["/m/oven.jpg"], ["html-removed"]),
    ("M13", "[a](../../../bob/about.md)", [], [], ["link-outside-folder"]),
    ("M13", "[a](/etc/passwd) [b](..%2f..%2f..%2fbob) [c](\\\\\\\\host\\share)", ["\\\\"],
     [], ["link-outside-folder"] * 3),
    ("M13", "[a](//host/x) ![b](file://host/x)", ["//host"], ["a", "b"],
     ["link-outside-folder", "unsafe-link"]),
    ("M18", "# A\n\n# A\n\ntext\n\n# 🎉\n\n# 🎉", [],
     ['id="s-a"', 'id="s-a-1"', 'id="s-part"', 'id="s-part-1"'], []),
    ("M21", "a \u202eb\u202c c &#x202E;d", ["\u202e", "\u202c"], ["b", "d"], []),
    ("M21", "z" + "\u0301" * 10_000, [], ["\u0301" * 10_000], []),
    ("M22", "Call 555-867-5309 or +44 20 7946 0958, or write to amara@school.example", [], [],
     ["looks-private"] * 3),
    ("M22", "I live at 12 Harbor Street and was born on March 4. My number is 078-05-1120.", [], [],
     ["looks-private"] * 3),
    ("M23", '<div class="pg-feedback pg-approved" id="approved">Teacher approved ✔</div>',
     ["pg-feedback", "approved\""], ["Teacher approved ✔"], ["html-removed"]),
    ("M24", "*[HTML]: <img src=x onerror=y>\n\nHTML", ["onerror"], ["*[HTML]:"],
     ["picture-without-description", "missing-picture", "html-removed"]),
    ("M24", '[a][b]\n\n[b]: notes.md "\\" onclick=\\"alert(1)"', ['" onclick="'],
     ['title="&quot; onclick=&quot;alert(1)"'], []),
    ("M24", '[^a"><script>]\n\n[^a"><script>]: x', ["<script>"], [], []),
    ("M25", "```mermaid\ngraph TD\n```\n\n$$x^2$$\n\n```math\nx\n```", ["mermaid"],
     ["graph TD", "$$x^2$$"], []),
    ("more", '<a href="&#x6A;avascript:x" id=x name=body class=md-nav>a</a>', ["href", "md-nav"],
     ["a"], ["html-removed"]),
    ("more", "<p id=s-story>a</p>\n\n# Story", ['<p id'], ['<h2 id="s-story"'], ["html-removed"]),
    ("more", '<li id="fn-1"><a id="fnref-1" href="#fn-1">a</a>\n\nb[^1]\n\n[^1]: c', [], ["b", "c"],
     ["html-removed"]),
    ("more", '<code class="language-python&quot; onload=x">a</code>', ["onload"], ["a"],
     ["html-removed"]),
    ("more", '<a href="https://bank.example@evil.example/">a</a>', ["evil"], ["a"], []),
    ("more", '<details open open><summary>a', [], ["</summary>", "</details>"], []),
    ("more", "<p style=background:url(//x)>a", ["style", "//x"], ["a"], ["html-removed"]),
    ("more", "<x-card onclick=1>a</x-card> <image src=x> <isindex>", ["x-card", "<image"], ["a"],
     ["html-removed", "missing-picture", "picture-without-description"]),
    ("more", "![a](media/oven.jpg){width=1000 onload=x}", ["<img onload"],
     ["{width=1000 onload=x}"], []),
]  # fmt: skip


@pytest.mark.parametrize(("row", "text", "absent", "present", "expected"), ROWS)
def test_a_prank_comes_to_nothing(
    row: str, text: str, absent: list[str], present: list[str], expected: list[str]
) -> None:
    page = html(text)
    assert harm_in(page) == []
    assert [piece for piece in absent if piece in page] == []
    assert [piece for piece in present if piece not in page] == []
    assert sorted(codes(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "a < b and c > d", "H<sub>2</sub>O, x<sup>2</sup>, <kbd>Ctrl</kbd>, a<br>b", "`<script>`",
        "<details><summary>More</summary>\n\ntext\n\n</details>", "```html\n<script>\n```",
        "I learned what the <title> tag does", "<!-- Write here what you did -->", "5 * 3 * 2",
        "<ruby>漢<rt>kan</rt></ruby> <abbr title='Parent Teacher'>PT</abbr> <mark>yes</mark>",
        "10:30 — javascript: the good parts", "[x] and [y]: z",
    ],
)  # fmt: skip
def test_ordinary_writing_with_the_same_signs_is_left_alone(text: str) -> None:
    assert codes(text) == []
    assert harm_in(html(text)) == []


def test_removed_html_is_told_once_for_a_story() -> None:
    assert codes("<font>a</font>\n\n<script>x</script>\n\n<b onclick=x>c</b>") == ["html-removed"]


#: Stories that keep an engine busy, at their largest; each is refused or quick.
BOMBS = {
    "M16 brackets": "[" * 50_000,
    "M16 pictures": "![[" * 5_000,
    "M16 tags": "<a " * 20_000,
    "M16 abbreviations": "".join(f"*[a{number}]: b\n" for number in range(2_000)),
    "M16 deep list": "\n".join("  " * depth + "- a" for depth in range(600)),
    "M16 deep list on one line": "- " * 600,
    "M16 quotes": ">" * 5_000,
    "M16 table": ("a|" * 300 + "\n" + "-|" * 300 + "\n" + ("b|" * 300 + "\n") * 300),
    "M16 tags inside each other": "<div>" * 100_000,
    "M16 strikes": "~~a" * 60_000,
    "M16 stars": "*a **a " * 20_000,
    "M16 e-mail addresses": "a@b.example " * 30_000,
    "M16 web addresses": "http://a.example " * 10_000,
    "M16 notes": "".join(f"[^{number}] " for number in range(9_000)),
    "M16 same headings": "# a\n" * 30_000,
    "M16 one word for many links": "[a]: /" + "u" * 90_000 + "\n\n" + "[a] " * 700,
    "M16 code": "```java\n" + "\n" * 5_000 + "```",
    "M17 five megabytes": "word " * 1_000_000,
    "M17 one long word": "x" * 1_000_000,
    "M17 many lines": "a\n" * 100_000,
    "spaces without a break": "\u00a0" * 200_000,
    "ampersands": "&" * 200_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_story_that_would_keep_the_build_busy_is_refused_or_quick(bomb: str) -> None:
    text = BOMBS[bomb]
    started = time.process_time()
    page = render_story(story(text), found)
    reported = check_story(story(text), frozenset())
    references(story(text))
    assert time.process_time() - started < 2.5
    if too_much(story(text)):
        assert [problem.code for problem in reported] == [too_much(story(text))]
        assert page.html.startswith('<p class="pg-gap">')


@pytest.mark.parametrize("bomb", BOMBS)
def test_the_largest_part_of_it_that_is_let_in_is_quick_too(bomb: str) -> None:
    text = BOMBS[bomb][:200_000]
    while too_much(story(text)):
        text = text[: int(len(text) * 0.9)]
    started = time.process_time()
    page = render_story(story(text), found)
    check_story(story(text), frozenset())
    assert time.process_time() - started < 2.5
    assert len(page.html) < 8_000_000


def test_a_story_of_a_whole_year_is_let_in() -> None:
    week = "We [measured](notes.md) *again* and it was `71` degrees, see https://a.example/x.\n\n"
    text = week * 250 + "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 300
    assert too_much(story(text)) is None
    assert problems(text) == []

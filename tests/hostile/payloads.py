"""What people write who want a page to run something: ways to start a program, ways to hide them,
and a school that holds some of each in every field that ends on a page.

Every payload has a number and would call `alert` with it.
"""

# ruff: noqa: E501 - payloads are read one below the other

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random

from tests.incremental.school import picture

#: Ways to start a program; RUN is what it would run.
VECTORS = (
    "<script>RUN</script>", "<ScRiPt >RUN</sCrIpT >", "<script/x>RUN</script/x>", "<script\n>RUN</script\n>",
    "<<script>RUN//<</script>", "<scr<script>ipt>RUN</scr</script>ipt>", "<script>RUN", "<script src=data:,RUN></script>",
    "<script type=module>RUN</script>", "<script src='data:text/javascript,RUN' async></script>",
    "<img src=x onerror=RUN>", "<img src=x onerror='RUN'/>", "<img/src=x/onerror=RUN>", "<img src onerror =RUN>",
    "<img \x0csrc=x\x0conerror=RUN>", "<IMG SRC=x OnErRoR=RUN>", "<img src='x'onerror='RUN'>", "<image src=x onerror=RUN>",
    '<img """><script>RUN</script>">', "<img src=`x`onerror=RUN>", "<img srcset=x onerror=RUN>", "<img src=javascript:RUN>",
    "<svg onload=RUN>", "<svg/onload=RUN>", "<svg><script>RUN</script></svg>", "<svg><script href=data:,RUN />",
    "<svg><a xlink:href=javascript:RUN><text x=20 y=20>x</text></a></svg>", "<svg><style><img src=x onerror=RUN></style></svg>",
    "<svg><animate onbegin=RUN attributeName=x dur=1s>", "<svg><set attributeName=href to=javascript:RUN onbegin=RUN>",
    "<svg><foreignObject><img src=x onerror=RUN></foreignObject></svg>", "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>RUN</script></svg>#x\">",
    "<svg><a><animate attributeName=href values=javascript:RUN /><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=RUN>'>", "<math><mi//xlink:href='javascript:RUN'>x",
    "<math><annotation-xml encoding=text/html><script>RUN</script></annotation-xml></math>", "<math href=javascript:RUN>x</math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>", "<math><mtext><mglyph><svg><mtext><textarea><path id='</textarea><img onerror=RUN src=x>'>",
    "<noscript><p title='</noscript><img src=x onerror=RUN>'>", "<title><p title='</title><img src=x onerror=RUN>'>", "<textarea><p title='</textarea><img src=x onerror=RUN>'>",
    "<xmp><p title='</xmp><img src=x onerror=RUN>'>", "<noembed><p title='</noembed><img src=x onerror=RUN>'>", "<plaintext><img src=x onerror=RUN>",
    "<style><p title='</style><img src=x onerror=RUN>'>", "<style>@import 'javascript:RUN';</style>", "<style>*{background:url(javascript:RUN)}</style>",
    "<iframe src=javascript:RUN></iframe>", "<iframe srcdoc='<script>parent.RUN</script>'></iframe>", "<iframe src='data:text/html,<script>parent.RUN</script>'></iframe>",
    "<object data=javascript:RUN></object>", "<object data='data:text/html,<script>RUN</script>'></object>", "<embed src=javascript:RUN>", "<embed src='data:image/svg+xml,<svg onload=RUN>'>",
    "<body onload=RUN>", "<body onpageshow=RUN>", "<body background=javascript:RUN>", "<html onmouseover=RUN>", "<frameset onload=RUN>",
    "<details open ontoggle=RUN><summary>x</summary>y</details>", "<video src=x onerror=RUN></video>", "<video><source onerror=RUN></video>", "<audio src=x onerror=RUN></audio>",
    "<video poster=javascript:RUN controls></video>", "<input autofocus onfocus=RUN>", "<select autofocus onfocus=RUN></select>", "<textarea autofocus onfocus=RUN></textarea>",
    "<button onclick=RUN autofocus onfocus=RUN>x</button>", "<form action=javascript:RUN><input type=submit></form>", "<form id=x></form><button form=x formaction=javascript:RUN>x</button>",
    "<isindex action=javascript:RUN type=image>", "<marquee onstart=RUN>x</marquee>", "<marquee loop=1 onfinish=RUN>x</marquee>", "<dialog open onclose=RUN>x</dialog>",
    "<x onclick=RUN>x</x>", "<p onmouseover=RUN>x</p>", "<div style=animation-name:x onanimationstart=RUN>x</div>", "<div tabindex=1 onfocus=RUN>x</div>",
    "<p style=\"background:url('javascript:RUN')\">x</p>", "<p style=width:expression(RUN)>x</p>", "<div popover onbeforetoggle=RUN>x</div>", "<x contenteditable oninput=RUN autofocus>",
    "<a href=javascript:RUN>x</a>", "<a href='java\tscript:RUN'>x</a>", "<a href='java&#10;script:RUN'>x</a>", "<a href='&#x6A;avascript:RUN'>x</a>", "<a href='javascript&colon;RUN'>x</a>",
    "<a href=' \x01javascript:RUN'>x</a>", "<a href=JaVaScRiPt:RUN>x</a>", "<a href=vbscript:RUN>x</a>", "<a href='data:text/html,<script>RUN</script>'>x</a>", "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
    "<a href=x onclick=RUN>x</a>", "<a href=x ping=javascript:RUN>x</a>", "<a href='javascript://%0aRUN'>x</a>", "<a href=\"javascript:'<script>RUN</script>'\">x</a>",
    "<area href=javascript:RUN>", "<map name=x><area href=javascript:RUN shape=default></map><img usemap=#x src=x>", "<base href=javascript:RUN//>", "<link rel=stylesheet href=javascript:RUN>",
    "<link rel=import href='data:text/html,<script>RUN</script>'>", "<link rel=preload as=script href=x onerror=RUN>", "<meta http-equiv=refresh content='0;url=javascript:RUN'>", "<meta http-equiv=refresh content='0;url=data:text/html,<script>RUN</script>'>",
    "<template><script>RUN</script></template>", "<template shadowrootmode=open><img src=x onerror=RUN></template>", "<slot onslotchange=RUN><p>x</p></slot>", "<applet code=javascript:RUN>", "<bgsound src=javascript:RUN>", "<layer src=javascript:RUN>",
    "<!--><script>RUN</script>", "<!--[if IE]><script>RUN</script><![endif]-->", "<![CDATA[><script>RUN</script>]]>", "<?xml version='1.0'?><script>RUN</script>", "<!DOCTYPE x [<!ENTITY y '<script>RUN</script>'>]>&y;",
    "--><script>RUN</script>", "]]><script>RUN</script>", "'><script>RUN</script>", "\"><script>RUN</script>", "\"><img src=x onerror=RUN>", "' onerror=RUN x='", "\" onfocus=RUN autofocus x=\"", "` onmouseover=RUN x=`",
    "</title><script>RUN</script>", "</script><script>RUN</script>", "</style><script>RUN</script>", "</textarea><script>RUN</script>", "</article></main><script>RUN</script>", "</svg><script>RUN</script>", "</template><script>RUN</script>",
    "javascript:RUN", "JaVaScRiPt:RUN", "java\tscript:RUN", " javascript:RUN", "\x01javascript:RUN", "javascript&#58;RUN", "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+RUN//'>",
    "{{constructor.constructor('RUN')()}}", "${RUN}", "{{RUN}}", "{% set x = RUN %}", "#{RUN}", "<%= RUN %>", "'-RUN-'", "\";RUN;//", "\\\";RUN;//", "\\u003cscript\\u003eRUN\\u003c/script\\u003e", "&lt;script&gt;RUN&lt;/script&gt;", "&#60;script&#62;RUN&#60;/script&#62;",
    "%3Cscript%3ERUN%3C/script%3E", "+ADw-script+AD4-RUN+ADw-/script+AD4-", "\uff1cscript\uff1eRUN\uff1c/script\uff1e", "\u2028RUN\u2028", "<\u0000script>RUN</script>", "<scr\u200bipt>RUN</scr\u200bipt>", "\u202e<script>RUN</script>", "\u017fcript<\u017fcript>RUN</\u017fcript>",
    "__proto__", "<a id=alert>x</a><a id=document name=cookie>x</a>", "<img name=getElementById>", "<form id=document><input name=body></form>",
)  # fmt: skip
#: Ways in which Markdown makes something of a payload.
MARKDOWN = (
    "PAYLOAD", "**PAYLOAD**", "# PAYLOAD", "> PAYLOAD", "- [x] PAYLOAD", "| a |\n|---|\n| PAYLOAD |", "`PAYLOAD`", "```PAYLOAD\nx\n```", "```html\nPAYLOAD\n```", "    PAYLOAD",
    "[x](PAYLOAD)", "[x](<PAYLOAD>)", "![x](PAYLOAD)", "![PAYLOAD](media/box.png)", "![x](media/box.png 'PAYLOAD')", "[x]: PAYLOAD\n\n[x]", "[x]: a 'PAYLOAD'\n\n[x]", "<PAYLOAD>", "[PAYLOAD](x)", "[^1]\n\n[^1]: PAYLOAD", "[^PAYLOAD]\n\n[^PAYLOAD]: x",
    "> [!NOTE]\n> PAYLOAD", "> [!PAYLOAD]\n> x", "<div>PAYLOAD</div>", "<div>\n\nPAYLOAD\n\n</div>", "<b title=\"PAYLOAD\">x</b>", "<p>PAYLOAD", "~~PAYLOAD~~", "*[x]: PAYLOAD\n\nx", "x {onclick=PAYLOAD}", "$$PAYLOAD$$", "```mermaid\nPAYLOAD\n```", "[[PAYLOAD]]", "![[PAYLOAD]]", "https://a.example/?PAYLOAD", "www.a.example/PAYLOAD", "<details><summary>PAYLOAD</summary>x</details>", "PAYLOAD@a.example", "![x][y]\n\n[y]: PAYLOAD 'PAYLOAD'", "\\PAYLOAD",
)  # fmt: skip
#: After one of these everything up to the end of a story may be swallowed.
SWALLOWS = ("<!", "<?", "<script", "<style", "<title", "<textarea", "<xmp", "<noscript", "<noembed", "<plaintext", "<svg", "<math", "<iframe", "<template", "`", "<details", "<div", "<object", "<select", "<video", "<form")  # fmt: skip
#: Fields of a project, of its parts and of other files, into each of which a payload goes.
BY_LINE = 6


def payloads(count: int, seed: int) -> Iterator[tuple[int, str]]:
    """So many numbered payloads: every vector plain, then vectors in disguise by chance."""
    random = Random(seed)
    for number in range(count):
        vector = VECTORS[number % len(VECTORS)]
        if number >= len(VECTORS):
            vector = _in_disguise(random.choice(VECTORS), random)
        yield number, vector.replace("RUN", f"alert({number})")


def _in_disguise(vector: str, random: Random) -> str:
    for _ in range(random.randint(1, 2)):
        at = random.randrange(len(vector) + 1)
        way = random.randrange(7)
        if way == 0:
            vector = "".join(random.choice((one.upper(), one.lower())) for one in vector).replace(
                "run", "RUN"
            )
            vector = "RUN".join(vector.casefold().split("run")) if "RUN" not in vector else vector
        elif way == 1:
            vector = (
                random.choice(('">', "'>", "</p>", "</a>", "-->", "]]>", "</svg>", "\\", "&"))
                + vector
            )
        elif way == 2:
            vector = vector.replace(" ", random.choice(("\t", "\x0c", "/", "  ", "\u00a0")))
        elif way == 3 and "RUN" not in vector[at : at + 3]:
            vector = (
                vector[:at] + random.choice(("\u0000", "\u200b", "\u00ad", "\ufeff")) + vector[at:]
            )
        elif way == 4:
            vector = vector.replace(
                "javascript",
                random.choice(
                    ("java\tscript", "jav&#x09;ascript", "&#106;avascript", "JAVASCRIPT")
                ),
            )
        elif way == 5:
            vector += random.choice(VECTORS)
        else:
            vector = (
                random.choice(
                    ("<b>", "<div>", "<table><td>", "<svg>", "<math>", "<a href=x>", "<p title='")
                )
                + vector
            )
    return vector


def hostile_school(count: int, seed: int) -> dict[str, str | bytes]:
    """The files of a school in which each payload stands in a story and in two other fields."""
    random = Random(seed)
    numbered = list(payloads(count, seed))
    files: dict[str, str | bytes] = {}
    stories = _stories(numbered, random)
    fields = _Fields(numbered, random)
    for number, story in enumerate(stories):
        learner, folder = (
            ("ana", "ben")[number % 2],
            f"{2000 + number // 12}-{number % 12 + 1:02d}-01-p{number}",
        )
        head = {
            "title": fields.one(),
            "next": fields.one(),
            "prompts": [fields.one()],
            "answers": fields.one(),
            "lang": fields.one(),
            "about": [fields.one()],
        }
        files[f"students/{learner}/journal/{folder}.md"] = _document(head, story)
    for number in range(max(2, len(numbered) * 2 // 40)):
        learner = ("ana", "ben")[number % 2]
        project = f"students/{learner}/projects/p{number}"
        files[f"{project}/media/box.png"] = picture(1)
        files[f"{project}/project.md"] = _document(_project(fields), stories[number % len(stories)])
        files[f"{project}/rubric.yml"] = _yaml(
            {
                "title": fields.one(),
                "criteria": [
                    {
                        "id": "c",
                        "name": fields.one(),
                        "why": fields.one(),
                        "levels": {"meeting": fields.one()},
                    }
                ],
            }
        )
        files[f"{project}/assessments/2026-03-01.yml"] = _yaml(
            {
                "ratings": {"c": {"level": "meeting", "because": fields.one()}},
                "overall": fields.one(),
            }
        )
        files[f"{project}/sources.yml"] = _yaml(
            [
                {
                    "title": fields.one(),
                    "who": fields.one(),
                    "url": fields.one(),
                    "why_trust": fields.one(),
                    "checked_with": fields.one(),
                }
            ]
        )
        files[f"school/feedback/{learner}/p{number}/2026-04-01-ms-okafor.yml"] = _yaml(
            {
                "saw": fields.one(),
                "next": fields.one(),
                "resources": [fields.one()],
                "ratings": {"c": {"level": "meeting", "because": fields.one()}},
            }
        )
    for learner in ("ana", "ben"):
        files[f"students/{learner}/about.md"] = stories[0]
        files[f"students/{learner}/profile.yml"] = _yaml(
            {
                "headline": fields.one(),
                **{
                    name: [fields.one()]
                    for name in (
                        "interests",
                        "strengths",
                        "challenges",
                        "supports",
                        "access",
                        "engage",
                        "express",
                        "languages",
                        "cultures",
                        "aspirations",
                    )
                },
                "environments": [
                    {"activity": fields.one(), "sounds": fields.one(), "because": fields.one()}
                ],
                "tools": [{"tool": fields.one(), "for": fields.one(), "verdict": fields.one()}],
            }
        )
        files[f"students/{learner}/goals.yml"] = _yaml(
            [
                {
                    "id": f"g{number}",
                    "goal": fields.one(),
                    "because": fields.one(),
                    "will_see": fields.one(),
                    "steps": [{"step": fields.one()}],
                    "check_ins": [{"date": "2026-03-01", "note": fields.one()}],
                }
                for number in range(8)
            ]
        )
    files["school/glossary.yml"] = _yaml({fields.one(): fields.one() for _ in range(6)})
    files["school/roster.csv"] = (
        f"id,name,grade,classes,advisor,status\nana,{_cell(fields.one())},6,harbor,ms-okafor,active\nben,{_cell(fields.one())},7,harbor,ms-okafor,active\n"
    )
    files["school/people.yml"] = _yaml(
        [{"id": "ms-okafor", "name": fields.one(), "role": "teacher"}]
    )
    return files


def mistaken_files(count: int, seed: int) -> dict[str, str | bytes]:
    """Files whose mistakes are told with their own words: odd names, names of fields and values."""
    fields = _Fields(list(payloads(count, seed)), Random(seed))
    files: dict[str, str | bytes] = {}
    for number in range(12):
        files[f"students/ana/projects/q{number}/project.md"] = _document(
            {"title": "A", fields.one(): "x", "status": fields.one(), "team": [fields.one()]},
            f"[x]({fields.one()})",
        )
        name = fields.one().replace("/", "_").replace("\0", "")[:80]
        files[f"students/ana/journal/2026-05-01-{name}.md"] = "x"
    files["students/ben/goals.yml"] = f"- goal: {fields.one()}\n  {fields.one()}\n"
    return files


class _Fields:
    """Payloads for fields, each in turn."""

    def __init__(self, numbered: list[tuple[int, str]], random: Random) -> None:
        self._all, self._next = [payload for _, payload in numbered], 0
        random.shuffle(self._all)

    def one(self) -> str:
        self._next += 1
        return self._all[self._next % len(self._all)]


def _project(fields: _Fields) -> dict[str, object]:
    return {
        "title": fields.one(), "question": fields.one(), "topic": ["science", fields.one()], "lenses": [{"subject": "science", "question": fields.one()}],
        "status": "working", "place": fields.one(), "pace": fields.one(), "why_me": fields.one(), "career": fields.one(), "timeline": [{"by": "2026-05-01", "step": fields.one()}],
        "shows": [{"kind": "drawing", "file": "media/box.png", "alt": fields.one(), "caption": fields.one(), "credit": fields.one(), "transcript": fields.one()}],
        "builds_on": [fields.one()], "partners": [fields.one()], "shared_with": [{"who": fields.one(), "said": fields.one()}], "showcase": {"because": fields.one()}, "template": fields.one(), "lang": fields.one(),
    }  # fmt: skip


def _stories(numbered: list[tuple[int, str]], random: Random) -> list[str]:
    """Stories of a few payloads each, in the many ways of Markdown; what swallows stands last."""
    stories: list[list[str]] = [[]]
    for number, payload in numbered:
        way = "PAYLOAD" if number < len(VECTORS) else random.choice(MARKDOWN)
        text = way.replace("PAYLOAD", payload)
        stories[-1].append(text)
        if (
            len(stories[-1]) == BY_LINE
            or any(sign in text.casefold() for sign in SWALLOWS)
            and len(stories[-1]) > 1
        ):
            stories.append([])
    return ["\n\n".join(story) + "\n" for story in stories if story]


def _document(head: object, story: str) -> str:
    return f"---\n{_yaml(head)}---\n\n{story}"


def _yaml(value: object) -> str:
    """YAML that is JSON line by line, as our reader takes it."""
    if isinstance(value, dict):
        return "".join(
            f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(one, ensure_ascii=False)}\n"
            for key, one in value.items()
        )
    return "".join(f"- {json.dumps(one, ensure_ascii=False)}\n" for one in value)


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""').replace("\n", " ") + '"'

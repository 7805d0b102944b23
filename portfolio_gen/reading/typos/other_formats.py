"""Files that are text, but of another kind: a web page, a link, a table, somebody's program."""

from __future__ import annotations

import re

WEB_PAGE = re.compile(r"\s*<(?:!doctype|\?xml|/?[a-z][\w-]*[\s>/])", re.IGNORECASE)
BRACES = re.compile(r"\s*[\[{][\s\[{]{0,20}\"")
HEADING = re.compile(r"\[{1,2}[\w .\"-]+\]{1,2}\s*(?:[#;].*)?$")
PAGE_START = re.compile(r"\s*<(?:!doctype\s+html|html[\s>]|\?xml)", re.IGNORECASE)
EQUALS = re.compile(r"[\w.-]+[ \t]*=[ \t]*\S")
ADDRESS = re.compile(r"\s*<?(?:https?://|www\.)\S+\s*$")
SHORTCUT = re.compile(r"\s*\[InternetShortcut\]|\s*\[Desktop Entry\]")
COMMAS = re.compile(r"[^,:\"]+(?:,[^,:\"]*){2,}$")


def kind_of_text(text: str) -> str | None:
    """What the text looks like, as a word of `FILE_KINDS`; None for lines of `name: value`.

    >>> kind_of_text('{"title": "Volcano"}')
    'json'
    """
    if WEB_PAGE.match(text):
        return "web-page"
    if SHORTCUT.match(text) or ADDRESS.match(text):
        return "link"
    if BRACES.match(text):
        return "json"
    stripped = map(str.strip, text.splitlines())
    said = (line for line in stripped if line and not line.startswith(("#", ";")))
    first = next(said, "")
    if not any(looks.match(first) for looks in (HEADING, EQUALS, COMMAS)):
        return None  # Every line would have to look like that; mostly the first does not.
    lines = [first, *said]
    if len(lines) > 1 and all(HEADING.match(line) or EQUALS.match(line) for line in lines):
        return "toml"
    if len(lines) > 1 and all(map(COMMAS.match, lines)) and not lines[0].startswith("-"):
        return "table"
    return None


def is_web_page(text: str) -> bool:
    """Whether a Markdown file is a whole web page; single tags are common in Markdown."""
    return bool(PAGE_START.match(text))

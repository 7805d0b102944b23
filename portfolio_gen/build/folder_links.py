"""Links that also work where there is no web server: from a folder, a stick or an unpacked zip.

A server answers a link to `goals/` with `goals/index.html`; a browser looking into a folder does
not. So the editions that families and learners take home name the file.
"""

from __future__ import annotations

import re

#: A relative link to a page: it ends in "/", "." or "..", perhaps with a place on the page.
PAGE_LINK = re.compile(
    r'(?P<start> href=")(?P<path>(?![a-zA-Z][a-zA-Z0-9+.-]*:|/|#)'
    r'(?:[^"#?]*/)?(?:\.{1,2})?)(?P<place>#[^"]*)?"'
)


def with_file_names(html: str) -> str:
    """The same page with every link to a page naming its file.

    >>> with_file_names('<a href="../goals/#read">')
    '<a href="../goals/index.html#read">'
    >>> with_file_names('<a href=".."> <a href="a.png"> <a href="#x"> <a href="https://a.org/">')
    '<a href="../index.html"> <a href="a.png"> <a href="#x"> <a href="https://a.org/">'
    """

    def named(link: re.Match[str]) -> str:
        path = link["path"]
        if not path:
            return link[0]
        slash = "" if path.endswith("/") else "/"
        return f'{link["start"]}{path}{slash}index.html{link["place"] or ""}"'

    return PAGE_LINK.sub(named, html)

"""Markdown as a git host shows it, turned into HTML that remembers its lines; not yet safe.

Why comrak (trial of 2026-11, all 677 examples of the GFM specification): comrak shows every one as
the specification or its newer CommonMark says, tables, task lists, footnotes and alerts built
in; cmarkgfm has no alerts and line numbers for blocks only; markdown-it-py misses 10 of the
extensions' examples, knows lines only and is 15 times slower. comrak's wheels cover Linux,
macOS and Windows on Python 3.9 to 3.14, and the Rust crate under it renders docs.rs and GitLab.
It is apart so that the engine can be changed here and nowhere else.
"""

from __future__ import annotations

from functools import lru_cache

import comrak

_EXTENSIONS = comrak.ExtensionOptions()
_EXTENSIONS.alerts = True
_EXTENSIONS.autolink = True
_EXTENSIONS.footnotes = True
_EXTENSIONS.strikethrough = True
_EXTENSIONS.table = True
_EXTENSIONS.tasklist = True

_PARSING = comrak.ParseOptions()
_PARSING.sourcepos_chars = True

# Raw HTML passes here because `safety.py` reads it as a browser would; comrak's own filter
# would drop the harmless tags along with the others.
_RENDERING = comrak.RenderOptions()
_RENDERING.unsafe_ = True
_RENDERING.sourcepos = True


@lru_cache(maxsize=64)  # One learner's stories are asked for by several, one after the other.
def marked_html(text: str) -> str:
    """Unsafe HTML whose elements carry `data-sourcepos="line:column-line:column"`."""
    return comrak.render_markdown(text, _EXTENSIONS, _PARSING, _RENDERING)

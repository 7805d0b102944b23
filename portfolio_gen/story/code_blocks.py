"""Pieces of program code, coloured for reading.

It is apart because colouring runs other people's grammars over learner text: only well-known
ones, and only on text short enough that the slowest of them stays quick.
"""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from pygments.token import STANDARD_TYPES

if TYPE_CHECKING:
    from pygments.lexer import Lexer

#: Languages taught in schools, and the ones that teachers' examples are written in.
LANGUAGES = frozenset(
    {
        "arduino", "bash", "c", "c#", "c++", "cpp", "csharp", "css", "diff", "go", "html", "ini",
        "java", "javascript", "js", "json", "kotlin", "lua", "php", "py", "python", "r", "ruby",
        "rust", "sh", "shell", "sql", "swift", "toml", "ts", "typescript", "xml", "yaml",
    }
)  # fmt: skip
#: Longer code is shown without colours: some grammars take four times as long for twice the
#: text, and these limits keep the slowest one under a second.
LONGEST_COLOURED = 2_500
MOST_COLOURED = 7_500
TOKEN_CLASSES = frozenset(name for name in STANDARD_TYPES.values() if name)


@cache
def _lexer(language: str) -> Lexer | None:
    # Most stories hold no code, and its grammars take 5 ms to find.
    from pygments.lexers import get_lexer_by_name

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ValueError:
        return None


def coloured(code: str, language: str) -> str:
    """`code` as HTML with one `span` for each coloured piece; plain when nothing fits."""
    lexer = _lexer(language) if language in LANGUAGES else None
    if lexer is None or len(code) > LONGEST_COLOURED:
        return escape(code, quote=False)
    pieces = []
    for kind, text in lexer.get_tokens(code):
        name = STANDARD_TYPES.get(kind, "")
        shown = escape(text, quote=False)
        pieces.append(f'<span class="{name}">{shown}</span>' if name else shown)
    return "".join(pieces)

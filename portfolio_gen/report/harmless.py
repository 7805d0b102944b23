"""Text that can do nothing to the terminal or log that shows it, nor tell strangers a secret.

A file's name or a learner's line may hold signals for the terminal, marks that turn the reading
direction, or words that a build log takes for orders.
"""

from __future__ import annotations

import re
import unicodedata

from msgspec.structs import replace

from portfolio_gen.model.problem import Problem

#: Marks that reorder what stands around them, and marks nobody can see. The joiners that
#: Arabic writing and emoji need are not among them.
HIDDEN = frozenset(
    "\u00ad\u061c\u180e\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
#: What stands in place of a person's own words where strangers can read.
LEFT_OUT = "…"


def shown(text: str) -> str:
    r"""`text` on one line with every control sign spelt out.

    >>> shown("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return "".join(shown_sign(sign) for sign in text)


def shown_sign(sign: str) -> str:
    """One sign as it may stand in a terminal."""
    if sign == "\t":
        return " "
    if sign in HIDDEN or unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp", "Cn"):
        number = ord(sign)
        return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"
    return sign


def without_orders(text: str) -> str:
    """`text` in which no line is an order to the program that keeps the log.

    Such a program skips the spaces before `::`, and finds `##[` anywhere in a line.
    """
    text = re.sub(r"^(\s*):(?=:)", r"\1\\x3a", text, flags=re.MULTILINE)
    return text.replace("##[", "#\\x23[")


def for_strangers(problem: Problem) -> Problem:
    """The same problem without the person's own words, for logs that everybody can read."""
    message, help_text = problem.message, problem.help
    for quote in sorted(set(problem.quotes) - {""}, key=len, reverse=True):
        message, help_text = _without(message, quote), _without(help_text, quote)
    told = problem.quotes or any(sign.isalnum() for fix in problem.fixes for sign in fix.text)
    fixes = () if told else problem.fixes
    return replace(problem, message=message, help=help_text, fixes=fixes, quotes=())


def _without(sentence: str, quote: str) -> str:
    """`sentence` without `quote`; one or two letters are taken out only where they stand alone."""
    sentence = re.sub(rf"(?<!\w){re.escape(quote)}(?!\w)", LEFT_OUT, sentence)
    return sentence.replace(quote, LEFT_OUT) if len(quote) > 2 else sentence

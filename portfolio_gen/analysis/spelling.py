"""Names however somebody types them: without capitals, accents and signs that nobody sees.

It is apart because what is compared in this way is never shown.
"""

from __future__ import annotations

import unicodedata

from portfolio_gen.analysis.consent import name_words

#: Fewer letters than these are too often a part of other words.
SHORT = 3
#: Letters that Unicode does not take apart, as people type them who have not got them.
WITHOUT_STROKES = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe",
    "þ": "th",
})  # fmt: skip


def folded(text: str) -> str:
    r"""A text in which all ways of typing a word are one.

    >>> folded("Bén"), folded("BE\u0301N"), folded("Be\u00adn")
    ('ben', 'ben', 'ben')
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    seen = (sign for sign in apart if not _is_unseen(sign))
    return unicodedata.normalize("NFC", "".join(seen)).casefold().translate(WITHOUT_STROKES)


def _is_unseen(sign: str) -> bool:
    return unicodedata.combining(sign) > 0 or unicodedata.category(sign) == "Cf"


def name_in_id(learner: str, full: str) -> str:
    """The part of a learner's id that has a part of their name in it; empty for none.

    >>> name_in_id("theo-m", "Theodore Marsh"), name_in_id("red-fox", "Theodore Marsh")
    ('theo', '')
    """
    words = [part for word in name_words(full) for part in folded(word).split("-")]
    parts = (part for part in learner.split("-") if len(part) >= SHORT)
    return next((part for part in parts if any(_tells(part, word) for word in words)), "")


def _tells(part: str, word: str) -> bool:
    """Whether somebody who reads this part of an id reads a word of a name, or its start."""
    if word.startswith(part):
        return True
    return len(word) > SHORT and word in part or len(word) == SHORT and part.startswith(word)

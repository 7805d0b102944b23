"""A short sign for one version of a rubric, so that a rating can say which one it was given on."""

from __future__ import annotations

import hashlib
import json
import unicodedata

from portfolio_gen.model.project import Rubric


def rubric_fingerprint(rubric: Rubric) -> str:
    """Twelve signs that change with the rows, their names and the words of their levels.

    The order of the rows, their reasons and the rubric's own title do not count: they change
    nothing that a level says.

    >>> rubric_fingerprint(Rubric())
    '4f53cda18c2b'
    """
    rows = sorted(
        [str(row.id), str(row.name), sorted((str(k), str(v)) for k, v in row.levels.items())]
        for row in rubric.criteria
    )
    words = unicodedata.normalize("NFC", json.dumps(rows, ensure_ascii=False))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]

"""Names of files and folders that another computer cannot keep, or not keep apart."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from portfolio_gen.messages import problem
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.nearest import with_plain_lookalikes

#: What Windows keeps for itself, whatever ending follows.
_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])\s*(\.|$)", re.IGNORECASE)
_REFUSED_SIGN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f-\x9f]|[. ]$')
#: Signs without a look that belong to a word or a picture sign.
_JOINERS = "\u200c\u200d"


def odd_names(folder: Folder) -> Iterator[Problem]:
    """A problem for each such name below a folder."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in sorted((*folder.files, *folder.folders)):
        above, _, name = path.rpartition("/")
        place = folder.place(path.removeprefix(f"{folder.path}/"))
        if _is_refused(name):
            yield problem("name-not-everywhere", place, name=name)
        others = alike[above, with_plain_lookalikes(name)]
        if others:
            yield problem("names-alike", place, name=name, other=others[0])
        others.append(name)


def _is_refused(name: str) -> bool:
    return bool(_RESERVED.match(name) or _REFUSED_SIGN.search(name)) or any(
        unicodedata.category(sign) in ("Cf", "Cs") and sign not in _JOINERS for sign in name
    )

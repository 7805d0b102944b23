"""Problems as a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping

from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.report.harmless import for_strangers, shown
from portfolio_gen.report.json import written

SEVERITIES = {Weight.MUST_FIX: "major", Weight.LOOK: "minor"}


def as_gitlab(problems: list[Problem], sources: Mapping[str, Source]) -> str:
    """A list of Code Quality entries whose fingerprints stay when lines above them change."""
    before: Counter[tuple[str, ...]] = Counter()
    entries = []
    for problem in map(for_strangers, problems):
        words = shown(f"{problem.message} {problem.help}")
        same = (problem.code, problem.place.file, words)
        entries.append(
            {
                "description": words,
                "check_name": problem.code,
                "fingerprint": _fingerprint(*same, str(before[same])),
                "severity": "blocker" if problem.privacy else SEVERITIES[problem.weight],
                "location": {
                    "path": problem.place.file,
                    "lines": {"begin": problem.place.line},
                },
            }
        )
        before[same] += 1
    return written(entries)


def _fingerprint(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

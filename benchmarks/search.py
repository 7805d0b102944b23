"""Indexes an invented school for searching, and says what that takes and what a reader fetches.

    python benchmarks/search.py --pages 10000 --vocabulary large

The words of `words.py` have 1,600 stems; the large vocabulary has 60,000, of which most are rare.
A word costs one file of each shard that could say it; they are packed as a server sends them.
"""

from __future__ import annotations

import argparse
import gzip
import random
import resource
import time
from bisect import bisect
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from portfolio_gen.build.search import (
    common_files,
    entry_address,
    languages_of,
    make_shard,
    program_files,
)
from portfolio_gen.build.searchable import Searchable, in_shards
from words import FIRST, LAST, SUBJECTS, WORDS, Dice, prose

PARTS = (
    "pagefind.js", ".pagefind", "entry.json", ".pf_meta", "facets", "fragment/", "index/",
)  # fmt: skip
LENGTHS = (("learner", 250), *[("project", 480)] * 5, *[("reflection", 130)] * 4)


def large_vocabulary() -> Callable[[Dice, int], str]:
    """Prose of the usual words and 60,000 more, the commonest far more often than the others."""
    dice = random.Random(5)
    parts = [one + two for one in "bcdfghklmnprstvwz" for two in "aeiou"]
    made = ["".join(dice.choices(parts, k=dice.choice((2, 2, 3)))) for _ in range(80_000)]
    words = list(dict.fromkeys(WORDS[:150] + made))[:60_000]
    steps, total = [], 0.0
    for rank in range(len(words)):
        total += 1 / (rank + 2.7)
        steps.append(total)

    def written(dice: Dice, number: int) -> str:
        return " ".join(words[bisect(steps, dice.random() * total)] for _ in range(number))

    return written


def school(pages: int, write: Callable[[Dice, int], str]) -> Iterator[Searchable]:
    """Ten pages for each learner: a profile, five projects and four reflections."""
    for number in range(pages):
        learner, place = divmod(number, 10)
        dice, (kind, length) = Dice("search", number), LENGTHS[place]
        name = f"{FIRST[learner % len(FIRST)]} {LAST[learner * 7 % len(LAST)]}"
        sections = "".join(f"<p>{write(dice, length // 4)}</p>" for _ in range(4))
        yield Searchable(
            address=f"learners/l{learner:05}/p{place}/",
            title=name if kind == "learner" else write(dice, 5),
            kind=kind,
            html=sections,
            lang="en",
            learner=name,
            room=f"l{learner:05}",
            topics=(dice.pick(SUBJECTS),),
            day=date(2022 + dice.below(5), 1 + dice.below(12), 11),
        )


def packed(content: bytes) -> int:
    return len(content if content[:2] == b"\x1f\x8b" else gzip.compress(content, 6))


def main() -> None:
    parser = argparse.ArgumentParser(description="What searching costs.")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--vocabulary", choices=("small", "large"), default="small")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    write = prose if asked.vocabulary == "small" else large_vocabulary()
    shards = in_shards(school(asked.pages, write))
    first = max(shards, key=lambda name: len(shards[name]))
    started = time.perf_counter()
    make_shard(first, shards[first])
    one = time.perf_counter() - started
    with ThreadPoolExecutor(asked.jobs) as pool:
        made = list(pool.map(lambda name: make_shard(name, shards[name]), shards))
    seconds = time.perf_counter() - started - one
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    entries = {name: made[place][entry_address(name)] for place, name in enumerate(shards)}
    files = common_files(entries) | program_files(languages_of(entries))
    for part in made:
        files.update(part)
    sums = {
        part: sum(packed(content) for path, content in files.items() if part in path) / 1000
        for part in PARTS
    }
    print(f"{asked.pages} pages in {len(shards)} shards: {seconds:.1f} s, {memory:.0f} MiB")
    print(f"the largest shard alone, {len(shards[first])} pages: {one:.2f} s")
    print(", ".join(f"{part} {size:.0f} kB" for part, size in sums.items()))


if __name__ == "__main__":
    main()

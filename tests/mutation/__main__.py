"""`python -m tests.mutation [GROUP...]`: how many changes to the guards the tests notice.

A library was tried first. mutmut leaves alone what runs when a module is loaded, and of our
guards half are lists and tables; cosmic-ray starts Python again for each change. So a change is
made here in a copy of this process in which the tests are loaded already.
"""

from __future__ import annotations

import argparse
import sys
from random import Random

from tests.mutation.groups import GROUPS
from tests.mutation.run import Outcome, outcomes_of

SEED = 20261122
WANTED = 0.9


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("groups", nargs="*", default=list(GROUPS), metavar="GROUP")
    parser.add_argument("--most", type=int, help="try so many of each group, by chance")
    parser.add_argument("--module", help="try only the module whose path ends like this")
    parser.add_argument("--name", help="try only what stands in this function or list")
    options = parser.parse_args(arguments)
    sys.dont_write_bytecode = False  # The same modules are loaded many times.
    all_good = True
    for name in options.groups:
        outcomes = outcomes_of(
            GROUPS[name], _tell, module=options.module or "", name=options.name or "",
            most=options.most, chance=Random(SEED),
        )  # fmt: skip
        all_good &= _told(name, outcomes)
    return 0 if all_good else 1


def _tell(outcome: Outcome) -> None:
    if not outcome.is_noticed:
        print(f"  {outcome.place}  {outcome.what}", flush=True)


def _told(name: str, outcomes: list[Outcome]) -> bool:
    noticed = sum(outcome.is_noticed for outcome in outcomes)
    share = noticed / len(outcomes)
    print(f"{name}: {noticed} of {len(outcomes)} noticed ({share:.1%})", flush=True)
    return noticed >= WANTED * len(outcomes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

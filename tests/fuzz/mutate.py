"""Texts and files changed by chance, so that the same seed and number make the same again."""

# ruff: noqa: E501, SIM905 - pieces are read side by side

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from random import Random

#: What people, editors and pranksters put between other letters.
PIECES = tuple(
    "\0 \t \r\n \n\n : ' \" - [ ] { } # & * ! | > % @ ` --- ... <<<<<<< ======= >>>>>>> <<: &a *a !!x {{ ? "
    ".. / \\ // ../ ..%2f %00 ~ CON é e\u0301 \u202e \u200b \ufeff \u00a0 \ud800 \u2028 ” ‘ 🎉 ١٢ null yes 0x1 1e999 "
    "2026-13-45 <script> </ <!-- ]]> &# javascript: [x]( ![ ``` ~~~ [^1]: |-| - [ ] > > $$ audience: public".split(" ")
) + (" ", "    ", "\n  ", "\n- ")  # fmt: skip


def seed_of_run() -> int:
    """The seed of all that is tried by chance; PORTFOLIO_GEN_SEED names another."""
    return int(os.environ.get("PORTFOLIO_GEN_SEED", "20261122"))


def tries(seconds: float, seed: int) -> Iterator[tuple[int, Random]]:
    """A source of chance for each try, by number, for so many seconds."""
    until, number = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        yield number, Random(f"{seed}-{number}")
        number += 1
    print(f"seed {seed}: {number} tries in {seconds:.0f} s")


def changed_text(text: str, random: Random) -> str:
    """The text with a few pieces put in, taken out, doubled or moved."""
    for _ in range(random.randint(1, 6)):
        start = random.randrange(len(text) + 1)
        end = min(len(text), start + random.choice((0, 1, 1, 3, 10, 40)))
        way = random.randrange(5)
        if way == 0:
            text = text[:start] + random.choice(PIECES) + text[start:]
        elif way == 1:
            text = text[:start] + text[end:]
        elif way == 2:
            text = text[:start] + text[start:end] * random.choice((2, 3, 50)) + text[end:]
        elif way == 3:
            to = random.randrange(len(text) + 1)
            text = text[:to] + text[start:end] + text[to:]
        else:
            text = text[:start] + "".join(random.choices(PIECES, k=4)) + text[end:]
    return text


def changed_bytes(data: bytes, random: Random) -> bytes:
    """The bytes with bits turned, pieces taken out, doubled or moved, and lengths that lie."""
    made = bytearray(data)
    for _ in range(random.randint(1, 8)):
        if not made:
            return bytes(made)
        at = random.randrange(len(made))
        size = random.choice((1, 2, 4, 8, 64, 1024))
        way = random.randrange(6)
        if way == 0:
            made[at] ^= 1 << random.randrange(8)
        elif way == 1:
            del made[at : at + size]
        elif way == 2:
            made[at:at] = made[at : at + size] * random.choice((1, 2, 30))
        elif way == 3:
            made[at : at + size] = random.randbytes(min(size, len(made) - at))
        elif way == 4:
            made[at : at + 4] = random.choice(
                (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\0\1")
            )
        else:
            del made[at:]
    return bytes(made)

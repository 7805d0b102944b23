"""Makes the media of the sample school again, all of them or those whose path contains a word."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.sample_media import pieces
from tests.sample_media.works import WORKS, save

ROOT = Path(__file__).resolve().parents[2]


def main(wanted: list[str]) -> None:
    """Make every work whose path contains one of the words, or all of them without words."""
    pieces.enlist_all()
    for file, make in WORKS.items():
        if wanted and not any(word in file for word in wanted):
            continue
        began = time.perf_counter()
        save(make(), ROOT / file)
        size = (ROOT / file).stat().st_size
        print(f"{time.perf_counter() - began:6.1f} s {size / 1000:7.1f} kB  {file}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

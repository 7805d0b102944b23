"""What no build can be faster than: files read, words turned into HTML, pages written.

Each is done alone, as plainly as it can be, on a school whose site is finished.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path


def reading(school: Path) -> float:
    """Seconds to find and read every file of the school."""
    started = time.perf_counter()
    for name in ("students", "school", "docs"):
        for where, _, files in os.walk(school / name):
            for file in files:
                with open(os.path.join(where, file), "rb") as opened:
                    opened.read()
    return time.perf_counter() - started


def markdown(school: Path) -> float:
    """Seconds to turn the words of every Markdown file into HTML, with our own settings."""
    from portfolio_gen.story.engine import marked_html

    texts = [file.read_text(encoding="utf-8") for file in (school / "students").rglob("*.md")]
    bodies = [text.split("\n---\n", 1)[-1] for text in texts]
    started = time.perf_counter()
    for body in bodies:
        marked_html(body)
    return time.perf_counter() - started


def writing(school: Path) -> float:
    """Seconds to write every page of the finished site into a new folder."""
    site = school / "site"
    pages = [(page.relative_to(site), page.read_bytes()) for page in site.rglob("*.html")]
    os.sync()
    with tempfile.TemporaryDirectory(dir=school, prefix=".site.") as fresh:
        started = time.perf_counter()
        for name, content in pages:
            file = os.path.join(fresh, name)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "wb") as opened:
                opened.write(content)
        return time.perf_counter() - started


FLOORS = {
    "read every file": reading,
    "turn all words into HTML, nothing else": markdown,
    "write every page of the site": writing,
}

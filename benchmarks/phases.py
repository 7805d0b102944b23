"""What a running build is doing, told from the calls it is in: one short name for each phase."""

from __future__ import annotations

from functools import cache
from types import FrameType

#: The rooms of the package, in the words of its map.
ROOMS = {
    "reading": "reading: files become values",
    "story": "story: Markdown, made safe",
    "analysis": "analysis: who sees what, joins, checks",
    "pages": "pages: values for every page",
    "drawing": "drawing",
    "media": "media: pictures made safe",
    "model": "model",
    "report": "report",
    "plugin": "plugin",
    "cli": "cli",
}
IMPORTS, START, OTHER = "imports", "start", "other"
COMPILING, OUR_TEMPLATES, FRAME = "templates: compiled", "templates: pages", "templates: frame"
MKDOCS = "MkDocs and Material"
COMPILERS = ("compiler.py", "lexer.py", "parser.py", "optimizer.py", "idtracking.py")


def phase_of(frame: FrameType | None) -> str:
    """The phase of the innermost call that has one; whatever happens during an import is import."""
    phase = None
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith("<frozen importlib"):
            return IMPORTS
        phase = phase or phase_of_file(file)
        frame = frame.f_back
    return phase or OTHER


@cache
def phase_of_file(file: str) -> str | None:
    """The phase that a file of code or a template stands for; None for most libraries.

    A library works for whoever called it, so that caller is asked next.
    """
    path = file.replace("\\", "/")
    if path.endswith(".html"):
        return OUR_TEMPLATES if "/theme/pages/" in path or "/theme/parts/" in path else FRAME
    if "/jinja2/" in path and path.endswith(COMPILERS):
        return COMPILING
    if "/portfolio_gen/" in path:
        return _room(path.rpartition("/portfolio_gen/")[2])
    if "/mkdocs/" in path or "/material/" in path:
        return MKDOCS
    return START if path.endswith("/profile_build.py") else None


def _room(inside: str) -> str:
    """The room of a module; the modules of `build/` are told apart, as each is a job of its own."""
    room = inside.partition("/")[0].removesuffix(".py")
    if room == "build":
        return inside.removesuffix(".py")
    return ROOMS.get(room, room)

"""The live preview: watches what people write and keeps serving whatever happens to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger(__name__)


def watch(server: Any, root: Path) -> Any:
    """Let MkDocs' server rebuild on a save in `students/` or `school/`, and survive any mistake.

    MkDocs' own loop stops answering when a rebuild fails; here it says what happened and goes
    on with the last good pages.
    """
    for folder in ("students", "school"):
        if (root / folder).is_dir():
            server.watch(str(root / folder))
    build = server.builder

    def build_and_survive() -> None:
        try:
            build()
        except (Exception, SystemExit) as error:
            log.error("The preview could not be made again: %s", error)

    server.builder = build_and_survive
    return server

"""The works themselves, one or two modules for each learner's hand."""

from __future__ import annotations

import importlib
import pkgutil


def enlist_all() -> None:
    """Import every module of works, so that each names the files it makes."""
    for module in sorted(found.name for found in pkgutil.iter_modules(__path__)):
        importlib.import_module(f"{__name__}.{module}")

"""The same invented school in the format of every tool: one file per format."""

from __future__ import annotations

from formats.eleventy import write_eleventy
from formats.hugo import write_hugo
from formats.mkdocs import write_mkdocs
from formats.ours import write_ours
from formats.pelican import write_pelican

WRITERS = {
    "ours": write_ours,
    "mkdocs": write_mkdocs,
    "hugo": write_hugo,
    "eleventy": write_eleventy,
    "pelican": write_pelican,
}

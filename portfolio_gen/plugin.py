"""The MkDocs plugin: hands the engine its settings, and the engine's pages to MkDocs.

It is a shell: it knows MkDocs, the clock and the log, and decides nothing about portfolios.
MkDocs never sees `students/` or `school/`; each finished page enters it as a file already made.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as DocsPage
from mkdocs.utils.templates import TemplateContext

from portfolio_gen.build.folder_links import with_file_names
from portfolio_gen.build.publish import CannotPublish, check_folder, publish, staging_folder
from portfolio_gen.build.site import build_site
from portfolio_gen.clock import day_of_build
from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Weight
from portfolio_gen.pages.frame import palette
from portfolio_gen.pages.parts import Link
from portfolio_gen.reading.policy import is_policy
from portfolio_gen.report.line import one_line
from portfolio_gen.sentences import said

log = get_plugin_logger(__name__)

#: The one style sheet that a page asks for, and the folder of the parts it is made from.
STYLES, STYLES_PARTS = "assets/portfolio/portfolio.css", "assets/portfolio/css/"


class PortfolioConfig(Config):
    """What `plugins: [portfolio: …]` in mkdocs.yml may say."""

    edition = c.Type(str, default="public")
    as_of = c.Optional(c.Type((str, date)))


class LeafFile(File):
    """A page or picture that is already made; MkDocs only links to it and puts it in its place."""

    content: Any

    @classmethod
    def made(cls, config: MkDocsConfig, address: str, content: Any) -> LeafFile:
        """`content` is bytes, or a function that makes them when they are wanted."""
        is_page = not address or address.endswith("/")
        source = f"{address}index.md" if is_page else address
        leaf = cls.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        leaf.dest_uri = f"{address}index.html" if is_page else address
        leaf.content = content
        return leaf

    def is_documentation_page(self) -> bool:
        return False

    def is_static_page(self) -> bool:
        return False

    def is_media_file(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.content() if callable(self.content) else self.content)


class PortfolioPlugin(BasePlugin[PortfolioConfig]):
    """Builds one edition of the repository that holds mkdocs.yml.

    `asked` is what the command line said instead of mkdocs.yml; MkDocs' server makes a new
    configuration at every save, so it has to outlive them.
    """

    asked: ClassVar[dict[str, str]] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.command = command
        self.said_day = self.stopped = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.config.load_dict(self.asked)
        self.root = Path(config.config_file_path or "mkdocs.yml").absolute().parent
        try:
            self.edition = Edition.named(self.config.edition)
        except ValueError:
            raise PluginError(f"There is no edition called “{self.config.edition}”.") from None
        try:
            self.as_of = day_of_build(self.config.as_of)
        except ValueError as wrong:
            raise PluginError(f"as_of: “{wrong}” is not a day like 2026-03-04.") from None
        if not self.said_day:
            log.info("Building the %s edition as of %s", self.edition, self.as_of)
            self.said_day = True
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme_folder()))
        config.theme["font"] = False
        config.theme.static_templates.add(STYLES)
        self.site_dir = Path(config.site_dir)
        self._stage(config)
        return config

    def _stage(self, config: MkDocsConfig) -> None:
        """Let MkDocs work beside the site; `on_post_build` exchanges the two.

        So a build that fails leaves the last good pages, in the preview, too.
        """
        try:
            check_folder(self.site_dir, self.root)
        except CannotPublish as cannot:
            found = problem(cannot.reason, Place(file=str(cannot.folder)))
            raise PluginError(f"{cannot.folder}: {found.message} {found.help}") from None
        self.staging = staging_folder(self.site_dir)
        config.site_dir = str(self.staging)

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self.site = build_site(
            self.root,
            self.edition,
            self.as_of,
            theme=theme_folder(),
        )
        if self.command == "serve":
            self.site = self.site.with_mistakes()
        color = self.site.assembled.shown.school.settings.theme_color
        if color or not config.theme.get("palette"):
            config.theme["palette"] = palette(color)
        for found in self.site.problems:
            say = log.warning if found.weight is Weight.MUST_FIX else log.debug
            say("%s", one_line(found))
        self.stopped = self.site.stopped and self.command != "serve"
        if self.stopped:
            files = {found.place.file for found in self.site.problems if found.privacy}
            raise PluginError(said("stopped", file=" ".join(filter(is_policy, sorted(files)))))
        for part in [file for file in files if file.src_uri.startswith(STYLES_PARTS)]:
            files.remove(part)
        self.pages = len(self.site.pages)
        for page in self.site.pages:
            existing = files.get_file_from_path(f"{page.address}index.md")
            if existing is None:
                files.append(LeafFile.made(config, page.address, self._maker(page)))
        for address, content in self.site.files.items():
            files.append(LeafFile.made(config, address, content))
        return files

    def _maker(self, page: Any) -> Any:
        return lambda: self._framed(page).encode()

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav, self.files, self.mkdocs_config = nav, files, config
        return nav

    @event_priority(-100)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        self.env = env
        return env

    def on_page_content(self, html: str, *, page: DocsPage, config: Any, files: Any) -> str:
        """The home page opens with the words of docs/index.md."""
        if page.file.dest_uri != "index.html":
            return html
        welcome = f'<div class="pg-welcome md-typeset">{html}</div>'
        return f"{welcome}\n{self.site.body(self.site.home())}"

    def on_page_context(
        self, context: TemplateContext, *, page: DocsPage, config: Any, nav: Any
    ) -> TemplateContext:
        if page.is_homepage:
            context["portfolio"] = self.site.frame(self.site.home(), self._first_guide())
        else:
            guides = [
                Link(text=guide.title or "", address=guide.url, current=guide is page)
                for guide in self._guides()
            ]
            context["portfolio"] = self.site.guide_frame(page.url, page.title or "", guides)
        return context

    def _guides(self) -> list[DocsPage]:
        """The hand-written pages in the order of nav, without the home page."""
        return [page for page in self.nav.pages if not page.is_homepage]

    def _first_guide(self) -> str | None:
        return next((page.url for page in self._guides()), None)

    def _framed(self, page: Any) -> str:
        """The page inside the theme, through MkDocs' own templates."""
        here = page.address
        depth = here.count("/")
        context = {
            "nav": self.nav,
            "pages": (),
            "base_url": "/".join([".."] * depth) or ".",
            "extra_css": [],
            "extra_javascript": [],
            "config": self.mkdocs_config,
            "mkdocs_version": "",
            "page": MadePage(page, self.site.body(page), self.mkdocs_config),
            "portfolio": self.site.frame(page, self._first_guide()),
        }
        return self._for_reader(self.env.get_template("main.html").render(context))

    def on_post_page(self, output: str, *, page: DocsPage, config: MkDocsConfig) -> str:
        return self._for_reader(output)

    def _for_reader(self, html: str) -> str:
        """Editions that go home are opened from a folder, without a server."""
        return with_file_names(html) if self.edition.learner else html

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        publish(self.staging, self.site_dir)

    def on_build_error(self, error: Exception) -> None:
        if getattr(self, "staging", None):
            shutil.rmtree(self.staging, ignore_errors=True)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        from portfolio_gen.preview import watch

        return watch(server, self.root)


class MadePage:
    """What the theme asks of a page, answered for a page that MkDocs did not make."""

    def __init__(self, page: Any, body: str, config: MkDocsConfig) -> None:
        self.title, self.content, self.url = page.title, body, page.address
        self.meta = {"description": page.description} if page.description else {}
        site_url = config.site_url or ""
        self.canonical_url = site_url.rstrip("/") + "/" + page.address if site_url else None
        self.is_homepage = not page.address
        self.toc: tuple[()] = ()
        self.ancestors: tuple[()] = ()
        self.edit_url = self.previous_page = self.next_page = self.parent = None
        self.active = True
        self.file = self


def theme_folder() -> Path:
    """Our theme: inside the package when installed, beside it in the repository."""
    package = Path(__file__).parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent / "theme"

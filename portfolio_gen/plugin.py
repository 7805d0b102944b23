"""The MkDocs plugin: hands the engine its settings, and what MkDocs makes of `docs/` and theme.

It is a shell: it knows MkDocs, the clock and the log, and decides nothing about portfolios.
MkDocs never sees `students/` or `school/`; of generated pages it only knows that they are there.
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

from portfolio_gen.build import shell as shells
from portfolio_gen.build.edition import EditionOf, take_in_edition
from portfolio_gen.build.finish import Finished, finish
from portfolio_gen.build.jobs import usual_jobs
from portfolio_gen.build.make_pages import for_reader
from portfolio_gen.build.policy import HEADERS, Inline, inline_in
from portfolio_gen.build.publish import CannotPublish, check_edition_there, check_folder, lock
from portfolio_gen.build.search import search_version
from portfolio_gen.build.shell import Guide, Shell
from portfolio_gen.clock import day_of_build, moment
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.problem import Weight
from portfolio_gen.pages import all_plans
from portfolio_gen.pages.feed import feed_of
from portfolio_gen.pages.frame import Site, guide_frame, palette
from portfolio_gen.pages.mistakes import mistakes_by_page
from portfolio_gen.pages.parts import Link
from portfolio_gen.report.line import one_line, why_stopped
from portfolio_gen.sentences import said
from portfolio_gen.theme_files import lists_visible_files
from portfolio_gen.theme_folder import theme_folder
from portfolio_gen.theme_frame import ThemeFrame

log = get_plugin_logger(__name__)

#: The one style sheet that a page asks for, and the folder of the parts it is made from.
STYLES, STYLES_PARTS = "assets/portfolio/portfolio.css", "assets/portfolio/css/"


class PortfolioConfig(Config):
    """What `plugins: [portfolio: …]` in mkdocs.yml may say."""

    edition = c.Type(str, default="public")
    as_of = c.Optional(c.Type((str, date)))
    search = c.Type(bool, default=True)
    findable = c.Type(bool, default=False)


class LeafFile(File):
    """A page that the engine makes; MkDocs only needs to know that it is there."""

    @classmethod
    def at(cls, config: MkDocsConfig, address: str) -> LeafFile:
        source = f"{address}index.md"
        leaf = cls.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        leaf.dest_uri = f"{address}index.html"
        return leaf

    def is_documentation_page(self) -> bool:
        return False

    def is_static_page(self) -> bool:
        return False

    def is_media_file(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None: ...


class PortfolioPlugin(BasePlugin[PortfolioConfig]):
    """Builds one edition of the repository that holds mkdocs.yml.

    `asked` is what the command line said instead of mkdocs.yml; MkDocs' server makes a new
    configuration at every save, so it has to outlive them. A command that has taken in the
    edition already puts it into `taken_in`; it gets the `shell` and does the rest itself.
    """

    asked: ClassVar[dict[str, str]] = {}
    jobs = usual_jobs()
    taken_in: EditionOf | None = None
    shell: Shell
    made: Finished

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.command = command
        self.said_day = False

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
        config.theme.get_env = lists_visible_files(config.theme.get_env)
        config.theme.static_templates.add(STYLES)
        config.theme.static_templates.discard("sitemap.xml")
        self._put_shell_aside(config)
        return config

    def _put_shell_aside(self, config: MkDocsConfig) -> None:
        """Let MkDocs write what it makes into a folder of its own.

        So a build that fails leaves the last good pages, and a preview always has a whole shell.
        """
        self.site_dir = Path(config.site_dir)
        try:
            if self.command != "verify":  # That works in a room of its own.
                check_folder(self.site_dir, self.root)
            if self.command not in ("serve", "verify"):  # Neither publishes anything.
                check_edition_there(self.site_dir, self.edition)
        except CannotPublish as cannot:
            raise PluginError(cannot.told) from None
        self.shell_folder = shells.folder_for(self.root, self.edition, self.command, self.site_dir)
        self.unfinished = self.shell_folder.with_suffix(".unfinished")
        config.site_dir = str(self.unfinished)

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        self.site = self.taken_in or take_in_edition(
            self.root,
            self.edition,
            self.as_of,
            theme=theme_folder(),
            now=moment(),
            jobs=self.jobs,
        )
        color = self.site.desk.school.settings.theme_color
        if color or not config.theme.get("palette"):
            config.theme["palette"] = palette(color)
        if self.taken_in is None:
            self._tell()
        shells.check_docs(config.docs_dir, files.src_uris)
        for part in [file for file in files if file.src_uri.startswith(STYLES_PARTS)]:
            files.remove(part)
        for plan in all_plans(self.site.shown):
            if files.get_file_from_path(f"{plan.address}index.md") is None:
                files.append(LeafFile.at(config, plan.address))
        return files

    def _tell(self) -> None:
        """Say what has to be fixed, and stop where nobody knows what may be published."""
        for found in self.site.problems:
            say = log.warning if found.weight is Weight.MUST_FIX else log.debug
            say("%s", one_line(found))
        if self.site.stopped and self.command != "serve":
            raise PluginError(why_stopped(self.site.problems))

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav, self.welcome, self.docs, self.guides = nav, "", [], []
        self.inline = Inline()
        return nav

    def on_page_content(self, html: str, *, page: DocsPage, config: Any, files: Any) -> str:
        """The home page opens with the words of docs/index.md."""
        address = page.url if page.url != "./" else ""
        self.docs.append(address)
        if address:
            self.guides.append(Guide(address=address, title=page.title or "", html=html))
        if page.file.dest_uri == "index.html":
            self.welcome = f'<div class="pg-welcome md-typeset">{html}</div>'
        return html

    @event_priority(-100)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        guides = [page for page in self.nav.pages if not page.is_homepage]
        url = config.site_url if self.command != "serve" else None
        self.theme_frame = ThemeFrame(
            env=env,
            nav=self.nav,
            config=config,
            desk=self.site.desk,
            shown=self.site.shown,
            site=Site(
                title=config.site_name,
                url=url,
                guides=tuple(Link(text=page.title or "", address=page.url) for page in guides),
                has_feed=feed_of(self.site.shown, url) is not None,
                has_search=self._has_search(),
                findable=self.config.findable,
            ),
        )
        return env

    def _has_search(self) -> bool:
        """Whether this site gets an index; a preview has none, so that a save waits for none."""
        if not self.config.search or self.command == "serve":
            return False
        if search_version() is None:
            log.info(said("no-search"))
            return False
        return True

    def on_page_context(
        self, context: TemplateContext, *, page: DocsPage, config: Any, nav: Any
    ) -> TemplateContext:
        frame = guide_frame(
            self.site.shown,
            self.theme_frame.site,
            page.url,
            page.title or "",
            str(page.meta.get("description") or ""),
            has_heading="<h1" in (page.content or ""),
        )
        context["portfolio"] = self.theme_frame.around(page, frame)
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        context["portfolio"] = self.theme_frame.not_here()
        return context

    def on_post_page(self, output: str, *, page: DocsPage, config: MkDocsConfig) -> str:
        return for_reader(self.site.desk, self._with_policy(output, str(page.content or "")))

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        is_page = template_name.endswith(".html")
        return self._with_policy(output_content) if is_page else output_content

    def _with_policy(self, html: str, content: str = "") -> str:
        """The page with its policy; MkDocs' own server puts scripts into pages, so it gets none."""
        if self.command == "serve" and self.taken_in is None:
            return html
        inline = inline_in(html.replace(content, ""), content)
        self.inline |= inline
        return self.theme_frame.with_policy(html, inline)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self.shell = self._shell(config)
        if self.taken_in:
            return
        with lock(self.root) as is_ours:
            if not is_ours:
                raise PluginError(said("another-build"))
            mistakes = mistakes_by_page(self.site.problems) if self.command == "serve" else {}
            self.made = finish(self.site, self.shell, self.site_dir, mistakes)

    def _shell(self, config: MkDocsConfig) -> Shell:
        headers = self.unfinished / HEADERS
        if not headers.exists():  # One of the school's own lies in docs/.
            headers.write_bytes(self.theme_frame.headers(self.inline))
        shells.put_in_place(self.unfinished, self.shell_folder)
        text = Path(config.config_file_path).read_text(encoding="utf-8", errors="replace")
        places = (config.config_file_path, config.docs_dir, config.theme.custom_dir)
        watched = tuple(place for place in places if place)
        made_from = None
        if shells.may_repeat(config.markdown_extensions, config.plugins, text):
            signs = self.site.desk.school_sign, self.site.addresses_sign
            made_from = shells.sources_sign(watched, *signs)
        return Shell(
            command=self.command,
            site=self.theme_frame.site,
            frames=self.theme_frame.frames(),
            welcome=self.welcome,
            docs=tuple(self.docs),
            folder=str(self.shell_folder),
            files=shells.files_in(self.shell_folder),
            guides=tuple(self.guides),
            site_dir=str(self.site_dir),
            watched=watched,
            made_from=made_from,
        )

    def on_build_error(self, error: Exception) -> None:
        if getattr(self, "unfinished", None):
            shutil.rmtree(self.unfinished, ignore_errors=True)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        from portfolio_gen.preview.mkdocs_serve import watch

        return watch(server, self.root)

"""`verify`: proof that an edition holds nothing it may not, and is what a clean build makes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path

import click
from msgspec import Struct

from portfolio_gen.build.edition import take_in_edition
from portfolio_gen.build.jobs import usual_jobs
from portfolio_gen.build.publish import MANIFEST, OUT, edition_in, lock, own_folder, twin_of
from portfolio_gen.cli.build import check_edition, edition_option, made_site, mkdocs_settings
from portfolio_gen.cli.exit_codes import FINE, LOCKED, PRIVACY, PROBLEMS
from portfolio_gen.cli.repository import config_option, day_option, find_root, say_day, today
from portfolio_gen.clock import moment
from portfolio_gen.model.audience import Edition
from portfolio_gen.reading.portfolio import Reading, read_portfolio
from portfolio_gen.report.line import why_stopped
from portfolio_gen.sentences import counted, said
from portfolio_gen.theme_folder import theme_folder
from portfolio_gen.verify.closed import Closed, closed_to, rows_in
from portfolio_gen.verify.ids import ids_in
from portfolio_gen.verify.links import Pages, dead_links, foreign_origins, host_of, pages_of
from portfolio_gen.verify.not_made import not_made
from portfolio_gen.verify.pdf_words import unread_in
from portfolio_gen.verify.plant import plant
from portfolio_gen.verify.same import Site, first_difference, tree
from portfolio_gen.verify.scan import leaks_in
from portfolio_gen.verify.words import Row

#: So much of one kind is told; whoever puts it right asks again.
TOLD = 20
#: What no site is made from, and what is large.
LEFT_OUT = (".git", ".portfolio", ".venv", "node_modules", "__pycache__", OUT)


class Desk(Struct, frozen=True, kw_only=True):
    """Where an edition is held against the school's files, and with what."""

    root: Path
    room: Path
    config: str
    day: date
    reading: Reading
    rows: frozenset[Row]
    known: frozenset[bytes]
    public_site: Path


@click.command()
@edition_option
@click.option("--all", "every", is_flag=True, help="Verify every edition, one after the other.")
@click.option(
    "--canaries", is_flag=True,
    help="Also plant words wherever the edition may not look, and look for them.",
)  # fmt: skip
@day_option
@config_option
@click.pass_context
def verify(
    ctx: click.Context,
    edition: str,
    every: bool,
    canaries: bool,
    as_of: str | None,
    config: str | None,
) -> None:
    """Prove that an edition holds nothing it may not show.

    Every byte of it is searched for what is written in the school's files and is not for its
    readers. Nothing in it may be fetched from another host, every link must lead somewhere, and
    a build from nothing must give the same bytes.

    The exit code is 0 when all is fine, 1 for a dead link or other bytes, and 3 for a leak.
    """
    root, day = find_root(config), today(as_of)
    check_edition(root, edition)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    file = os.path.abspath(config or root / "mkdocs.yml")
    say_day(day)
    with lock(root) as is_ours, _room_in(root) as room:
        if not is_ours:
            click.echo(said("another-build"), err=True)
            ctx.exit(LOCKED)
        desk = _desk(root, room, file, day)
        editions = _every_edition(desk.reading) if every else [Edition.named(edition)]
        ctx.exit(max(_verified(ctx, desk, one, canaries) for one in editions))


@contextmanager
def _room_in(root: Path) -> Iterator[Path]:
    """A folder to work in, which nobody but us looks into; gone when the work is done."""
    room = root / ".portfolio" / "verify"
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(mode=0o700)
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _desk(root: Path, room: Path, config: str, day: date) -> Desk:
    import material

    settings = mkdocs_settings(config, "public", day.isoformat(), None)
    material_files = [
        path for path in Path(material.__file__).parent.rglob("templates/**/*") if path.is_file()
    ]
    own_theme = [Path(settings.theme.custom_dir)] if settings.theme.custom_dir else []
    folders = [Path(settings.docs_dir), theme_folder(), *own_theme]
    words = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    words += [path for path in material_files if path.suffix == ".html"]
    return Desk(
        root=root,
        room=room,
        config=config,
        day=day,
        reading=read_portfolio(root),
        rows=rows_in([Path(config), *words]),
        known=frozenset(sha256(path.read_bytes()).digest() for path in material_files),
        public_site=Path(settings.site_dir),
    )


def _every_edition(reading: Reading) -> list[Edition]:
    names = ["public", "school", "staff"]
    for learner in reading.learners:
        names += [f"family:{learner.id}", f"learner:{learner.id}"]
    return list(map(Edition.named, names))


def _verified(ctx: click.Context, desk: Desk, edition: Edition, canaries: bool) -> int:
    """Hold one edition against the school's files, and say what was found."""
    click.echo(said("verifying", edition=edition))
    closed = closed_to(edition, desk.reading, desk.day, rows_of_site=desk.rows)
    site = _built(ctx, desk, edition, desk.root, "again")
    pages = pages_of(site)
    leaks = [_no_leaks(desk, edition, site, closed)]
    codes = [
        _no_other_host(edition, site, pages),
        _no_dead_links(edition, site, pages),
    ]
    copy = desk.room / "copy"
    _copied(desk, copy)
    clean = _built(ctx, desk, edition, copy, "clean")
    codes.append(_same(edition, site, clean))
    leaks.append(_no_leaks_published(desk, edition, clean, closed))
    codes.append(_published(desk, edition, clean))
    if canaries:
        leaks.append(_no_canaries(ctx, desk, edition, copy, clean))
    shutil.rmtree(copy)
    if not any(leaks):
        places = counted(len(set(closed.rows.values())), "place", "places")
        files = counted(len(site), "file", "files")
        click.echo(f"  {said('no-leak', places=places, files=files)}")
    return max(*leaks, *codes)


def _built(ctx: click.Context, desk: Desk, edition: Edition, root: Path, name: str) -> Site:
    """The files of the edition of the school at `root`, built into a folder of our own."""
    place, config = desk.room / name, str(root / Path(desk.config).relative_to(desk.root))
    taken_in = take_in_edition(
        root, edition, desk.day, theme=theme_folder(), now=moment(), jobs=usual_jobs()
    )
    if taken_in.stopped:
        click.echo(why_stopped(taken_in.problems), err=True)
        ctx.exit(PRIVACY)
    made_site(ctx, taken_in, config, str(place), command="verify")
    files = tree(place)
    shutil.rmtree(place)
    shutil.rmtree(twin_of(place, root), ignore_errors=True)
    return files


def _copied(desk: Desk, to: Path) -> None:
    """All that a site is made from, and nothing that is remembered of it."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        others = {desk.public_site.name, *LEFT_OUT} if Path(folder) == desk.root else set()
        return others & set(names)

    shutil.copytree(desk.root, to, symlinks=True, ignore=left_out)


def _no_leaks(desk: Desk, edition: Edition, site: Site, closed: Closed) -> int:
    _tell(edition, [said("not-read", site=file) for file in unread_in(site)], None, FINE)
    return _tell(edition, _leaks(desk, site, closed), None, PRIVACY)


def _leaks(desk: Desk, site: Site, closed: Closed, place: str = "") -> list[str]:
    """What each file of a site holds that it may not, in sentences."""
    found = dict.fromkeys((*leaks_in(site, closed, desk.known), *ids_in(site, closed)))
    return [
        said(
            "leak", site=f"{place}{leak.site_file}", file=leak.written.file,
            line=leak.written.line,
        )
        for leak in found
    ]  # fmt: skip


def _no_other_host(edition: Edition, site: Site, pages: Pages) -> int:
    foreign = [
        said("other-host", site=found.site_file, line=found.line, host=host_of(found.address))
        for found in foreign_origins(site, pages)
    ]
    return _tell(edition, foreign, said("no-other-host"), PRIVACY)


def _no_dead_links(edition: Edition, site: Site, pages: Pages) -> int:
    dead = [
        said("dead-link", site=found.site_file, line=found.line)
        for found in dead_links(site, pages)
    ]
    return _tell(edition, dead, said("no-dead-link"), PROBLEMS)


def _same(edition: Edition, site: Site, clean: Site) -> int:
    other = first_difference(site, clean)
    told = [said("not-the-same", site=other[0], line=other[1])] if other else []
    return _tell(edition, told, said("the-same"), PROBLEMS)


def _place_of(desk: Desk, edition: Edition) -> Path | None:
    """The edition's folder, if it was built there."""
    place = own_folder(desk.root, edition) or desk.public_site
    return place if (place / MANIFEST).is_file() and edition_in(place) == str(edition) else None


def _no_leaks_published(desk: Desk, edition: Edition, clean: Site, closed: Closed) -> int:
    """What lies in the edition's folder and is not what it should be: is anything of it private?"""
    place = _place_of(desk, edition)
    if place is None:
        return FINE
    there, name = tree(place), f"{_short(place, desk)}/"
    other = {file: data for file, data in there.items() if clean.get(file) != data}
    shown = [
        said("not-made", site=f"{name}{_without_words(file, closed)}")
        for file in not_made(there, clean, desk.root, desk.known)
    ]
    leaks = _leaks(desk, other, closed, name)
    return max(_tell(edition, found, None, PRIVACY) for found in (shown, leaks))


def _without_words(file: str, closed: Closed) -> str:
    """An address without those of its names that may not be told either."""
    found = (leak.site_file for leak in leaks_in({file: b""}, closed))
    return next(found, file)


def _published(desk: Desk, edition: Edition, clean: Site) -> int:
    """What lies in the edition's folder: is it what it should be?"""
    place = _place_of(desk, edition)
    if place is None:
        return FINE
    is_so = tree(place) == clean
    old = [] if is_so else [said("published-is-old", place=_short(place, desk))]
    return _tell(edition, old, said("published-is-so", place=_short(place, desk)), PROBLEMS)


def _no_canaries(ctx: click.Context, desk: Desk, edition: Edition, copy: Path, clean: Site) -> int:
    planted = plant(copy, edition, desk.day)
    site = _built(ctx, desk, edition, copy, "canaries")
    told = [
        said("canary-found", site=file, file=place.file, line=max(place.line, 1))
        for file, place in planted.found_in(site)
    ]
    other = first_difference(site, clean)
    if other and not told:
        told = [said("canary-changes", site=other[0], line=other[1])]
    places = counted(len(planted.words), "place", "places")
    pictures = counted(len(planted.pictures), "picture", "pictures")
    return _tell(edition, told, said("no-canary", places=places, pictures=pictures), PRIVACY)


def _tell(edition: Edition, found: list[str], fine: str | None, code: int) -> int:
    """Say what was found in an edition, or that all is fine; the exit code that follows."""
    more = [said("and-so-on", number=len(found) - TOLD)] if len(found) > TOLD else []
    for line in (*found[:TOLD], *more):
        click.echo(f"  {edition}: {line}", err=True)
    if not found and fine:
        click.echo(f"  {fine}")
    return code if found else FINE


def _short(place: Path, desk: Desk) -> str:
    inside = place.is_relative_to(desk.root)
    return place.relative_to(desk.root).as_posix() if inside else str(place)

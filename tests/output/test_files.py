"""What is published is pages and safe copies: no file as somebody wrote it, no place, no device."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PIL import Image

from portfolio_gen.media.safe_media import safe_media
from tests.output.sample import REPOSITORY

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
#: What a picture may carry beside itself: how large it is drawn and how its colors look.
HARMLESS = {
    "dpi", "gamma", "icc_profile", "jfif", "jfif_density", "jfif_unit", "jfif_version",
    "progression", "progressive", "transparency", "background", "loop", "duration", "srgb",
    "chromaticity", "aspect", "interlace", "timestamp",
}  # fmt: skip


def test_no_file_of_the_school_is_published_as_it_was_written(site: Path) -> None:
    found = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.suffix.casefold() in (".yml", ".yaml", ".csv", ".md", ".py", ".zip")
        and path.name != "levels.csv"
        or path.name.casefold() in ("readme", ".gitkeep", ".ds_store", "thumbs.db")
    ]
    assert not found, found[:20]


def test_only_staff_can_take_levels_along(site: Path) -> None:
    found = {path.parent.parent.name for path in site.rglob("levels.csv")}
    assert found == ({"classes", "my-learners"} if "staff" in str(site) else set())


def test_every_file_of_a_learner_is_published_under_the_name_of_its_safe_copy(site: Path) -> None:
    for file in sorted((site / "media").iterdir()):
        assert file.stem == sha256(file.read_bytes()).hexdigest()[:20], file.name
    outside = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.suffix.casefold() in (*PICTURES, ".mp3", ".mp4", ".ogg", ".wav", ".webm", ".pdf")
        and not path.is_relative_to(site / "media")
        and not path.is_relative_to(site / "assets")
    ]
    assert not outside, outside[:20]


def test_no_picture_is_the_file_that_somebody_took(site: Path) -> None:
    taken = {
        sha256(path.read_bytes()).hexdigest(): path.relative_to(REPOSITORY).as_posix()
        for path in (REPOSITORY / "students").rglob("*")
        if path.is_file() and path.suffix.casefold() not in (".mp3", ".ogg", ".wav", ".pdf")
    }
    same = [
        f"{path.relative_to(site)} is {taken[digest]}"
        for path in sorted(site.rglob("*"))
        if path.is_file() and (digest := sha256(path.read_bytes()).hexdigest()) in taken
    ]
    assert not same, "\n".join(same[:20])


def test_no_published_picture_knows_where_when_or_with_what_it_was_taken(site: Path) -> None:
    pictures = [path for path in (site / "media").iterdir() if path.suffix in PICTURES]
    assert pictures, "the sample school shows pictures"
    for path in pictures:
        with Image.open(path) as picture:
            picture.load()
            assert not dict(picture.getexif()), f"{path.name}: EXIF"
            told = {str(key).casefold() for key in picture.info} - HARMLESS
            assert not told, f"{path.name}: {sorted(told)}"


def test_nothing_is_left_to_clean_in_a_published_recording(site: Path) -> None:
    for path in sorted((site / "media").iterdir()):
        if path.suffix in PICTURES:
            continue
        again, code = safe_media(path.read_bytes(), path.name)
        assert again is not None and again.data == path.read_bytes(), f"{path.name}: {code}"

"""A picture and its smaller copies are kept together, and published under their own bytes only."""

from __future__ import annotations

import io
import json
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from portfolio_gen.analysis.files import WantedFile
from portfolio_gen.analysis.shown import Media
from portfolio_gen.build import make_media
from portfolio_gen.build.make_media import addresses_of, content_of, made_media
from portfolio_gen.build.store import Store

FILE = "students/ana/projects/oven/media/box.png"


@pytest.fixture
def desk(tmp_path: Path) -> SimpleNamespace:
    """A repository with one drawing of a thousand pixels in it, and an empty store."""
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    drawing = Image.radial_gradient("L").resize((1000, 800)).convert("RGB")
    drawing.save(file, "PNG")
    return SimpleNamespace(root=tmp_path, store=Store(folder=tmp_path / "store"))


def made(desk: SimpleNamespace) -> tuple[Media, dict[str, str]]:
    media, keys, problems = made_media(desk, {}, [WantedFile(file=FILE, kind="picture")])
    assert problems == []
    return media[FILE], keys


def test_each_copy_is_published_as_it_was_made(desk: SimpleNamespace) -> None:
    media, keys = made(desk)
    assert [width for _, width in media.sizes] == [480, 960, 1000]
    assert set(keys) == set(addresses_of(media)) and len(keys) == 4
    for address, width in media.sizes:
        picture = Image.open(io.BytesIO(content_of(desk.store, keys[address], address)))
        assert (picture.format, picture.width) == ("WEBP", width)
    whole = Image.open(io.BytesIO(content_of(desk.store, keys[media.address], media.address)))
    assert (whole.format, whole.width) == ("PNG", 1000)


def test_nothing_is_published_at_an_address_of_another_picture(desk: SimpleNamespace) -> None:
    media, keys = made(desk)
    other = media.address.replace("media/", "media/0")
    assert content_of(desk.store, keys[media.address], other) is None


def test_what_another_program_made_safe_is_made_again(
    desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may not have known yet what has to be taken out."""
    file = desk.root / FILE
    hashes = {FILE: sha256(file.read_bytes()).hexdigest()}
    wanted = [WantedFile(file=FILE, kind="picture")]
    monkeypatch.setattr(make_media, "media_sign", lambda: "an older program")
    _, before, _ = made_media(desk, hashes, wanted)
    monkeypatch.undo()
    _, now, _ = made_media(desk, hashes, wanted)
    assert before.keys() == now.keys() and not set(before.values()) & set(now.values())


@pytest.mark.parametrize("which", range(4))
def test_an_entry_with_one_wrong_copy_is_no_entry(desk: SimpleNamespace, which: int) -> None:
    """Whole and signed as it should be, by somebody who wanted another picture there."""
    media, keys = made(desk)
    key = keys[media.address]
    head, _, content = desk.store.get(key).partition(b"\n")
    lengths, _ = json.loads(head)
    at = sum(lengths[:which])
    desk.store.put(key, b"\n".join([head, content[:at] + b"x" + content[at + 1 :]]))
    assert [content_of(desk.store, key, address) for address in addresses_of(media)] == [None] * 4
    assert made(desk)[0] == media, "it is made again"
    assert content_of(desk.store, key, media.address)


@pytest.mark.parametrize(
    "head", [b"", b"{}", b"[]", b"[[1], {}]", b"[[1], null]", b"[1, 2]", b'[["a"], {"sizes": []}]']
)
def test_an_entry_of_another_form_is_no_entry(desk: SimpleNamespace, head: bytes) -> None:
    media, keys = made(desk)
    desk.store.put(keys[media.address], head + b"\nx")
    assert content_of(desk.store, keys[media.address], media.address) is None

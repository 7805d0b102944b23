"""The colours of a picture as a screen shows them that knows nothing of its colour profile.

It is apart because a profile is not published: it may name a person's screen or printer. Without
it the numbers of a phone's picture would mean other colours, and paler ones.
"""

from __future__ import annotations

import io

from PIL import Image, ImageCms

#: What a profile may be for, by how the pixels of a picture are stored.
_MEANT_FOR = {"RGB": "RGB ", "RGBA": "RGB ", "L": "GRAY", "CMYK": "CMYK"}


def in_screen_colours(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture as its profile means it; as it is, when that is broken or not for such pixels.

    Grey stays grey, and what can be seen through stays so.
    """
    if not profile:
        return picture
    try:
        meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if meant.profile.xcolor_space != _MEANT_FOR.get(picture.mode):
            return picture
        seen = ImageCms.profileToProfile(
            picture, meant, ImageCms.createProfile("sRGB"), ImageCms.Intent.PERCEPTUAL,
            outputMode="RGBA" if picture.mode == "RGBA" else "RGB",
        )  # fmt: skip
    except Exception:  # noqa: BLE001 - what is broken in a profile shows in countless ways
        return picture
    return seen.convert("L") if picture.mode == "L" else seen

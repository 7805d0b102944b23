"""What a careless camera notes in a photo: where it stood, which camera, and which way is up.

It is apart because only three photos carry such notes, on purpose: the school's pages must
leave them out, and these three show that they do.
"""

from __future__ import annotations

from PIL import Image

SIDEWAYS = 6
"""The orientation of a picture that is stored lying on its left side."""


def noted(picture: Image.Image, *, day: str, north: float, west: float) -> Image.Image:
    """Return a photo stored sideways whose notes give a day, a camera and a place at sea."""
    notes = Image.Exif()
    notes[0x010F] = "Invented"
    notes[0x0110] = "Pocket Camera 6"
    notes[0x0112] = SIDEWAYS
    notes[0x0132] = day
    notes.get_ifd(0x8769).update({0x9003: day, 0xA434: "Pocket Lens 4.2 mm"})
    place = {1: "N", 2: _degrees(north), 3: "W", 4: _degrees(west)}
    notes.get_ifd(0x8825).update(place)
    stored = picture.transpose(Image.Transpose.ROTATE_90)
    stored.info["camera notes"] = notes.tobytes()
    return stored


def _degrees(value: float) -> tuple[float, float, float]:
    minutes, seconds = divmod(round(value * 3600, 2), 60)
    return float(minutes // 60), float(minutes % 60), round(seconds, 2)

"""Films: a row of drawn pictures, made into a small silent video.

It is apart from the camera because nothing here is rendered; the pictures come one by one and
only their encoding needs another program.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PIL import Image


def encoded(frames: Iterable[Image.Image], *, rate: int = 25, quality: int = 27) -> bytes:
    """Return frames as an MP4 film that starts at once in a browser, with nothing noted in it."""
    frames = iter(frames)
    first = next(frames)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "film.mp4"
        command = ["ffmpeg", "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb24"]
        command += ["-s", f"{first.width}x{first.height}", "-r", str(rate), "-i", "-"]
        command += ["-an", "-c:v", "libx264", "-preset", "slow", "-crf", str(quality)]
        command += ["-pix_fmt", "yuv420p", "-threads", "1", "-map_metadata", "-1"]
        command += ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart"]
        with subprocess.Popen([*command, str(out)], stdin=subprocess.PIPE) as process:
            process.stdin.write(first.convert("RGB").tobytes())
            for frame in frames:
                process.stdin.write(frame.convert("RGB").tobytes())
            process.stdin.close()
            if process.wait():
                raise RuntimeError("ffmpeg could not make the film")
        return out.read_bytes()

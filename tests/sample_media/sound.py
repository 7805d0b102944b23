"""Sounds from nothing: whistles, wind, plucked strings, bells and a reading voice.

It is apart from the pictures because a sound is one row of numbers at a steady rate; only its
encoding needs another program.
"""

from __future__ import annotations

import io
import subprocess
import tempfile
import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np

RATE = 24_000
LIMIT = 116_000
"""The most bytes that one encoded sound may take."""


def silence(seconds: float) -> np.ndarray:
    """Return nothing, for so long."""
    return np.zeros(int(seconds * RATE))


def mixed(parts: Sequence[tuple[float, np.ndarray]], seconds: float) -> np.ndarray:
    """Return sounds laid over each other, each starting at its second."""
    total = silence(seconds)
    for start, part in parts:
        first = int(start * RATE)
        end = min(len(total), first + len(part))
        total[first:end] += part[: end - first]
    return total


def swell(count: int, rise: float = 0.15, fall: float = 0.35) -> np.ndarray:
    """Return how loud a short note is along its length."""
    along = np.linspace(0, 1, count)
    return np.clip(along / rise, 0, 1) ** 0.7 * np.clip((1 - along) / fall, 0, 1) ** 0.8


def whistle(
    path: Sequence[float], seconds: float, *, overtone: float = 0.08, flutter: float = 0.0
) -> np.ndarray:
    """Return a whistled note that glides along pitches in hertz."""
    count = int(seconds * RATE)
    along = np.linspace(0, len(path) - 1, count)
    pitch = np.interp(along, range(len(path)), path)
    smooth = np.hanning(max(3, count // 8))
    pitch = np.convolve(np.pad(pitch, len(smooth) // 2, mode="edge"), smooth / smooth.sum(), "same")
    pitch = pitch[len(smooth) // 2 :][:count]
    if flutter:
        pitch = pitch * (1 + flutter * np.sin(np.arange(count) / RATE * 2 * np.pi * 38))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    return (np.sin(phase) + overtone * np.sin(2 * phase)) * swell(count)


def band(rng: np.random.Generator, seconds: float, low: float, high: float) -> np.ndarray:
    """Return noise between two pitches, as loud as 1."""
    count = int(seconds * RATE)
    bins = np.fft.rfft(rng.normal(0, 1, count))
    pitch = np.fft.rfftfreq(count, 1 / RATE)
    edge = np.clip((pitch - low) / (0.2 * low + 1), 0, 1) * np.clip(
        (high - pitch) / (0.2 * high), 0, 1
    )
    out = np.fft.irfft(bins * edge, count)
    return out / (np.abs(out).max() + 1e-9)


def pluck(
    rng: np.random.Generator,
    pitch: float,
    seconds: float,
    *,
    bright: float = 0.45,
    ring: float = 0.996,
) -> np.ndarray:
    """Return a plucked string: a burst of noise that goes round and round and grows dull."""
    count, period = int(seconds * RATE), RATE / pitch - 0.5
    size = int(period)
    part = period - size
    burst = rng.uniform(-1, 1, size + 2)
    for _ in range(int(4 * (1 - bright)) + 1):
        burst = 0.5 * (burst + np.roll(burst, 1))
    out = np.zeros(count + size + 2)
    out[: size + 2] = burst
    for start in range(size + 2, count, size):
        stop = min(start + size, count)
        back = np.arange(start, stop) - size
        late = out[back] * (1 - part) + out[back - 1] * part
        later = out[back - 1] * (1 - part) + out[back - 2] * part
        out[start:stop] = ring * 0.5 * (late + later)
    out = out[:count]
    return out / np.abs(out).max() * np.minimum(1, np.linspace(1, 0, count) * 6)


def bell(pitch: float = 620.0, seconds: float = 2.6) -> np.ndarray:
    """Return a small bell struck once."""
    t = np.arange(int(seconds * RATE)) / RATE
    parts = (
        (0.5, 0.5, 1.2),
        (1, 1, 1.9),
        (1.19, 0.5, 2.4),
        (1.5, 0.35, 3),
        (2, 0.5, 3.4),
        (2.74, 0.3, 5),
    )
    total = sum(a * np.sin(2 * np.pi * pitch * f * t) * np.exp(-t * d) for f, a, d in parts)
    return total / np.abs(total).max() * np.clip(t / 0.003, 0, 1)


def room(
    sound: np.ndarray, rng: np.random.Generator, size: float = 0.25, wet: float = 0.12
) -> np.ndarray:
    """Return a sound as it rings in a small room."""
    count = int(size * RATE)
    tail = rng.normal(0, 1, count) * np.exp(-np.linspace(0, 6, count))
    length = len(sound) + count
    echo = np.fft.irfft(np.fft.rfft(sound, length) * np.fft.rfft(tail, length), length)[
        : len(sound)
    ]
    return sound + wet * echo / (np.abs(echo).max() + 1e-9) * np.abs(sound).max()


def dulled(sound: np.ndarray, above: float) -> np.ndarray:
    """Return a sound with what lies above a pitch softened away."""
    bins = np.fft.rfft(sound)
    pitch = np.fft.rfftfreq(len(sound), 1 / RATE)
    return np.fft.irfft(bins / np.sqrt(1 + (pitch / above) ** 6), len(sound))


def reading(text: str, *, voice: str = "en-us+f3", pace: int = 130, pitch: int = 50) -> np.ndarray:
    """Return a text read aloud by the reading voice (espeak-ng)."""
    command = ["espeak-ng", "-v", voice, "-s", str(pace), "-p", str(pitch), "--stdout", text]
    spoken = subprocess.run(command, check=True, capture_output=True).stdout
    with wave.open(io.BytesIO(spoken)) as file:
        rate, frames = file.getframerate(), file.readframes(file.getnframes())
    # The voice streams its sound, so the length in its header is wrong and data ends the file.
    numbers = np.frombuffer(frames[: len(frames) // 2 * 2], "<i2").astype(float) / 32768
    loud = np.flatnonzero(np.abs(numbers) > 0.01)
    numbers = numbers[loud[0] : loud[-1] + 1]
    count = int(len(numbers) * RATE / rate)
    return np.interp(np.linspace(0, len(numbers) - 1, count), np.arange(len(numbers)), numbers)


def encoded(sound: np.ndarray, loud: float = 0.8) -> bytes:
    """Return a sound as MP3, as good as its size allows, with nothing noted in it."""
    sound = sound / (np.abs(sound).max() + 1e-9) * loud
    seconds = len(sound) / RATE
    raw = sound.astype("<f4").tobytes()
    for kilobits in (64, 56, 48, 44, 40, 36, 32, 28, 26, 24, 22, 20, 18, 16):
        if kilobits * 125 * seconds > LIMIT * 1.4:
            continue
        coded = _mp3(raw, kilobits)
        if len(coded) <= LIMIT:
            break
    return coded


def _mp3(raw: bytes, kilobits: int) -> bytes:
    command = ["ffmpeg", "-v", "error", "-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", "-"]
    command += ["-c:a", "libmp3lame", "-abr", "1", "-b:a", f"{kilobits}k"]
    command += ["-ar", "16000"] if kilobits < 30 else []
    command += ["-map_metadata", "-1", "-id3v2_version", "0", "-bitexact", "-f", "mp3"]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "sound.mp3"
        subprocess.run([*command, str(out)], input=raw, check=True)
        return out.read_bytes()

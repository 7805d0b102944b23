"""Leila's work with words: a quotation before and after, a ladder of edits, a reading."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from tests.sample_media import noise, sound
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.leila_s import BLACK, RED
from tests.sample_media.printing import font, words
from tests.sample_media.stroke import COLOURED_PENCIL, MARKER, Tool, smooth, straight
from tests.sample_media.works import work

SERIF, SERIF_BOLD = "NotoSerif-Regular", "DejaVuSerif-Bold"
RED_PENCIL = replace(COLOURED_PENCIL, width=4, shake=1.2)
SAID = (
    "“People say to me, it must have been terrible. Some of it was. But I met every friend I "
    "have on Line Two, so you write that down too. … Nobody ever said thank you for that. It "
    "was not a kindness. It was how the line kept moving.”"
)


def _set(
    sheet: Sheet, text: str, x: float, y: float, wide: float, size: float
) -> list[tuple[str, float, float, float]]:
    """Print a paragraph and return where each word stands: word, left, right, base line."""
    face, space = font(SERIF, size * 3), font(SERIF, size * 3).getlength(" ") / 3
    places, at = [], x
    for word in text.split():
        long = face.getlength(word) / 3
        if at + long > x + wide:
            at, y = x, y + size * 1.75
        words(sheet, word, at, y, size, BLACK, face=SERIF, side="left")
        places.append((word, at, at + long, y + size * 0.62))
        at += long + space
    return places


@work("leila-s", "quoting-fairly", "quote-before-after.png")
def quote_before_after() -> Image.Image:
    """What was printed beside what was said, with the words that were used underlined."""
    sheet = Sheet("leila quote", 1240, 860, "#fdfdfa", 0.2)
    ruled = Tool(width=2, shake=0, press=0)
    sheet.draw(straight([(470, 90), (470, 780)], 40), ruled, "#8a8d94")
    words(sheet, "What I printed", 80, 110, 32, BLACK, face=SERIF_BOLD, side="left")
    words(sheet, "What she said", 510, 110, 32, BLACK, face=SERIF_BOLD, side="left")
    sheet.draw(straight([(80, 146), (1060, 146)], 40), ruled, "#8a8d94")
    _set(sheet, "“It was terrible. Nobody ever said thank you.”", 80, 210, 350, 27)
    places = _set(sheet, SAID, 510, 210, 540, 27)
    first = [word for word, *_ in places].index("Nobody")
    for index, (word, left, right, base) in enumerate(places):
        if word == "terrible." or first <= index < first + 5:
            line = smooth([(left - 3, base), ((left + right) / 2, base + 3), (right + 3, base + 1)])
            sheet.draw(line, RED_PENCIL, RED)
    note = Hand(
        size=27,
        loose=0.05,
        slant=0.26,
        narrow=0.8,
        gap=0.07,
        low=0.92,
        tool=replace(RED_PENCIL, width=3),
        colour=RED,
    )
    for index, row in enumerate(("two sentences,", "31 lines apart,", "in the other order")):
        write(sheet, row, 840, 640 + index * 44, note, angle=-0.05)
    sheet.draw(smooth([(830, 640), (760, 600), (700, 520)]), RED_PENCIL, RED)
    write(sheet, "so: not a quotation", 90, 420, note)
    sheet.draw(smooth([(88, 436), (200, 440), (330, 434)]), RED_PENCIL, RED)
    return sheet.image()


RUNGS = (
    "1  Leave out um and er",
    "2  Cut a repeat, mark it ...",
    "3  Add a word in [brackets]",
    "4  Move a sentence - ask first",
    "5  Change what it means - never",
)


@work("leila-s", "quoting-fairly", "ladder-of-edits.png")
def ladder_of_edits() -> Image.Image:
    """Five rungs from harmless to never; the higher, the more one has to ask."""
    sheet = Sheet("leila ladder", 1040, 1240, "#fdfaf1", 0.4)
    pen = replace(MARKER, width=12, shake=1.0)
    hand = Hand(
        size=42,
        loose=0.05,
        slant=0.03,
        narrow=0.86,
        gap=0.1,
        tool=replace(MARKER, width=6, shake=0.7),
        colour="#25344f",
    )
    write(sheet, "THE LADDER OF EDITS", 520, 110, hand.at(62, colour="#25344f"), middle=True)
    for x, lean in ((130, 10), (300, -10)):
        sheet.draw(straight([(x - lean, 1180), (x + lean, 190)]), replace(pen, width=18), "#9a6a38")
    for index, rung in enumerate(RUNGS):
        y = 1090 - index * 190
        colour = ("#3c8a4e", "#3c8a4e", "#3c8a4e", "#d08a1a", "#c2342c")[index]
        left, right = 132, 298
        if index < 3:
            sheet.draw(straight([(left, y), (right, y)]), pen, colour)
        elif index == 3:
            for start in range(left, right, 36):
                sheet.draw(straight([(start, y), (start + 20, y)]), pen, colour)
        else:
            sheet.draw(straight([(left, y), (196, y + 14), (208, y + 30)]), pen, colour)
            sheet.draw(straight([(right, y), (240, y - 12), (226, y + 6)]), pen, colour)
            for dx, dy in ((214, 52), (236, 44), (222, 66)):
                sheet.draw(
                    straight([(dx, dy + y - 10), (dx + 6, dy + y - 2)], 3),
                    replace(pen, width=5),
                    colour,
                )
        write(sheet, rung, 350, y + 16, hand.at(40, colour=colour if index > 2 else "#25344f"))
    arrow_ = replace(pen, width=8)
    sheet.draw(straight([(60, 1120), (60, 300)]), arrow_, "#25344f")
    sheet.draw(straight([(36, 344), (60, 296), (60, 296), (86, 342)]), arrow_, "#25344f")
    write(sheet, "higher = ask", 48, 1216, hand.at(40, colour="#7a2f6a"))
    return sheet.image()


READING = (
    "This is Leila, reading Dolores. She asked me to read it, because she does not like her own "
    "voice on a machine. The cuts are marked by a small bell.",
    "You could not hear a person speak on Line Two. So we talked with our hands, and our eyebrows. "
    "If the forewoman was coming, you wiped your left cheek. If somebody was tired, the girl "
    "beside her would reach over and do her lids for a minute. Nobody ever said thank you for "
    "that. It was not a kindness. It was how the line kept moving.",
    "People say to me, it must have been terrible. Some of it was. But I met every friend I have "
    "on Line Two, so you write that down too.",
)


@work("leila-s", "cannery-line", "dolores-excerpt.mp3")
def dolores_excerpt() -> bytes:
    """Leila reads what Dolores told her; a small bell marks each cut."""
    rng = noise.seeded("dolores")
    parts, at = [], 0.4
    for text in READING:
        voice = sound.reading(text, voice="en-us+f2", pace=158, pitch=42)
        parts.append((at, voice * 0.9))
        at += len(voice) / sound.RATE + 0.35
        parts.append((at, 0.16 * sound.bell(880, 1.6)))
        at += 1.25
    quiet = sound.mixed(parts, at + 0.6)
    quiet = sound.room(sound.dulled(quiet, 5200), rng, 0.18, 0.07)
    return sound.encoded(
        quiet + sound.band(rng, len(quiet) / sound.RATE, 60, 900)[: len(quiet)] * 0.002
    )

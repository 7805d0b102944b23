"""Every sentence about a mistake that a person can read; wording only, no decisions.

Message says what is wrong, help says how to put it right. Sentences have 20 words at most and
no words a twelve-year-old has not met. A code is never renamed: it is also the name of its
page in `help/` and of its test.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Fix, Problem, Weight


class Wording(Struct, frozen=True):
    """The sentences of one code.

    `near` stands before `help` when there is a nearest match, `like` after it when the line can
    be shown as it should be.
    """

    message: str
    help: str
    near: str = "Did you mean “{nearest}”?"
    like: str = "Like this:  {corrected}"
    weight: Weight = Weight.MUST_FIX
    privacy: bool = False


LOOK = Weight.LOOK

WORDINGS: dict[str, Wording] = {
    # -- how a file is typed --
    "tab-key": Wording(
        "You used the Tab key at the start of this line.",
        "Use 2 spaces instead.",
        like="",
    ),
    "hidden-sign": Wording(
        "An invisible sign is hiding at place {column} of this line.",
        "Delete it, and type a plain space if one belongs there. Or type the line again.",
        like="",
    ),
    "no-space-after-dash": Wording(
        "There is no space after the dash.",
        "Put one space between the dash and the words.",
    ),
    "wrong-dash": Wording(
        "A list item starts with “-”, not with “{sign}”.",
        "Use the plain dash next to the 0 on the keyboard, then a space.",
    ),
    "dash-in-text": Wording(
        "This dash stands further in, so it goes on with the text of line {like}.",
        "Did you mean a new item? Then put the dash right below the other one.",
        like="",
    ),
    "missing-dash": Wording(
        "This looks like a new item, but its dash is missing.",
        "Put “- ” in front, as on line {like}, and 2 spaces in front of the lines below.",
        like="",
    ),
    "wrong-note-sign": Wording(
        "A note to yourself starts with “#” here, not with “{sign}”.",
        "Type “#” and a space in front of the note.",
    ),
    "two-colons": Wording(
        "There are two colons in a row.",
        "One colon is enough.",
    ),
    "two-names-on-one-line": Wording(
        "“{name}” should start a line of its own.",
        "Press Enter before “{name}”. If it is part of the text, put quotes around all of it.",
    ),
    "text-beside-bar": Wording(
        "After “|” the text starts on the next line.",
        "Press Enter after “|”, and put 2 more spaces in front of the text.",
    ),
    "list-after-text": Wording(
        "A list starts here, but there is already text on line {like}.",
        "Keep one of them: the text after the colon, or the list below it.",
    ),
    "list-beside-name": Wording(
        "The list starts on the same line as “{name}:”.",
        "Put each item on a line of its own below, with 2 spaces and a dash.",
    ),
    "numbered-list": Wording(
        "A list with numbers becomes one long text here.",
        "Start each item with “- ” in place of its number.",
    ),
    "special-first-sign": Wording(
        "This text starts with “{sign}”, which has a special meaning here.",
        "Put straight quotes around all of the text.",
    ),
    "quote-not-closed": Wording(
        "The quote that opens here is never closed.",
        "Put the same kind of quote at the end of the text.",
    ),
    "quote-inside-quotes": Wording(
        "The quote at this place ends the text, but more words follow.",
        "Put quotes of the other kind around all of the text.",
    ),
    "text-after-quotes": Wording(
        "The quotes were closed on line {like}, but the text goes on here.",
        "Move the last quote to the end of all the text.",
        like="",
    ),
    "curly-quotes": Wording(
        "Curly quotes don't count as quotes here.",
        "Use straight quotes around all of the text.",
    ),
    "curly-quotes-removed": Wording(
        "The curly quotes around this text were left out.",
        "Quotes are not needed here. To show some, put straight quotes around them.",
        weight=LOOK,
    ),
    "bracket-not-closed": Wording(
        "The “{sign}” that opens here is never closed.",
        "Put “{closing}” where the list ends. If it is only text, use quotes around it.",
    ),
    "backslash-in-quotes": Wording(
        "Between double quotes, a “\\” changes the letter after it. This pair means nothing.",
        "Use single quotes around the text, or write each “\\” twice.",
    ),
    "no-space-after-colon": Wording(
        "There is no space after “{name}:”.",
        "Put a space after the colon.",
    ),
    "wrong-colon": Wording(
        "This is a wide colon from another keyboard.",
        "Use the plain “:”, with a space after it.",
    ),
    "missing-colon": Wording(
        "A colon is missing after “{name}”.",
        "Put a colon and a space after the name.",
    ),
    "line-without-name": Wording(
        "The lines around this one start with a name and a colon; this one has none.",
        "Put a name and a colon in front. If it belongs to the text above, move it further in.",
    ),
    "colon-in-text": Wording(
        "A colon inside text needs quotes.",
        "Put straight quotes around all of the text.",
    ),
    "name-inside-text": Wording(
        "“{name}” is part of a text here, so it does not do what it says.",
        "Start it right below another name, with a colon. If it is text, add words to its line.",
        privacy=True,
    ),
    "uneven-spaces": Wording(
        "This line should line up with line {like}.",
        "The number of spaces in front of it should be {spaces}.",
        like="",
    ),
    "uneven-text": Wording(
        "This text starts further left than the text above it.",
        "Put as many spaces in front of it as in front of the first line of the text.",
        like="",
    ),
    "text-at-the-edge": Wording(
        "This text stands at the edge, so it does not belong to line {like} any more.",
        "Write “|” after the colon on line {like}, and 2 more spaces in front of all its text.",
        like="",
    ),
    "note-inside-text": Wording(
        "A note with # stands here, and then the text goes on.",
        "Put the note on a line of its own, above the text. Or use quotes around all of it.",
        like="",
    ),
    "text-after-hash": Wording(
        "Everything after # was left out: {lost}",
        "If it belongs to the text, put straight quotes around all of it.",
        weight=LOOK,
    ),
    "merge-left-over": Wording(
        "Left-overs of a merge are on lines {first} to {last}: two versions of the same lines.",
        "Keep the lines you want. Delete the rest, and all lines with <<<<<<<, ======= or >>>>>>>.",
    ),
    "percent-line": Wording(
        "A line cannot start with “%” here.",
        "Delete the line. If it is text, put it after a name and a colon, in quotes.",
    ),
    "other-kind-of-file": Wording(
        "This file holds {kind}, not lines of “name: value”.",
        "Type the words again as lines like “title: My project”.",
    ),
    "nothing-here-yet": Wording(
        "There is nothing here yet.",
        "Fill the file when you are ready, or delete it.",
        weight=LOOK,
    ),
    "unclear-line": Wording(
        "This line, or the one above it, cannot be understood.",
        "Check its spaces, colons, quotes and brackets. Compare it with a line that works.",
    ),
    "second-section": Wording(
        "A file has only one part, but this line starts another one.",
        "Delete this line. If there is more below it, join the two parts.",
    ),
    "just-text": Wording(
        "There is only text here, without a name and a colon.",
        "Start each line with a name and a colon, like “title: My project”.",
    ),
    "copy-mark": Wording(
        "“&”, “*” and “<<” make copies of other lines. Copies are not allowed here.",
        "Write the text out again. If the sign is part of your text, use quotes.",
    ),
    "kind-mark": Wording(
        "A word with “!” in front has a special meaning, which is not allowed here.",
        "Delete it, or put the whole text in quotes.",
    ),
    "name-not-text": Wording(
        "Before a colon there must be a plain word.",
        "Write a word like “title”, then a colon. Put quotes around text in brackets.",
    ),
    "name-too-long": Wording(
        "The text before the colon is too long for a name.",
        "Use a short name here. If it is all text, put quotes around it.",
    ),
    "same-name-twice": Wording(
        "“{name}” is here twice: on line {first} and on line {second}.",
        "Keep one of them. Until then the first one counts.",
    ),
    "audience-twice": Wording(
        "“audience” is here twice: on line {first} and on line {second}. So this stays private.",
        "Keep only the one you mean.",
        privacy=True,
    ),
    "nested-too-deep": Wording(
        "Too many things are inside other things here.",
        "Use fewer steps of spaces, dashes or brackets.",
    ),
    "too-much-in-file": Wording(
        "There are too many lines or items in this file.",
        "Split it, or delete what is no longer needed.",
    ),
    "control-sign": Wording(
        "A hidden sign that is not a letter was left out here.",
        "Delete this part of the line and type it again.",
        weight=LOOK,
    ),
    "fields-not-closed": Wording(
        "The part that starts with this --- line never ends.",
        "Type a line with only --- below its last line.",
        like="",
    ),
    "fields-start": Wording(
        "The part with the fields must start with a line of only ---, at the very top.",
        "Make the first line of the file exactly ---, with no spaces and nothing above it.",
        like="",
    ),
    "fields-end": Wording(
        "The part with the fields must end with a line of only ---.",
        "Type exactly three plain dashes on this line, with no spaces.",
        like="",
    ),
    "fields-without-fence": Wording(
        "This looks like fields, but there is no --- line above them.",
        "Put a line with only --- above the fields, and another one below them.",
        like="",
    ),
    "fields-too-late": Wording(
        "A second part with fields starts here, below the start of the story.",
        "Put all fields between the first two --- lines, at the very top of the file.",
        like="",
    ),
    "fields-are-a-list": Wording(
        "Between the --- lines there is a list.",
        "Write lines like “title: My project” there, without “- ” in front.",
    ),
    "text-too-long": Wording(
        "This file is too big: it may have {limit} kilobytes.",
        "Keep only text in it. Pictures, sound and films go into the media folder.",
    ),
    "file-is-gone": Wording(
        "This file went away while it was being read.",
        "Try again. If it was renamed, use its new name.",
    ),
    "file-not-opened": Wording(
        "This could not be opened.",
        "Ask a teacher to check who is allowed to read it.",
    ),
    "not-plain-text": Wording(
        "This is {kind}, not plain text.",
        "Copy the words into a plain text file, or save as plain text.",
    ),
    "not-utf-8": Wording(
        "From this place on, letters like é were saved in an old way.",
        "Open the file in a text editor and save it with the encoding UTF-8.",
    ),
    "utf-16-unmarked": Wording(
        "This file was saved as UTF-16, so it cannot be read.",
        "Open it in a text editor and save it with the encoding UTF-8.",
    ),
    "utf-16-file": Wording(
        "This file was saved as UTF-16. It could be read, but other programs may fail.",
        "Open it in a text editor and save it with the encoding UTF-8.",
        weight=LOOK,
    ),
    # -- what a file is called and where it lies --
    "rename-file": Wording(
        "This file's name is almost right.",
        "Rename it to {name}.",
        weight=LOOK,
    ),
    "same-file-twice": Wording(
        "Nobody knows whether this file or {other} counts.",
        "Keep one of them, as {name}. If this is something else, give it another name.",
        privacy=True,
    ),
    "unused-file": Wording(
        "Nothing on the site uses this file.",
        "Names that are used here: {choices}.",
        near="Did you mean {nearest}?",
        weight=LOOK,
    ),
    "undated-file": Wording(
        "This file's name does not start with a day.",
        "Start the name with year, month and day, like 2026-03-04.",
        near="Did you mean {nearest}?",
    ),
    "feedback-without-who": Wording(
        "This file's name does not say whose words these are.",
        "After the day, write your short name from people.yml, like 2026-03-04-ms-okafor.yml.",
    ),
    "no-project-file": Wording(
        "This project folder has no project.md.",
        "Add a file called project.md with at least a title.",
    ),
    "shortcut-file": Wording(
        "This is a shortcut to another place, so it was not opened.",
        "Put a copy of the real file here.",
    ),
    "not-a-file": Wording(
        "This is neither a file nor a folder, so it was left out.",
        "Delete it, or put an ordinary file in its place.",
    ),
    "name-not-everywhere": Wording(
        "“{name}” cannot be the name of a file or folder on every computer.",
        "Use letters, numbers and “-”, and no name that Windows keeps for itself, like con or aux.",
    ),
    "names-alike": Wording(
        "“{name}” and “{other}” are one name for many computers and people.",
        "Give one of them another name.",
    ),
    "folder-instead-of-file": Wording(
        "This is a folder, but a file called {name} should be here.",
        "Give the folder another name, and put a file in its place.",
    ),
    "file-instead-of-folder": Wording(
        "Each project has a folder of its own, and this is a file.",
        "Make a folder with a short name like solar-oven, and put project.md into it.",
    ),
    "folders-too-deep": Wording(
        "There are too many folders inside each other here, so this one was not opened.",
        "Move what you need into a folder further up.",
    ),
    "consent-in-own-folder": Wording(
        "Only the school's own list says what a family agreed to.",
        "Delete this file. Ask your teacher to change the school's list.",
        privacy=True,
    ),
    "not-in-roster": Wording(
        "Nobody called “{value}” is on the school's roster, so this folder is not shown.",
        "Correct the folder's name, or ask a teacher to add a line to school/roster.csv.",
    ),
    "quote-in-table": Wording(
        "A quote in this line is not closed, or more follows after it. The line was left out.",
        "Put straight quotes around all of the cell, or take them away.",
    ),
    "too-many-cells": Wording(
        "This line has more parts than the first line has names. The line was left out.",
        "If a part has a comma in it, put straight quotes around that part.",
    ),
    "missing-column": Wording(
        "The first line has no “{key}”, so nobody on this list can be found.",
        "Start the list with this line: id,name,grade,classes,advisor,status",
    ),
    "column-twice": Wording(
        "The first line has “{key}” twice. Where the two differ, the more careful answer counts.",
        "Delete one of the two columns.",
        privacy=True,
    ),
    "misspelled-status": Wording(
        "“{key}” may say who has left. So whoever is not “active” in it is treated as left.",
        "If it does, type “status”, and active, left or graduated below. If not, delete it.",
        privacy=True,
    ),
    "may-have-left": Wording(
        "This may say that the learner has left. So the learner is treated as left.",
        "If so, write “left” under “status”, after as many commas as above. If not, delete this.",
        privacy=True,
    ),
    "missing-cell": Wording(
        "This line has no “{key}”. The line was left out.",
        "Write it into its column: the first line says in which order they stand.",
    ),
    # -- what a file holds --
    "wrong-shape": Wording(
        "This file should be {expected}.",
        "Start it like this:  {beginning}",
    ),
    "unknown-key": Wording(
        "“{key}” is not one of the names used here.",
        "The names are: {choices}.",
    ),
    "missing-key": Wording(
        "“{key}” is missing here.",
        "Add a line that starts with “{key}:”.",
    ),
    "no-names-here": Wording(
        "This file has no part between --- lines, so none of it is shown.",
        "Delete both --- lines and what stands between them.",
    ),
    "block-expected": Wording(
        "Here should be lines of “name: value”.",
        "Write each thing on a line of its own: a name, a colon, and the value.",
    ),
    "list-expected": Wording(
        "“{key}” should be a list.",
        "Write each item on its own line, starting with “- ”.",
    ),
    "mapping-instead-of-text": Wording(
        "“{key}” should be plain words, but here are names with values.",
        "Write words after “{key}: ”. If they contain a colon, put quotes around them.",
    ),
    "list-instead-of-text": Wording(
        "“{key}” should be plain words, but here is a list.",
        "Write one thing after “{key}: ”, without “-” or square brackets.",
    ),
    "empty-value": Wording(
        "“{key}” has nothing after it.",
        "Write something after the colon.",
    ),
    "empty-day": Wording(
        "“{key}” has no day after it, so nothing counts as agreed here.",
        "Write the day like 2026-03-04. If there is none, delete the line.",
        privacy=True,
    ),
    "unknown-choice": Wording(
        "“{value}” is not a choice for “{key}”.",
        "The choices are: {choices}.",
    ),
    "yes-or-no": Wording(
        "“{key}” is answered with yes or no.",
        "Write “{key}: yes” or “{key}: no”.",
    ),
    "unclear-date": Wording(
        "“{value}” is not a day we can be sure of.",
        "Write year, month, day like 2026-03-04. Then nobody mixes up 4 March and 3 April.",
        near="Did you mean {nearest}?",
    ),
    "no-such-day": Wording(
        "The calendar has no day “{value}”.",
        "Check the month (01 to 12) and the day. Write it like 2026-03-04.",
    ),
    "unsafe-id": Wording(
        "“{value}” cannot be used as a short name here.",
        "Use only small letters a to z, numbers and “-”, like solar-oven.",
    ),
    "unsafe-code": Wording(
        "“{value}” cannot be used as a code.",
        "Use only letters a to z, numbers, dots and “-”, like SCI.INQ.",
    ),
    "unclear-target": Wording(
        "“{value}” does not say which level of which competency is the target.",
        "Write the competency's code, “@” and a level, like SCI.INQ@meeting.",
    ),
    # -- who may see what --
    "unknown-audience": Wording(
        "“{value}” is not an audience, so this stays private.",
        "Choose one of: {choices}.",
        privacy=True,
    ),
    "empty-audience": Wording(
        "“audience” does not say who may see this, so this stays private.",
        "Write one of these words after it: {choices}.",
        privacy=True,
    ),
    "audience-not-here": Wording(
        "“audience” does not work at this place, so this part was left out.",
        "Delete this line, or ask your teacher where it works.",
        privacy=True,
    ),
    "audience-apart": Wording(
        "The dash in front of “{key}” cuts it off from what it is about. So that stays private.",
        "Put 2 spaces in place of the dash and its space. Write “text:” before words alone.",
        privacy=True,
    ),
    "audience-too-far-in": Wording(
        "“{key}” stands too far in, so it is only one more name in “{inside}”. "
        "So this stays private.",
        "If it says who may see this, write “audience” right below “{inside}”, no further in.",
        privacy=True,
    ),
    "misspelled-audience": Wording(
        "Only the word “audience” says who may see a thing. “{key}” is another word. "
        "So this stays private.",
        "If you mean who may see this, type “audience” in small letters. If not, delete the line.",
        privacy=True,
    ),
    "misspelled-audiences": Wording(
        "Only the word “audiences” says which part is for whom. “{key}” is another word.",
        "Type “audiences” in small letters, or delete this part.",
        privacy=True,
    ),
    "audience-too-wide": Wording(
        "“{key}” can never be {value}; it stays with the family.",
        "Write “audience: {ceiling}” or “audience: private”. Ask your teacher if you are unsure.",
        privacy=True,
    ),
    "sensitive-key": Wording(
        "“{key}” is not a name used here, and it sounds private. It was left out.",
        "Write what helps you learn under “supports”. That is never public; ask your teacher.",
        privacy=True,
    ),
    "unknown-field-in-audiences": Wording(
        "“{key}” is not a part whose audience can be set.",
        "The parts are: {choices}.",
        privacy=True,
    ),
    "beside-audiences": Wording(
        "“{key}” stands beside “audiences”, so it does not say for whom this part is.",
        "Put two spaces in front of “{key}”, and the line “audiences:” above it.",
        privacy=True,
    ),
    "audiences-not-named": Wording(
        "“audiences” does not say which part is for whom.",
        "Write a part and its audience on each line, like “goals: staff”.",
        privacy=True,
    ),
    "missing-agreement": Wording(
        "Somebody in this work has not agreed that everybody may see or hear them. "
        "So the public site leaves it out.",
        "Ask your teacher, or write “audience: school” beside it. "
        "Work that shows nobody needs no agreement.",
        privacy=True,
    ),
    "who-is-in-it": Wording(
        "Strangers will see this, and nobody has said who is in it. "
        "Your family has not agreed that strangers see you.",
        "Write “people: []” beside it if nobody is in it, or the short names of who is.",
        weight=LOOK,
    ),
    "name-in-address": Wording(
        "Strangers may not read this name, and “{value}” tells it in the address of every page.",
        "Give the folder and the learner another short name, with nothing of the name in it.",
        weight=LOOK,
    ),
    # -- names that should name something --
    "unknown-level": Wording(
        "The school's scale has no level called “{value}”.",
        "The levels are: {choices}. A number from 1 to {highest} works too.",
    ),
    "half-level": Wording(
        "“{value}” lies between two levels, and there are no half levels.",
        "Choose the level that fits best: {choices}.",
    ),
    "unknown-competency": Wording(
        "No competency has the code “{value}”.",
        "The codes are: {choices}.",
    ),
    "unknown-standard": Wording(
        "No standard has the code “{value}”.",
        "The codes in school/standards/ are: {choices}.",
    ),
    "unknown-unit": Wording(
        "The school has no unit called “{value}”.",
        "Use the name of a file in school/units/ without .yml. The units are: {choices}.",
    ),
    "unknown-assignment": Wording(
        "There is no assignment called “{value}”.",
        "Use the name of a file in school/assignments/ without .yml. They are: {choices}.",
    ),
    "unknown-subject": Wording(
        "The school has no subject called “{value}”.",
        "The subjects are: {choices}.",
    ),
    "unknown-learner": Wording(
        "Nobody called “{value}” is on the school's roster.",
        "Use the short name from school/roster.csv.",
    ),
    "consent-for-nobody": Wording(
        "No short name on the roster is “{value}”. So nobody can tell whose family said this.",
        "Use the short name from school/roster.csv, once. Delete the part of whoever has left.",
        near="Did you mean “{nearest}”? Until this is put right, nothing counts as agreed there.",
        privacy=True,
    ),
    "unknown-class": Wording(
        "The school has no class called “{value}”.",
        "The classes are: {choices}.",
    ),
    "unknown-person": Wording(
        "Nobody called “{value}” works at the school.",
        "The short names in people.yml are: {choices}.",
    ),
    "unknown-project": Wording(
        "There is no project called “{value}”.",
        "Use the name of a project's folder. The projects are: {choices}.",
    ),
    "feedback-for-nobody": Wording(
        "There is no learner with a project “{value}”, so nobody sees this feedback.",
        "Check the two folder names above this file: first the learner's, then the project's.",
    ),
    "unknown-entry": Wording(
        "There is no journal entry called “{value}”.",
        "Use the entry's file name without .md. The entries are: {choices}.",
    ),
    "unclear-about": Wording(
        "“{value}” does not say what kind of thing this is about.",
        "Start with one of {choices}, like “project:solar-oven”.",
    ),
    "unknown-about": Wording(
        "There is nothing called “{value}” to write about.",
        "You could mean: {choices}.",
    ),
    "unknown-template": Wording(
        "The school has no rubric template called “{value}”.",
        "The templates are: {choices}.",
        weight=LOOK,
    ),
    "unknown-criterion": Wording(
        "The rubric has no criterion called “{value}”.",
        "The criteria are: {choices}.",
    ),
    "no-rubric": Wording(
        "This project has no rubric, so “{value}” cannot be rated yet.",
        "Write a rubric.yml beside project.md with a criterion of this name.",
    ),
    "missing-descriptor": Wording(
        "The criterion “{id}” has no words yet for: {choices}.",
        "Say in your own words what each level looks like.",
    ),
    "duplicate-id": Wording(
        "“{id}” is used twice; the first is on line {other}.",
        "Give one of them another name.",
    ),
    "same-address": Wording(
        "“{value}” and “{other}” would get the same address on the site.",
        "Change one of them. Capitals count as small letters there, and dots as “-”.",
    ),
    # -- files that should be there --
    "missing-file": Wording(
        "The file “{value}” is not there.",
        "Check the spelling, or add the file. In this folder: {choices}.",
    ),
    "unknown-evidence": Wording(
        "“{value}” is neither a project nor a file that is there.",
        "Evidence can be: {choices}.",
    ),
    "outside-own-folder": Wording(
        "“{value}” leads out of the learner's own folder.",
        "Copy the file into the project's media folder and use its name from there.",
    ),
    "missing-description": Wording(
        "This picture has no description.",
        "Add “alt:” and say what can be seen, for people who cannot see it.",
    ),
    "missing-transcript": Wording(
        "This recording has no transcript.",
        "Add “transcript:” with the words that are said or a description of the sounds.",
        weight=LOOK,
    ),
    "site-folder-in-use": Wording(
        "This folder has other files in it, so the site was not written there.",
        "Choose an empty folder for site_dir.",
    ),
    "site-of-another-edition": Wording(
        "This folder holds the site of other readers, so nothing was written there.",
        "Choose another folder. Only the public site may take another one's place.",
    ),
    "site-inside-a-site": Wording(
        "This folder lies inside another site, whose readers would find everything in it.",
        "Choose a folder that lies outside.",
    ),
    "site-folder-not-a-folder": Wording(
        "The site should be a folder, but here is something else.",
        "Choose another name for site_dir.",
    ),
    # -- kind questions --
    "strength-without-evidence": Wording(
        "This strength does not point to any work yet.",
        "Add “evidence:” with a project that shows it.",
        weight=LOOK,
    ),
    "broad-topic": Wording(
        "“{value}” is a big topic.",
        "What about it interests you most? Write smaller steps, like sports, basketball, replay.",
        weight=LOOK,
    ),
    "dates-out-of-order": Wording(
        "These days are in an order that cannot be: {first}, then {second}.",
        "Check which of them is right.",
        weight=LOOK,
    ),
    "far-away-day": Wording(
        "{day} is many years away.",
        "Check the year.",
        weight=LOOK,
    ),
    "day-to-come": Wording(
        "{day} is still to come, so what stands here is not shown before then.",
        "Check the day. If it is right, you need not change anything.",
        weight=LOOK,
    ),
    # -- what stands in a story --
    "missing-picture": Wording(
        "There is no picture called “{value}” here.",
        "Check the spelling, or put the picture into this folder.",
    ),
    "dead-link": Wording(
        "This link leads to “{value}”, and there is no such file.",
        "Check the spelling, or add the file.",
    ),
    "missing-heading": Wording(
        "This link jumps to “{value}”, and no heading here has that name.",
        "Write the heading in small letters, with - for spaces.",
        weight=LOOK,
    ),
    "wrong-capitals": Wording(
        "The file's name has other capital letters than “{value}”.",
        "Big and small letters must be the same in both places.",
    ),
    "space-in-link": Wording(
        "“{value}” has a space in it, so this is not shown.",
        "Write %20 for each space, or rename the file with - for spaces.",
    ),
    "link-outside-folder": Wording(
        "“{value}” leads out of your own folder.",
        "Link to your own files, or to a web address that starts with https://.",
    ),
    "remote-picture": Wording(
        "This picture lies on another website, so readers get a link instead.",
        "If you may use it, save it into your media folder and show that file.",
        weight=LOOK,
    ),
    "unsafe-link": Wording(
        "A link that starts with “{value}:” can be dangerous. It was left out.",
        "Links start with https://, http:// or mailto:, or name one of your files.",
        weight=LOOK,
    ),
    "html-removed": Wording(
        "Pages here cannot show “{value}”. It was left out.",
        "Use Markdown instead: **bold**, # heading, - list.",
        weight=LOOK,
    ),
    "picture-without-description": Wording(
        "This picture has no description.",
        "Say what can be seen: ![A box with foil inside](oven.jpg). Some readers cannot see it.",
    ),
    "open-code-fence": Wording(
        "A block of code starts here and never ends, so the rest became code too.",
        "Put {value} on a line of its own where the code stops.",
        weight=LOOK,
    ),
    "looks-private": Wording(
        "“{value}” looks like {kind}.",
        "Strangers may read this page. Take it out, or ask a teacher if it may stay.",
        weight=LOOK,
    ),
    "story-too-long": Wording(
        "This text is too long for one page: the most is {limit} letters.",
        "Split it into two journal entries or two projects.",
    ),
    "story-too-complicated": Wording(
        "This text has too many signs or layers for one page.",
        "Look for a pasted piece full of [, < or >, and take it out.",
    ),
    # -- pictures, sound, film and documents --
    "media-too-big": Wording(
        "This file is larger than 25 megabytes, so it is not shown.",
        "Make it shorter or smaller, and save it again.",
    ),
    "wrong-ending": Wording(
        "The ending of this file's name does not fit what is inside.",
        "Open it, save it again as JPG, PNG, MP3 or MP4, and use that file.",
    ),
    "unknown-kind-of-file": Wording(
        "Pages cannot show this kind of file.",
        "Pictures are JPG, PNG, WebP or GIF; sound MP3, M4A, OGG or WAV; film MP4 or WebM.",
    ),
    "svg-picture": Wording(
        "An SVG drawing can hold hidden programs, so it is not shown.",
        "Save the drawing as PNG and use that file.",
    ),
    "phone-picture": Wording(
        "Many computers cannot show this kind of phone picture.",
        "Save or send it as JPG, and use that file.",
    ),
    "phone-film": Wording(
        "Many computers cannot play this kind of phone film.",
        "Save or send it as MP4, and use that file.",
    ),
    "not-a-picture": Wording(
        "This file is called a picture, and something else is inside.",
        "Save the picture again as JPG or PNG, and use that file.",
    ),
    "broken-picture": Wording(
        "This picture is empty or broken.",
        "Take it from the camera or the drawing program again.",
    ),
    "too-many-pixels": Wording(
        "This picture is too large: the most is 40 million pixels.",
        "Make it smaller, for example 2000 pixels wide.",
    ),
    "moving-picture-too-long": Wording(
        "This moving picture is too long: the most is 60 frames.",
        "Make it shorter, or save it as an MP4 film.",
    ),
    "not-a-recording": Wording(
        "This file is called a recording, and something else is inside.",
        "Save the sound as MP3 or the film as MP4, and use that file.",
    ),
    "broken-recording": Wording(
        "This recording is empty or broken.",
        "Save it again from the program that made it.",
    ),
    "hidden-track": Wording(
        "This film has a hidden part, which may tell where it was made.",
        "Save it again as MP4 with picture and sound only.",
    ),
    "not-a-document": Wording(
        "This file is called a PDF, and something else is inside.",
        "Save the document again as PDF, and use that file.",
    ),
    "broken-document": Wording(
        "This PDF is broken.",
        "Save it again from the program that made it.",
    ),
    "locked-document": Wording(
        "This PDF is locked with a password.",
        "Save it again without a password.",
    ),
    "hidden-layers": Wording(
        "This PDF has layers that can be switched off, so it is not shown.",
        "Show or delete those layers, or print it as a new PDF, and use that file.",
    ),
    "loose-marks": Wording(
        "This PDF has ink or marks that would be lost on the page.",
        "Open it, print it as a new PDF, and use that file.",
    ),
    "document-too-long": Wording(
        "This PDF is too long: the most is 200 pages.",
        "Save only the pages that show your work.",
    ),
    "no-pdf-cleaner": Wording(
        "PDF files cannot be made safe on this computer, so this one is not shown.",
        "Use pictures of the pages, or ask a teacher to install portfolio-gen[pdf].",
    ),
}


#: What a whole file should be, when it is something else.
WHOLE_FILES: dict[str, str] = {
    "block": "lines of “name: value”",
    "list": "a list, with “- ” in front of each item",
}

#: What a file turned out to be, when it is not what its name says.
FILE_KINDS: dict[str, str] = {
    "word": "a Word file",
    "excel": "an Excel file",
    "powerpoint": "a PowerPoint file",
    "libreoffice": "a LibreOffice file",
    "pages": "a Pages file",
    "old-office": "a file from an old Word or Excel",
    "rtf": "a Rich Text file, as a word processor saves it",
    "pdf": "a PDF file",
    "zip": "a zip file",
    "packed": "a packed file",
    "picture": "a picture",
    "sound": "a sound file",
    "film": "a film",
    "program": "a program",
    "settings": "a settings file of a computer",
    "database": "a database",
    "unknown": "something else",
    "web-page": "a web page",
    "json": "JSON (lists as programs write them)",
    "toml": "TOML (settings with = and no colons)",
    "link": "a link to another place",
    "table": "a table from a spreadsheet",
}


def problem(
    code: str,
    place: Place,
    *,
    nearest: str | None = None,
    corrected: str | None = None,
    fixes: tuple[Fix, ...] = (),
    quotes: tuple[str, ...] = (),
    **values: object,
) -> Problem:
    """The problem with this code at this place, worded for the person who wrote the line.

    `values` fill the gaps of the wording; lists become "a, b, c". `quotes` are the pieces that
    are a person's own words and must stay out of logs that strangers read; what was typed as
    `value` always is, and so are days and lines put right.
    """
    wording = WORDINGS[code]
    shown = {name: _shown(value) for name, value in values.items()} | {"nearest": nearest}
    help_text = wording.help.format_map(shown)
    if nearest is not None:
        help_text = f"{wording.near.format_map(shown)} {help_text}".strip()
    if corrected is not None and wording.like:
        help_text = f"{help_text} {wording.like.format(corrected=corrected)}"
    return Problem(
        code=code,
        place=place,
        weight=wording.weight,
        message=wording.message.format_map(shown),
        help=help_text,
        privacy=wording.privacy,
        fixes=fixes,
        quotes=(*quotes, *_own_words(values, corrected)),
    )


def _own_words(values: Mapping[str, object], corrected: str | None) -> tuple[str, ...]:
    """What in a wording is always somebody's own, whichever code it is for."""
    own = [value for name, value in values.items() if name == "value" or isinstance(value, date)]
    return tuple(str(one) for one in (*own, corrected) if one)


def _shown(value: object) -> str:
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(str(item) for item in value) or "nothing yet"
    return str(value)

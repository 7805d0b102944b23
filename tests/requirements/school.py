"""The files in which Ana and Ben do everything that REQUIREMENTS asks for, once."""

# ruff: noqa: E501 - words and files as they are

from __future__ import annotations

from tests.pictures import drawing

HOME = "students/ana"
REPLAY = f"{HOME}/projects/replay"
HISTORY = f"{HOME}/projects/replay-history"

FILES: dict[str, str | bytes] = {
    f"{HOME}/profile.yml": """\
headline: I take things apart to see why
interests: [basketball, cameras]
strengths:
  - {text: I measure twice, evidence: [replay], as_of: 2026-09-15}
  - I ask a lot
challenges: [Long texts tire me]
environments:
  - activity: building
    sounds: loud is fine
    feels: a big table
    looks: tools hanging where I see them
    because: I think with my hands
    as_of: 2026-09-20
supports: [Reading out loud with a partner]
access: [Pictures before words]
engage: [A question with no answer yet]
express: [Films with my own voice]
tools:
  - {tool: stopwatch app, for: timing, verdict: good for short things}
languages: [English, Portuguese]
cultures: [My grandmother cooks from Cape Verde]
aspirations: [Referee or engineer]
agreed:
  - {with: Ms Okafor, on: 2026-10-02}
""",
    f"{HOME}/about.md": "I live for **slow motion**.\n",
    f"{HOME}/goals.yml": """\
- {id: read, goal: Read ten pages a day, kind: habit, because: it gets easier, by: 2026-12-18,
   will_see: my page list, steps: [{step: put the book by the bed, done: 2026-10-01}],
   check_ins: [{date: 2026-10-20, note: eight of ten days}]}
- {id: spell, goal: Spell what I use, status: kept}
- {id: chess, goal: Learn chess, status: let-go}
- {id: film, goal: Make a film a month, status: changed}
""",
    f"{HOME}/journal/2026-03-10-first-try.md": """\
---
title: The ball was a smear
about: [project:replay, goal:read, competency:SCI.INQ]
next: film with more light
---

I saw nothing, because the shutter was slow.
""",
    f"{HOME}/journal/2026-03-17-second-try.md": """\
---
about: [project:replay, feedback:replay]
answers: 2026-03-10-first-try
---

With the lamp I could count the frames.
""",
    f"{REPLAY}/project.md": """\
---
title: How slow is a replay
question: How many pictures do you need to be sure?
topic: [sports, basketball, instant replay]
lenses:
  - {subject: science, question: What does a shutter do?}
  - {subject: math, question: How sure is sure?}
subjects: [science]
competencies: [SCI.INQ]
status: finished
place: gym and makerspace
pace: two afternoons a week
why_me: I was called out and I was not out
career: referee
timeline:
  - {step: film ten shots, by: 2026-03-05, done: 2026-03-06}
  - {step: count frames, by: 2026-03-20}
shows:
  - {kind: drawing, file: media/frames.png, alt: Six frames of a falling ball, caption: Frame four decides}
builds_on: []
team: [ben]
shared_with: [{who: The referees' club, when: 2026-04-01, said: They want a copy}]
showcase: {because: I found a mistake in my own counting and said so}
template: first-project@3
audience: public
---

I filmed the ball with a phone.

![Frames of the ball](media/frames.png)
""",
    f"{REPLAY}/media/frames.png": drawing(),
    f"{REPLAY}/rubric.yml": """\
based_on: science-project
criteria:
  - id: evidence
    name: I show my evidence
    why: Guessing is not enough
    competency: SCI.INQ
    levels:
      beginning: I say what I think
      developing: I show one film
      meeting: I show all my films and counts
      exceeding: I also show what could be wrong
""",
    f"{REPLAY}/assessments/2026-03-12.yml": """\
ratings:
  evidence: {level: beginning, because: I only had one blurry film, evidence: [media/frames.png]}
""",
    f"{REPLAY}/assessments/2026-04-02.yml": """\
ratings:
  evidence: {level: 3, because: All ten films are in the folder, evidence: [media/frames.png]}
overall: I would film again with two phones
""",
    f"{REPLAY}/sources.yml": """\
- {title: Cameras up close, who: a library book, why_trust: it has drawings of the parts, checked_with: the manual}
- {title: A video I found}
""",
    "school/feedback/ana/replay/2026-04-03-ms-okafor.yml": """\
rater: teacher
kind: check-in
saw: You counted twice and wrote down both numbers
next: Ask what happens with a faster ball
ratings:
  evidence: {level: developing, because: I could open seven of the ten films}
""",
    "students/ben/feedback/ana/replay/2026-04-02.yml": """\
saw: I could see the hand move
ratings:
  evidence: {level: exceeding, because: you told us what may be wrong}
""",
    f"{HISTORY}/project.md": """\
---
title: Who invented the replay
question: Did referees want it?
topic: [sports, basketball, instant replay]
status: working
builds_on: [replay]
---

I am still asking.
""",
    "students/ben/projects/drums/project.md": """\
---
title: Drums from bins
topic: [music, drums]
status: proposed
shows:
  - {kind: audio, file: media/beat.wav, caption: The first beat, transcript: Four slow beats and a roll}
audience: public
---

We hit bins.
""",
    "school/glossary.yml": "rubric: A table that says what good work looks like\nlens: One subject's question\n",
    "school/templates/rubrics/science-project.yml": """\
title: Science project
version: 2
changes: [Shorter words]
criteria:
  - id: evidence
    name: Evidence
    levels: {beginning: a, developing: b, meeting: c, exceeding: d}
""",
    "school/templates/projects/first-project/project.md": """\
---
title: My first project
version: 4
changes: [Fewer questions]
---
""",
}

"""Every sentence of the commands that is not about a mistake in somebody's file.

It is apart from `messages.py` because a mistake has a code and a help page, and these have none.
The same rule holds for both: whoever wants to improve or translate a sentence finds it here.
"""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # -- check --
    "more": "More: portfolio-gen explain {code}",
    "all-good": "All good. Nothing to fix.",
    "to-fix": "{things} to fix",
    "to-look-at": "{things} worth a look",
    "closing": "{counts}, in {files}.",
    "and-more": "And {things} more. To see all of them, run: portfolio-gen check",
    "plain-count": "Problem {number} of {total}.",
    "plain-place": "File {file}, line {line}, column {column}.",
    "plain-line": "The line reads: {text}",
    "plain-more": "To learn more, run: portfolio-gen explain {code}",
    "as-of": "Today is taken to be {day}.",
    # -- who sees what --
    "because": "because of",
    "sees": "yes",
    "sees-not": "-",
    "item-name": "name",
    "item-about": "about me",
    "item-profile": "profile:",
    "item-goal": "goal",
    "item-reflection": "reflection",
    "item-project": "project",
    "item-work": "work",
    "item-assessment": "my own rating",
    "item-feedback": "feedback",
    "item-log": "log",
    "narrowed-by-consent": "what the family agreed to",
    "narrowed-by-own": "its own audience",
    "narrowed-by-default": "what is usual for it",
    "narrowed-by-ceiling": "a rule that nobody can change",
    "narrowed-by-school": "school/school.yml",
    "narrowed-by-people": "somebody in it has not agreed",
    "narrowed-by-classmate": "whoever says it has not agreed",
    "learners-see-all": "Learners see all that is theirs. "
    "A family and a learner see their own site only.",
    # -- wrong use --
    "no-repository": "There is no {config} in this folder or above it. "
    "Go to your school's folder, or start one with: portfolio-gen init my-school",
    "no-such-config": "There is no file called {config}.",
    "unclear-day": "“{value}” is not a day. Write it like this: 2026-03-04",
    "outside": "“{path}” is not inside this school's folder.",
    "no-such-path": "There is nothing called “{path}” here.",
    # -- build and serve --
    "another-build": "Another build of this school is running. Try again when it is done.",
    "built": "Built {pages} pages of the {edition} edition. Look at {place}/index.html",
    "doing-read": "Reading folders",
    "doing-pages": "Making pages",
    "no-search": "This site has no search, because Pagefind is not here. "
    "Add it with: pip install 'portfolio-gen[search]'",
    "see-check": "Some files need fixing. To see them, run: portfolio-gen check",
    "stopped": "Nothing was published, so that nothing private gets out. "
    "{file} has a mistake. To see it, run: portfolio-gen check {file}",
    "no-such-edition": "There is no edition called “{value}”. There are: public, school, staff, "
    "family:LEARNER and learner:LEARNER.",
    "not-on-roster": "Nobody called “{value}” is on the school's roster. "
    "Use the short name from school/roster.csv.",
    "no-plugin": "mkdocs.yml does not name the plugin. Add these lines: plugins: [portfolio]",
    "serving": "Making the {edition} edition. It will be at {address} (stop with Ctrl-C)",
    "port-taken": "Something else uses the number {port}, perhaps another preview. "
    "Stop that, or choose another number with --port.",
    # -- verify --
    "verifying": "The {edition} edition:",
    "leak": "{site} holds words from {file}, line {line}, that are not for its readers.",
    "no-leak": "Nothing that is written in {places} and not for its readers is in its {files}.",
    "not-made": "{site} is a picture, recording, document or file of the school that this edition "
    "does not have today.",
    "not-read": "Not every page of {site} could be read. Look yourself whether it may be shown.",
    "other-host": "{site}, line {line}, fetches something from {host}.",
    "no-other-host": "Nothing in it is fetched from another host.",
    "dead-link": "{site}, line {line}: a link leads nowhere.",
    "no-dead-link": "Every link inside it leads to something.",
    "not-the-same": "A build from nothing makes {site} differently, from line {line} on. "
    "This is our mistake. Delete the folder .portfolio and build again; that puts it right.",
    "the-same": "A build from nothing makes the same, byte for byte.",
    "published-is-so": "It is what lies in {place}.",
    "published-is-old": "What lies in {place} is not what a build makes today. Build it again.",
    "canary-found": "{site} shows a word that was planted in {file}, line {line}.",
    "canary-changes": "{site} changes, from line {line} on, with what it may not show.",
    "no-canary": "Words planted in {places} and {pictures} turned into others, where it may not "
    "look, change nothing in it.",
    "and-so-on": "And {number} more like these.",
    # -- forget --
    "nothing-to-forget": "There is nothing about “{value}” here. "
    "Use the short name from school/roster.csv.",
    "forget-folder": "goes:    {path}/ with all that is in it",
    "forget-file": "goes:    {path}, because the learner is in it or wrote it",
    "forget-change": "changes: {path}",
    "forget-store": "goes:    what earlier builds remember, in .portfolio/",
    "forget-by-hand": "These places may still be about the learner. Look at each of them:",
    "forget-unread": "These files cannot be read as text. Look whether the learner is in them:",
    "forget-sure": "Is that what you want?",
    "forget-no-git": "Nothing was changed. There is no git here, so nothing could be brought back. "
    "Make a copy first, and then say --force.",
    "forget-unsaved": "Nothing was changed. Git could not bring back what is in {files} now:\n"
    "{listed}\nCommit it first, or say --force.",
    "forgotten": "{learner} is in no file of the school any more, but for the places above.",
    "still-known": "Not done: the school still knows “{learner}”, or may, because of {files}. "
    "Save it as plain text in UTF-8 if it cannot be read, and run this command again before you "
    "build.",
    "forget-remains": "This remains to be done, and only people can do it:",
    "step-commit": "Commit this change, with “{learner}” and no name in its message.",
    "step-build": "Build every site again and put it where it is read: {sites}. "
    "Then run portfolio-gen verify --all.",
    "no-site-here": "none was found from here",
    "step-history": "Git still remembers, in {commits}. Take the files out of its history, in a "
    "fresh clone: git filter-repo --invert-paths {paths}",
    "step-words": "Take the lines out of history that named the learner. Write one line for each "
    "of their names and “{learner}”, like Ana Lima==>somebody, into a file outside of the "
    "repository. Run git filter-repo --replace-text FILE there, and delete that file.",
    "step-push": "Send the new history to the host: git push --force --mirror. "
    "Open change requests that hold the old one have to be closed.",
    "step-host": "Ask the host to delete its caches and the views of old commits. "
    "Until it has, whoever knows an old address still finds them there.",
    "step-copies": "Ask everybody with a fork or a clone to delete it and to clone again. "
    "One push of an old clone brings everything back. Caches of night jobs count, too.",
    "step-published": "Ask search engines to forget the old pages, and look for them in web "
    "archives.",
    "step-paper": "Delete backups, zips and printed pages that were handed over, or write down "
    "until when they are kept. Copies that others made stay with them.",
    "step-done": "Tell the family what was done and what could not be, and write the day here.",
    "step-look": "Look at {place}, which may still be about the learner.",
    "step-unread": "Look into {file}, which cannot be read as text.",
    "list-title": "# {learner}, taken out on {day}",
    "list-what": "These were taken out or changed:",
    "list-steps": "This remains. Tick off what is done:",
    # -- explain --
    "no-such-code": "There is no page about “{code}”.",
    "nearest-code": "Did you mean “{nearest}”? Run: portfolio-gen explain {nearest}",
    "all-codes": "These are all the pages there are:",
    # -- new and init --
    "made": "Made {file}",
    "added": "Added to {file}",
    "kept-file": "Kept {file}. It was already there.",
    "already-there": "{file} is already there. Nothing was changed.",
    "unknown-learner": "There is no learner called “{value}”. There are: {choices}.",
    "unknown-project": "{learner} has no project called “{value}”. There are: {choices}.",
    "no-rubric": "{learner}'s project “{value}” has no rubric yet. "
    "Make one first: portfolio-gen new rubric {learner} {value}",
    "unknown-template": "There is no template called “{value}”. There are: {choices}.",
    "unknown-class": "There is no class called “{value}”. There are: {choices}.",
    "unknown-level": "There is no level called “{value}”. There are: {choices}.",
    "unknown-criterion": "The rubric has no row called “{value}”. There are: {choices}.",
    "none-yet": "none yet",
    "id-taken": "“{value}” is already taken. Choose another name.",
    "unsafe-id": "“{value}” cannot be a short name. Use only a to z, 0 to 9 and -",
    "no-id-in-title": "Say a short name for “{value}”, with letters a to z: {option}",
    "needs-put-right": "{file} has a mistake, so nothing was added to it. "
    "Put it right first. This shows you where: portfolio-gen check {file}",
    "needs-words": "Say it with {option} and some words.",
    "needs-pair": "Write {option} like this: {option} looking=meeting, not “{value}”.",
    "ask-name": "What is the learner's name?",
    "ask-title": "What is your project called?",
    "ask-goal": "What do you want to reach?",
    "ask-level": "{row}: where are you now?",
    "ask-because": "Why this level?",
    "ask-overall": "What do you think of it as a whole?",
    "ask-reflection": "What do you want to say? You can write more in the file later.",
    "enter-skips": "Type an answer and press Enter. Enter alone skips a question.",
    "not-known": "There is nothing called “{value}”. There are:",
    "no-consent-yet": "Nothing about {learner} is public before school/consent.yml says so.",
    "next-check": "When you have written something, run: portfolio-gen check\n"
    "To see your pages, run: portfolio-gen serve --edition learner:{learner}",
    "init-done": "{folder} is ready. Go there with: cd {folder}\n"
    "Look at it with: portfolio-gen serve\n"
    "Begin with the school's name in mkdocs.yml and school/school.yml.",
    "not-a-folder": "{folder} is a file, not a folder.",
    "cannot-write": "{file} could not be written: {why}.",
    # -- what each option of new is for; the files say the same at more length --
    "option-headline": "One sentence about the learner.",
    "option-interests": "What the learner likes; may be said several times.",
    "option-strengths": "What the learner is good at; several times.",
    "option-challenges": "What is hard; never seen wider than the family.",
    "option-supports": "What helps; never seen wider than the family.",
    "option-access": "How the learner takes things in best; several times.",
    "option-engage": "What makes the learner want to go on; several times.",
    "option-express": "How the learner likes to show things; several times.",
    "option-languages": "A language spoken or signed; several times.",
    "option-cultures": "Where the learner comes from; several times.",
    "option-aspirations": "What the learner might like to do one day.",
    "option-question": "What you want to find out or make.",
    "option-topic": "From broad to narrow, with > between.",
    "option-subjects": "School subjects, with commas between.",
    "option-competencies": "Codes of measurement topics, with commas between.",
    "option-unit": "The unit it belongs to.",
    "option-assignment": "The assignment it answers.",
    "option-place": "Where you will work on it.",
    "option-pace": "How fast you want to go.",
    "option-why_me": "Why it matters to you.",
    "option-career": "Work it could lead to.",
    "option-builds_on": "Your earlier projects, with commas between.",
    "option-team": "Ids of learners you work with, with commas between.",
    "option-partners": "Somebody else who helps; several times.",
    "option-lang": "The language you write in, like es or ar.",
    "option-because": "Why it matters to you.",
    "option-by": "The day you want to be there, like 2026-03-04.",
    "option-will_see": "How you will know that you got there.",
    "option-competency": "The code of a measurement topic.",
    "option-about": "project: or goal: and a short name; several times.",
    "option-next": "What you will do because of it.",
    "option-answers": "The earlier reflection whose next step you did.",
    "option-prompts": "A question you were given; several times.",
    # -- what the machine refuses --
    "refused": "This computer could not go on: {says} ({where}). "
    "Nothing half-made was published. Put that right, and run the command again.",
    # -- our own faults --
    "our-mistake": "This is our mistake, not yours: {what}. Please tell us: {where}",
}

#: Where people tell us about our mistakes.
REPORT_AT = "https://github.com/portfolio-gen/portfolio-gen/issues"


def said(name: str, **values: object) -> str:
    """The sentence of this name with its gaps filled.

    >>> said("made", file="goals.yml")
    'Made goals.yml'
    """
    return SENTENCES[name].format_map(values)


def counted(number: int, one: str, many: str) -> str:
    """A number with its word.

    >>> counted(1, "thing", "things"), counted(3, "thing", "things")
    ('1 thing', '3 things')
    """
    return f"{number} {one if number == 1 else many}"

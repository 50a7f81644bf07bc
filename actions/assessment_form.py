"""The assessment's form: consent, description, skill, and the questions of the interview."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.correcting import take_back
from actions.judging import judge, skill_of, stands, wording
from actions.notebook import agree
from actions.signs import signs_meant, wants_signs
from actions.turn import FormVerb, Turn, Verb
from actions.understanding import ANSWERS, answer_meant, skill_choice, skill_meant, yes_or_no
from bot.assessment import interview
from bot.assessment.features import MAX_CHARACTERS
from bot.assessment.record import Assessment
from bot.assessment.wording import answers
from bot.language.sentences import clean, split

FORM = "assessment_form"
GENERIC, AGAIN = "generic", "again"
RESULT_NOW = "result.now"
# Fewer words than this say too little to name a skill.
MIN_WORDS = 6


def unfinished(turn: Turn) -> Assessment | None:
    """The assessment that is under way; begun anew with the same texts where its framework has changed meanwhile."""
    current = turn.notebook.current()
    if current is None or current.verdict is not None:
        return None
    if not stands(current):
        current.answers, current.evidence, current.pending, current.signs = [], [], None, None
        skill = judge().catalogue.skills.get(current.skill or "")
        if skill:
            judge().start(current, skill.spoken(current.language))
        else:
            current.skill = None
    current.offered = [key for key in current.offered if key in judge().catalogue.skills]
    return current


class ValidateAssessment(FormVerb):
    """Takes what was said in answer to the form's questions."""

    form = FORM

    def perform(self, turn: Turn) -> list[EventType]:
        """As every form, after taking back what the message corrects."""
        corrected = take_back(turn)
        return [*(corrected[1] if corrected else []), *super().perform(turn)]

    def wanted(self, turn: Turn) -> list[str]:
        """Consent comes first, unless the person began by telling about their work: then they get an answer first."""
        assessment = unfinished(turn)
        if assessment and assessment.skill and interview.next_question(assessment, skill_of(assessment)) is None:
            return ["consent", "signs"] if wants_signs(assessment, skill_of(assessment)) else ["consent"]
        if assessment and assessment.texts and assessment.skill is None and turn.tracker.get_slot("skill"):
            turn.tracker.slots["skill"] = None  # what was chosen has been taken out of the catalogue
        if assessment and assessment.texts and turn.tracker.get_slot("consent") is None:
            return ["description", "skill", "consent", "answer"]
        return ["consent", "description", "skill", "answer"]

    def accept_consent(self, turn: Turn, value: str) -> dict[str, Any]:
        """Yes, no, or the question again."""
        agreed = yes_or_no(turn, "consent")
        if agreed is None and turn.choice is None and is_long(turn.text):
            # Somebody who tells about their work instead is answered first, and asked again afterwards.
            return {"consent": None, **self.accept_description(turn, turn.text)}
        if agreed is None and turn.choice is not None:
            turn.say("old-button")
            return {"consent": None}
        if agreed is None:
            turn.say("consent-unclear" if split(turn.text) else "nothing-to-read")
            return {"consent": None}
        if not agreed:
            turn.say("consent-declined")
            return {"consent": False}
        memory = agree(turn.tracker, turn.tracker.get_latest_input_channel() or "", turn.language)
        turn.say("consent-thanks")
        turn.tracker.slots["consent"] = True
        turn.reopen()
        return {"consent": True, **{e["name"]: e["value"] for e in memory}}

    def accept_description(self, turn: Turn, value: str) -> dict[str, Any]:
        """Adds the text to the assessment; too little of it asks for more."""
        if turn.choice is not None:
            turn.say("old-button")
            return {"description": None}
        text = clean(value)
        assessment = unfinished(turn) or Assessment()
        assessment.language = turn.language
        if not split(text):
            turn.say("nothing-to-read")
            return {"description": None}
        if len(text) > MAX_CHARACTERS:
            turn.say("description-cut", limit=MAX_CHARACTERS)
        assessment.texts.append(text[:MAX_CHARACTERS])
        if sum(len(t.split()) for t in assessment.texts) < MIN_WORDS:
            return {**_saved(turn, assessment), "description": None}
        if assessment.skill:  # a role was chosen before anything was told
            judge().start(assessment, skill_of(assessment))
            return {**_saved(turn, assessment), "description": True}
        found = judge().skills(assessment.texts, turn.language)
        assessment.offered = [f.skill.key for f in found]
        return {**_saved(turn, assessment), "description": True}

    def accept_skill(self, turn: Turn, value: str) -> dict[str, Any]:
        """One of the offered skills, the generic ladder, or more about the work."""
        assessment = unfinished(turn)
        if assessment is None:
            return {"description": None, "skill": None}
        choice = skill_meant(turn, assessment, judge())
        if choice == AGAIN:
            return {"description": None, "skill": None}
        if choice is None:
            return self._more_about_it(turn, assessment)
        skill = judge().catalogue.responsibility if choice == GENERIC else judge().catalogue.skills[choice]
        if choice == GENERIC and turn.choice != "skill.generic":
            turn.say("skill-generic-then")  # nobody has named it
        assessment.language = turn.language
        skill = skill.spoken(turn.language)
        judge().start(assessment, skill)
        first = interview.next_question(assessment, skill)
        assessment.pending = first.id if first else None
        return {**_saved(turn, assessment), "skill": skill.key}

    def _more_about_it(self, turn: Turn, assessment: Assessment) -> dict[str, Any]:
        if turn.choice is not None:
            turn.say("old-button")
            return {"skill": None}
        if not is_long(turn.text) and assessment.texts:
            turn.say("skill-unclear" if split(turn.text) else "nothing-to-read")
            return {"skill": None}
        if assessment.texts:
            turn.say("description-added")
        return {**self.accept_description(turn, turn.text), "skill": None}

    def accept_answer(self, turn: Turn, value: str) -> dict[str, Any]:
        """An answer to the pending question, by button or in words; or a change of an earlier one."""
        assessment = unfinished(turn)
        if assessment is None or assessment.pending is None:
            return {"answer": None}
        skill = skill_of(assessment)
        if turn.choice == RESULT_NOW and skill.covers:
            # Whoever wants to see the result has answered as much as they want to.
            assessment.rounds, assessment.pending = 0, None
            return {**_saved(turn, assessment), "answer": None}
        labels = answers(skill.behaviour(assessment.pending))
        meant = answer_meant(turn, assessment, labels)
        if meant is None:
            return {"answer": None, **self._unclear(turn, assessment)}
        known = {b.id for b in skill.behaviours}
        if meant.behaviour not in known or (
            meant.behaviour != assessment.pending and meant.behaviour not in assessment.scores
        ):
            turn.say("old-button")
            return {"answer": None}
        title = turn.text_of(answers(skill.behaviour(meant.behaviour)).get(meant.score) or ANSWERS[meant.score])
        if meant.behaviour != assessment.pending:
            turn.say("answer-changed", answer=title)
        elif meant.text:
            turn.say("answer-understood", answer=title)
        assessment.answer(meant.behaviour, meant.score, meant.text)
        if meant.behaviour == assessment.pending:
            # The next question is settled with the answer, in one write.
            assessment.pending = None
            following = interview.next_question(assessment, skill)
            assessment.pending = following.id if following else None
        return {**_saved(turn, assessment), "answer": None}

    def accept_signs(self, turn: Turn, value: str) -> dict[str, Any]:
        """Which signs the person hears, by button or by numbers."""
        assessment = unfinished(turn)
        if assessment is None or assessment.skill is None:
            return {"signs": None}
        heard = signs_meant(turn, skill_of(assessment))
        if heard is None:
            turn.say("advice-unclear")
            return {"signs": None}
        assessment.signs = heard
        return {**_saved(turn, assessment), "signs": "heard"}

    def _unclear(self, turn: Turn, assessment: Assessment) -> dict[str, Any]:
        """A text that is no answer: more about the work counts as that, and the question comes again."""
        if not split(turn.text):
            turn.say("nothing-to-read")
        elif is_long(turn.text):
            assessment.texts.append(clean(turn.text)[:MAX_CHARACTERS])
            judge().start(assessment, skill_of(assessment))
            turn.say("answer-added-to-description")
            return _saved(turn, assessment)
        else:
            turn.say("answer-unclear")
        return {}


def is_long(text: str) -> bool:
    """Whether a text says enough to be about somebody's work."""
    return len(clean(text).split()) >= MIN_WORDS


def _saved(turn: Turn, assessment: Assessment) -> dict[str, Any]:
    """Saves it; without consent the notebook's events become slots of the form."""
    return {event["name"]: event["value"] for event in turn.notebook.save(assessment)}


class AskConsent(Verb):
    """Asks before anything is kept."""

    verb = "action_ask_consent"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks with two buttons; greets a person whom nobody has greeted yet."""
        events = greeted(turn)
        turn.say("ask-consent", [turn.pick("consent-yes", "consent.yes"), turn.pick("consent-no", "consent.no")])
        return events


class AskDescription(Verb):
    """Asks about the person's work."""

    verb = "action_ask_description"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks; differently where something was said already."""
        events = greeted(turn)
        assessment = unfinished(turn)
        little = assessment and assessment.texts and sum(len(t.split()) for t in assessment.texts) < MIN_WORDS
        turn.say("ask-description-more" if little else "ask-description")
        return events


class AskSkill(Verb):
    """Says which skills it recognised."""

    verb = "action_ask_skill"

    def perform(self, turn: Turn) -> list[EventType]:
        """Offers at most three skills by name, and a way out; where nothing fits, the generic ladder."""
        events = greeted(turn)
        assessment = unfinished(turn)
        offered = assessment.offered if assessment else []
        catalogue = judge().catalogue.skills
        skills = [catalogue[key] for key in offered if key in catalogue]
        buttons = [turn.named(wording(s, turn.language).title, skill_choice(s.key)) for s in skills]
        if skills:
            turn.say("skills-found", [*buttons, turn.pick("skill-none-of-these", "skill.none")], count=len(skills))
        else:
            ways = [turn.pick("skill-generic", "skill.generic"), turn.pick("skill-describe-again", "skill.again")]
            turn.say("skills-none", ways)
        return events


class AskAnswer(Verb):
    """Asks the question that would tell most."""

    verb = "action_ask_answer"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks with its number and four answers as buttons; notes which question is pending."""
        assessment = unfinished(turn)
        if assessment is None:
            return []
        skill = skill_of(assessment)
        behaviour = interview.next_question(assessment, skill)
        if behaviour is None:
            return []
        events: list[EventType] = []
        if assessment.pending != behaviour.id:
            assessment.pending = behaviour.id
            events = turn.notebook.save(assessment)
        number = len(assessment.answers) + 1
        total = max(number, interview.expected_total(assessment, skill))
        label = turn.text_of("question-progress", number=number, total=total)
        buttons = [turn.pick(key, f"answer.{behaviour.id}.{score}") for score, key in answers(behaviour).items()]
        if skill.covers:
            buttons.append(turn.pick("coverage-result-now", RESULT_NOW))
        progress = {"number": number, "total": total, "label": label}
        turn.say_lines([wording(skill, turn.language).question(behaviour)], buttons, progress=progress)
        return events


def greeted(turn: Turn) -> list[EventType]:
    """Greets once, and settles the conversation's language where the first message decided it."""
    if turn.tracker.get_slot("greeted"):
        return []
    turn.say("greeting")
    events: list[EventType] = [SlotSet("greeted", True)]
    if turn.tracker.get_slot("language_guess") and not turn.tracker.get_slot("language"):
        events.append(SlotSet("language", turn.language))
    return events

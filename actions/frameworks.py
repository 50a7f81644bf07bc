"""Roles and standards: what a role asks, comparing oneself with it, going on after a first result."""

from __future__ import annotations

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.assessment_form import FORM, greeted, unfinished
from actions.judging import judge, skill_of, stands, wording
from actions.turn import Turn, Verb
from actions.understanding import skill_choice
from actions.verdict import cleared
from bot.assessment.coverage import ROUND
from bot.assessment.record import Assessment
from bot.language.sentences import folded
from bot.rasa.payloads import payload
from catalog import Skill
from catalog.model import said

_MOST_ROLES = 8  # buttons under "which role?"
_LISTS = ("tasks", "accountable", "responsible", "contributor", "measures")


class AskRole(Verb):
    """ "What would this role ask of me?"."""

    verb = "action_ask_role"

    def perform(self, turn: Turn) -> list[EventType]:
        """Describes the role that is named, or under way, or the only one; else asks which."""
        events = greeted(turn)
        roles = judge().roles
        role = _named(turn, roles) or _under_way(turn) or (roles[0] if len(roles) == 1 else None)
        if role:
            describe(turn, role)
        elif roles:
            buttons = [
                {
                    "title": wording(r, turn.language).name,
                    "payload": payload("framework", skill_choice(r.key, "describe")),
                }
                for r in roles[:_MOST_ROLES]
            ]
            turn.say("role-which", buttons)
        else:
            turn.say("role-none")
        return events


class FrameworkButton(Verb):
    """A button under a role or a result: ``describe.<key>``, ``compare.<key>``, ``more``."""

    verb = "action_framework"

    def perform(self, turn: Turn) -> list[EventType]:
        """Does it, if there is still what it is about."""
        kind, _, rest = (turn.choice or "").partition(".")
        role = next((r for r in judge().roles if skill_choice(r.key, kind) == turn.choice), None)
        current = turn.notebook.current()
        if kind == "describe" and role:
            describe(turn, role)
            return []
        if kind == "compare":  # typed, it names no role: then it is the one that was just talked about
            if not rest:
                role = _under_way(turn) or (judge().roles[0] if len(judge().roles) == 1 else None)
            if role:
                return compare(turn, role)
        if kind == "more" and not rest and current and turn.loop is None and _goes_on(current):
            current.verdict = None
            # Whoever wanted the result at once had ended a round before its time.
            current.rounds = len(current.answers) // ROUND + 1
            slots = [SlotSet("description", True), SlotSet("skill", current.skill)]
            return [*turn.notebook.save(current), *slots, SlotSet("answer", None), FollowupAction(FORM)]
        turn.say("old-button")
        return []


def describe(turn: Turn, skill: Skill) -> None:
    """Says what a role is for, what it delivers, how it is measured and which levels it needs."""
    role, language = skill.role, turn.language
    if role is None:
        return
    worded = wording(skill, language)
    lines = [turn.text_of("role-intro", role=worded.name, source=worded.source)]
    for key in ("mission", "purpose"):
        text = said(role.texts.get(key, {}), language)
        lines += [turn.text_of(f"role-{key}", text=text)] if text else []
    for key in _LISTS:
        items = next(iter(role.lists.get(key, {}).values()), ())
        items = role.lists.get(key, {}).get(language, items)
        lines += [turn.text_of(f"role-{key}"), *(f"• {item}" for item in items)] if items else []
    lines.append(turn.text_of("role-competences"))
    for competence in role.competences:
        needs, named = worded.labels(competence.needs), said(competence.name, language)
        lines.append("• " + turn.text_of("role-competence", competence=named, needs=needs))
    title = turn.text_of("role-compare")
    turn.say_lines(lines, [{"title": title, "payload": payload("framework", skill_choice(skill.key, "compare"))}])


def compare(turn: Turn, skill: Skill) -> list[EventType]:
    """Begins an assessment against a role, with what the person has told about their work already."""
    current = unfinished(turn)
    before = turn.notebook.current()
    assessment = current or Assessment(texts=list(before.texts) if before else [])
    assessment.language, assessment.skill, assessment.offered = turn.language, skill.key, [skill.key]
    assessment.answers, assessment.pending, assessment.rounds, assessment.signs = [], None, 1, None
    told = bool(assessment.texts)
    if told:
        judge().start(assessment, skill.spoken(turn.language))
    events = [*cleared(), *turn.notebook.save(assessment)]
    slots = [SlotSet("description", True if told else None), SlotSet("skill", skill.key)]
    return [*events, *slots, FollowupAction(FORM)]


def _goes_on(assessment: Assessment) -> bool:
    """Whether there is a result on a standard or a role that is still there; one on levels would be lost."""
    return assessment.verdict is not None and stands(assessment) and skill_of(assessment).covers


def _named(turn: Turn, roles: list[Skill]) -> Skill | None:
    """The role whose name stands in what was said; of several the longest."""
    text = folded(turn.text).casefold()
    hits = [(len(name), role) for role in roles for name in role.name.values() if folded(name).casefold() in text]
    return max(hits, key=lambda hit: hit[0])[1] if hits else None


def _under_way(turn: Turn) -> Skill | None:
    current = turn.notebook.current()
    skill = judge().catalogue.skills.get(current.skill or "") if current else None
    if skill is None and current and len(current.offered) == 1:
        skill = judge().catalogue.skills.get(current.offered[0])
    return skill if skill and skill.role else None

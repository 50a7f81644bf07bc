"""The plan: proposing steps, agreeing on them and a date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.judging import judge, skill_of, stands, wording
from actions.remark import judged
from actions.turn import FormVerb, Turn, Verb
from actions.understanding import yes_or_no
from actions.verdict import ways
from bot.assessment.record import now
from bot.assessment.report import step_text
from bot.assessment.wording import Wording
from bot.language.sentences import folded
from bot.planning.dates import in_weeks, numbers_in, read_date
from bot.planning.plan import Plan, Step
from bot.planning.propose import NO_LEVEL, next_level, propose
from bot.planning.sheet import Sheet, SheetStep
from catalog import Skill

FORM = "plan_form"
WEEKS = (2, 4, 12)
SHOWS_STEPS = {"show_plan", "pick", "drop_step", "keep_all", "nlu_fallback"}


class ShowPlan(Verb):
    """ "My plan"."""

    verb = "action_show_plan"

    def perform(self, turn: Turn) -> list[EventType]:
        """Shows the plan of the newest verdict; where there is none yet, proposes one."""
        plan = turn.notebook.plan()
        assessment = judged(turn)
        if turn.loop == FORM:
            return [SlotSet("plan_choice", None)]
        if turn.loop == "assessment_form":
            # In mid-interview the plan is looked at, not made.
            _show_or_none(turn, plan)
            return []
        if plan and plan.agreed and (assessment is None or plan.assessment == assessment.id):
            show(turn, plan, files=True)
            return []
        if assessment is None:
            _show_or_none(turn, plan)
            return []
        if plan and plan.assessment == assessment.id:
            return [FollowupAction(FORM)]  # half agreed: what was dropped stays dropped
        proposal = propose(assessment, skill_of(assessment)) if stands(assessment) else None
        if proposal is None:
            _nothing_to_propose(turn, skill_of(assessment))
            return []
        events = turn.notebook.save_plan(proposal)
        return [*events, SlotSet("plan_choice", None), SlotSet("plan_date", None), FollowupAction(FORM)]


class AskPlanChoice(Verb):
    """Shows what is proposed."""

    verb = "action_ask_plan_choice"

    def perform(self, turn: Turn) -> list[EventType]:
        """Each step with its reason and how it will show; buttons to keep all or drop one."""
        plan = turn.notebook.plan()
        assessment = judged(turn)
        if plan is None or assessment is None:
            return []
        reached = assessment.verdict.level if assessment.verdict else None
        drops = [turn.pick("plan-drop", f"plan.drop.{n}", number=n) for n in range(1, len(plan.steps) + 1)]
        buttons = [turn.pick("plan-keep", "plan.keep"), *(drops if len(drops) > 1 else [])]
        if turn.intent not in SHOWS_STEPS:
            # After an interruption the steps still stand above.
            turn.say("plan-ask-choice", buttons)
            return []
        key = "plan-proposal-same" if reached == plan.level else "plan-proposal"
        level = wording(plan_skill(plan), turn.language).label(plan.level)
        lines = [turn.text_of(key, count=len(plan.steps), level=level)]
        if plan.level == NO_LEVEL:
            lines = [turn.text_of("plan-proposal-coverage", count=len(plan.steps))]
        sheet = sheet_of(turn, plan)
        for number, step in enumerate(plan.steps, 1):
            lines += ["", *step_lines(turn, number, step, sheet.steps[number - 1])]
        lines += ["", turn.text_of("plan-ask-choice")]
        turn.say_lines(lines, buttons)
        return []


class AskPlanDate(Verb):
    """By when?"""

    verb = "action_ask_plan_date"

    def perform(self, turn: Turn) -> list[EventType]:
        """Offers three dates; one can also be written."""
        plan = turn.notebook.plan()
        buttons = [turn.pick("plan-in-weeks", f"date.{weeks}", weeks=weeks) for weeks in WEEKS]
        turn.say("plan-ask-date", buttons, count=len(plan.steps) if plan else 1)
        return []


class ValidatePlan(FormVerb):
    """Takes the choice of steps and the date."""

    form = FORM

    def wanted(self, turn: Turn) -> list[str]:
        """First which steps, then by when; nothing where the plan has gone meanwhile."""
        plan = turn.notebook.plan()
        return ["plan_choice", "plan_date"] if plan and not plan.agreed else []

    def accept_plan_choice(self, turn: Turn, value: str) -> dict[str, Any]:
        """Keep, or drop one and ask again."""
        plan = turn.notebook.plan()
        if plan is None:
            return {"plan_choice": None}
        if turn.choice is not None:
            kind, _, number = turn.choice.removeprefix("plan.").partition(".")
            drop = [int(number)] if kind == "drop" and number.isdecimal() else []
            keep = turn.choice == "plan.keep"
            if not keep and not drop:
                turn.say("old-button")
                return {"plan_choice": None}
        else:
            named = numbers_in(value, turn.language)
            every = range(1, len(plan.steps) + 1)
            # "Keep 1 and 2" drops the others; "move step 2 to 3 March" drops nothing.
            drop = [n for n in every if n not in named] if named and turn.intent == "keep_all" else named
            # "All three stay" names how many there are, not which; a date is not a step.
            if turn.intent == "change_date" or (turn.intent == "keep_all" and named == [len(plan.steps)]):
                drop = []
            keep = not drop and (turn.intent == "keep_all" or yes_or_no(turn, "plan") is True)
        if keep:
            return {"plan_choice": "kept"}
        if not drop:
            turn.say("plan-choice-unclear")
            return {"plan_choice": None}
        if max(drop) > len(plan.steps) or min(drop) < 1:
            turn.say("plan-no-such-step", count=len(plan.steps))
            return {"plan_choice": None}
        left = [step for number, step in enumerate(plan.steps, 1) if number not in drop]
        turn.say("plan-dropped" if left else "plan-last-step")
        plan.steps = left or plan.steps[:1]
        return {"plan_choice": None, **{e["name"]: e["value"] for e in turn.notebook.save_plan(plan)}}

    def accept_plan_date(self, turn: Turn, value: str) -> dict[str, Any]:
        """A day in the future, by button or in words."""
        day = date_meant(turn)
        return {"plan_date": day.isoformat() if day else None}


class PlanAgreed(Verb):
    """The plan is agreed."""

    verb = "action_plan_agreed"

    def perform(self, turn: Turn) -> list[EventType]:
        """Sets the date of each step, saves the plan and shows it."""
        plan, day = turn.notebook.plan(), turn.tracker.get_slot("plan_date")
        if plan is None or day is None:
            return []
        for step in plan.steps:
            step.due = step.due or day
        plan.agreed = now()
        events = turn.notebook.save_plan(plan)
        turn.say("plan-agreed")
        show(turn, plan, files=True)
        return [*events, SlotSet("plan_choice", None), SlotSet("plan_date", None)]


def date_meant(turn: Turn) -> date | None:
    """The day that a button or a text names; says so where there is none, or where it has passed."""
    if turn.choice is not None:
        kind, _, weeks = turn.choice.partition(".")
        if kind == "date" and weeks in {str(w) for w in WEEKS}:
            return in_weeks(int(weeks))
        turn.say("old-button")
        return None
    said = folded(turn.text).casefold()
    for offered in WEEKS:  # a button's title may be typed, too
        if said == folded(turn.text_of("plan-in-weeks", weeks=offered)).casefold():
            return in_weeks(offered)
    day = read_date(turn.text, turn.language)
    if day is None:
        turn.say("plan-date-unclear", example=in_weeks(4))
    elif day <= date.today():
        turn.say("plan-date-past")
        return None
    elif day > date.today() + timedelta(days=3660):
        turn.say("plan-date-unclear", example=in_weeks(4))
        return None
    return day


def show(turn: Turn, plan: Plan, *, files: bool) -> None:
    """The whole plan with its dates, and what can be done with it; ``files``: to take away, too."""
    done = sum(1 for step in plan.steps if step.done)
    sheet = sheet_of(turn, plan)
    lines = [sheet.title]
    for number, step in enumerate(plan.steps, 1):
        lines += ["", *step_lines(turn, number, step, sheet.steps[number - 1])]
    lines += ["", turn.text_of("plan-progress", done=done, count=len(plan.steps))]
    if done == len(plan.steps):
        lines.append(turn.text_of("plan-all-done"))
        commands = [turn.command("button-assess-again", "assess")]
    else:
        commands = [turn.command("plan-mark-done", "step_done"), turn.command("plan-change-date", "change_date")]
    turn.say_lines(lines, commands, plan=sheet.to_dict() if files else None)


def sheet_of(turn: Turn, plan: Plan) -> Sheet:
    """The plan as it reads in the conversation's language."""
    worded = wording(plan_skill(plan), turn.language)
    if plan.level == NO_LEVEL:
        title = turn.text_of("plan-title-coverage", skill=worded.name)
    else:
        title = turn.text_of("plan-title", skill=worded.name, level=worded.label(plan.level))
    return Sheet(plan.id, title, tuple(_sheet_step(turn, worded, step) for step in plan.steps))


def _sheet_step(turn: Turn, worded: Wording, step: Step) -> SheetStep:
    try:
        read = step_text(judge(), worded.skill, step, worded)
    except KeyError:  # the framework has been taken out, or imported anew with other statements
        return SheetStep(turn.text_of("plan-step-gone"), "", "", step.due, step.done)
    why = turn.text_of("plan-step-why", statement=read.why)
    evidence = turn.text_of("plan-step-evidence", evidence=read.evidence)
    return SheetStep(read.text, why, evidence, step.due, step.done)


def step_lines(turn: Turn, number: int, step: Step, read: SheetStep) -> list[str]:
    """A step: what to do, why, how it will show, by when."""
    lines = [turn.text_of("plan-step", number=number, text=read.text), *filter(None, [read.why, read.evidence])]
    if step.done:
        lines.append(turn.text_of("plan-step-done", date=date.fromisoformat(step.done[:10])))
    elif step.due:
        lines.append(turn.text_of("plan-step-due", date=date.fromisoformat(step.due[:10])))
    return lines


def plan_skill(plan: Plan) -> Skill:
    """The skill that a plan is about."""
    catalogue = judge().catalogue
    skill = catalogue.skills.get(plan.skill)
    return skill if skill else catalogue.responsibility


def _show_or_none(turn: Turn, plan: Plan | None) -> None:
    if plan and plan.agreed:
        show(turn, plan, files=True)
    else:
        turn.say("plan-none")


def _nothing_to_propose(turn: Turn, skill: Skill) -> None:
    assessment = judged(turn)
    reached = assessment.verdict.likely if assessment and assessment.verdict else max(skill.levels, default=0)
    if skill.covers:
        turn.say("plan-nothing-missing")
    elif next_level(skill, reached) is None:
        turn.say_lines([turn.text_of("plan-top"), *ways(turn, skill.undefined(max(skill.levels) + 1))])
    else:
        turn.say("plan-nothing-to-add")

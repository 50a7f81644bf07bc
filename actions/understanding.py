"""What an answer in words or by button means, given what was asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from actions.turn import Turn
from bot.assessment.judge import Judge
from bot.assessment.record import LEARNED, NEVER, REGULARLY, SOMETIMES, Assessment
from bot.assessment.wording import PRACTICE_ANSWERS
from bot.language.sentences import folded

ANSWERS = PRACTICE_ANSWERS
_YES, _NO = "affirm", "deny"
# What an intent amounts to as an answer about a behaviour; a bare "no" is the least.
_BY_INTENT = {
    "answer_regularly": REGULARLY,
    "answer_sometimes": SOMETIMES,
    "answer_learned": LEARNED,
    "answer_never": NEVER,
    _NO: NEVER,
}
# How much likelier than any other reading an answer in words must be to be taken without asking back.
_CLEAR = 0.5
_LIKELY = 0.3
# How much of a typed text and a button's title has to be the same.
_ALIKE = 0.85
MOST_WORDS_OF_A_YES = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Meant:
    """An answer about a behaviour: score 0-3, and the words where it was said in words."""

    behaviour: str
    score: int
    text: str | None


def plain_yes(turn: Turn) -> bool:
    """Whether a text is a yes and little else: "yes", "yes please", "tak, usuń wszystko"."""
    words = _WORD.findall(folded(turn.text).casefold())
    return 0 < len(words) <= MOST_WORDS_OF_A_YES and words[0] in turn.text_of("plain-yes").split(", ")


def yes_or_no(turn: Turn, question: str, *, plain: bool = False) -> bool | None:
    """Whether the person said yes or no to a question; None where it is neither.

    Args:
        turn: the turn that answers it.
        question: what the choices behind its buttons begin with.
        plain: take only a button or a plain word for a yes: for what cannot be undone.
    """
    if turn.choice is not None:
        return {f"{question}.yes": True, f"{question}.no": False}.get(turn.choice)
    likely = {r["name"]: r["confidence"] for r in turn.ranking}
    yes = likely.get(_YES, 0.0) + likely.get("keep_all", 0.0)  # "keep it" answers "may I keep it?" too
    no = likely.get(_NO, 0.0)
    if no >= max(yes, _LIKELY):
        return False
    return True if (plain_yes(turn) if plain else yes >= _LIKELY) else None


def skill_choice(key: str, kind: str = "skill") -> str:
    """The choice behind a skill's button: ``skill.sfia.9.csmg``; ``kind`` is what the button does with it."""
    return f"{kind}.{key.replace('/', '.').lower()}"


def skill_meant(turn: Turn, assessment: Assessment, judge: Judge) -> str | None:
    """The key of the skill that was chosen, ``"generic"``, ``"again"``, or None where that is not clear.

    "None of these" is "again" while the person has told little, and the generic ladder once they have told more.
    """
    offered = assessment.offered
    if turn.choice is not None:
        kind, _, which = turn.choice.partition(".")
        if kind != "skill":
            return None
        for key in offered:
            if turn.choice == skill_choice(key):
                return key
        return {"none": _none_of(assessment), "generic": "generic", "again": "again"}.get(which)
    said = turn.text.strip().casefold().rstrip(".!")
    for index, key in enumerate(offered):
        if said in (str(index + 1), key.rsplit("/", 1)[1].casefold()):
            return key
    named = judge.named(turn.text)
    if named:  # any skill may be chosen by its name, offered or not
        return next((key for key in offered if key.split("/")[::2] == named.split("/")[::2]), named)
    if turn.intent in ("none_of_these", _NO, "answer_never"):
        return _none_of(assessment)
    if turn.intent == _YES:
        return offered[0] if len(offered) == 1 else "generic" if not offered else None
    return None


def answer_meant(turn: Turn, assessment: Assessment, labels: Mapping[int, str]) -> Meant | None:
    """The answer that a button or a text amounts to, or None where that is not clear.

    Args:
        turn: the turn that answers.
        assessment: the one under way.
        labels: the messages behind the buttons of the pending question, by score.
    """
    if turn.choice is not None:
        kind, _, rest = turn.choice.partition(".")
        behaviour, _, score = rest.rpartition(".")
        if kind == "answer" and score in {str(s) for s in ANSWERS}:
            return Meant(behaviour, int(score), None)
        return Meant("", NEVER, None)  # a button of something else: nothing of this assessment
    if assessment.pending is None:
        return None
    label = _label_meant(turn, labels)
    if label is not None:
        return Meant(assessment.pending, label, turn.text)
    if plain_yes(turn) and not _qualified(turn):  # a bare "yes" is the fullest answer; "go on" is none
        return Meant(assessment.pending, REGULARLY, turn.text)
    totals: dict[int, float] = {}
    for entry in turn.ranking:
        if entry["name"] in _BY_INTENT:
            value = _BY_INTENT[entry["name"]]
            totals[value] = totals.get(value, 0.0) + entry["confidence"]
    if not totals:
        return None
    best = max(totals, key=lambda s: totals[s])
    if totals[best] < _CLEAR:
        return None
    # Of knowledge nobody asks whether it is there sometimes: who uses it at all has it.
    return Meant(assessment.pending, best if best in labels else LEARNED, turn.text)


def _label_meant(turn: Turn, labels: Mapping[int, str]) -> int | None:
    """The score of the button whose title was typed, exactly or nearly."""
    said = folded(turn.text).casefold().strip(" .!?")
    alike = {
        score: SequenceMatcher(None, said, folded(turn.text_of(key)).casefold().strip(" .")).ratio()
        for score, key in labels.items()
    }
    best = max(alike, key=lambda score: alike[score])
    return best if alike[best] >= _ALIKE else None


def _qualified(turn: Turn) -> bool:
    """Whether a yes is followed by a "but": "yes, sometimes"."""
    likely = {entry["name"]: entry["confidence"] for entry in turn.ranking}
    least = max(likely.get(name, 0.0) for name in ("answer_sometimes", "answer_learned", "answer_never"))
    return len(_WORD.findall(turn.text)) > 1 and least >= _LIKELY


def _none_of(assessment: Assessment) -> str:
    return "again" if len(assessment.texts) < 2 and assessment.offered else "generic"

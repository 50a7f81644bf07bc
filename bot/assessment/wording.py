"""How a skill's statements, questions and steps read in the person's language, whatever language they came in.

What ships has its own question and steps for each behaviour. What was imported has a statement alone, which is quoted
with its source in a sentence of ours; where the skill also ships, our own wording of the behaviour stands beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from bot.assessment.record import LEARNED, NEVER, REGULARLY, SOMETIMES
from bot.language import messages
from catalog import Behaviour, Skill
from catalog.model import KNOWLEDGE, Advice, StepTemplate, said

if TYPE_CHECKING:
    from bot.assessment.library import Gloss

Glosses = Callable[[Skill, Behaviour], "Gloss | None"]
# The message behind each answer's button, the fullest first.
PRACTICE_ANSWERS = {
    REGULARLY: "answer-regularly",
    SOMETIMES: "answer-sometimes",
    LEARNED: "answer-learned",
    NEVER: "answer-never",
}
KNOWLEDGE_ANSWERS = {REGULARLY: "knowledge-regularly", LEARNED: "knowledge-learned", NEVER: "knowledge-never"}


_MOST_ADVICE = 240  # characters of a way that are quoted


@dataclass(frozen=True)
class StepText:
    """A step as a person reads it."""

    text: str
    why: str
    evidence: str


class Wording:
    """One skill in one language."""

    def __init__(self, skill: Skill, language: str, gloss: Glosses) -> None:
        """``gloss`` finds our own wording of an imported behaviour."""
        self.skill, self.language, self._gloss = skill, language, gloss

    @property
    def name(self) -> str:
        """The skill's name."""
        return said(self.skill.name, self.language)

    @property
    def title(self) -> str:
        """The name as it is offered: of what was imported with its framework, so that two of one name differ."""
        if not self.skill.imported:
            return self.name
        key = "skill-role" if self.skill.role else "skill-standard" if self.skill.covers else "skill-named"
        return self._say(key, name=self.name, framework=self.source)

    @property
    def source(self) -> str:
        """The name of what was imported, such as "SFIA 9 CSMG"; empty for what ships."""
        return said(self.skill.sources, self.language)

    def label(self, level: int) -> int | str:
        """What the framework calls a level: a number, for plurals and digits, unless it has names."""
        return self.skill.framework.labels.get(level, level)

    def labels(self, levels: tuple[int, ...]) -> str:
        """Several levels' names."""
        return " / ".join(str(self.label(n)) for n in levels)

    def level_title(self, level: int) -> str:
        """The level's title in its framework."""
        return said(self.skill.framework.level_texts[level].title, self.language)

    def statement(self, behaviour: Behaviour) -> str:
        """What people do, as a quotation where it is the framework's own sentence."""
        text = said(behaviour.statement, self.language)
        if behaviour.question or not self.skill.imported:
            return text
        own = self._own(behaviour)
        if own:
            ours = said(own.statement, self.language)
            return self._say("statement-imported-own", own=ours, statement=text, source=self.source)
        return self._say("statement-imported", statement=text, source=self.source)

    def question(self, behaviour: Behaviour) -> str:
        """The question about a behaviour."""
        if behaviour.question:
            return said(behaviour.question, self.language)
        text = said(behaviour.statement, self.language)
        own = self._own(behaviour)
        if own:
            ours = said(own.question, self.language)
            return self._say("question-imported-own", question=ours, statement=text, source=self.source)
        key = "question-knowledge" if behaviour.kind == KNOWLEDGE else "question-imported"
        return self._say(key, statement=text, source=self._source_of(behaviour))

    def step(self, behaviour: Behaviour, kind: str) -> StepText:
        """A step of a kind towards a behaviour: its own template, our own wording's, or one around the statement."""
        template = _template(behaviour, kind)
        if template:
            return self._from(template, self.statement(behaviour))
        own = self._gloss(self.skill, behaviour)
        template = _template(own.behaviour, kind) if own and own.first else None
        if template:
            return self._from(template, self.statement(behaviour))
        text = self._say(f"step-{kind}", statement=said(behaviour.statement, self.language))
        return StepText(text, self._why(behaviour), self._say(f"step-{kind}-evidence"))

    def advised(self, advice: Advice, number: int) -> StepText:
        """The step that is one of the ways of a piece of advice."""
        title, text = advice.ways[number]
        return StepText(
            self._say("step-advice", title=title, text=shorten(text, _MOST_ADVICE, placeholder=" …")),
            self._say("step-why-advice", source=advice.source),
            self._say("step-advice-evidence"),
        )

    def _own(self, behaviour: Behaviour) -> Behaviour | None:
        """Our own wording, where the framework's is in a language that the person does not speak."""
        found = None if self.language in behaviour.statement else self._gloss(self.skill, behaviour)
        return found.behaviour if found else None

    def _source_of(self, behaviour: Behaviour) -> str:
        """The source, of a role with the competence that the behaviour belongs to."""
        if self.skill.role is None:
            return self.source
        return f"{self.source}, {said(self.skill.role.competence(behaviour.topic).name, self.language)}"

    def _why(self, behaviour: Behaviour) -> str:
        if self.skill.role:
            competence = self.skill.role.competence(behaviour.topic)
            named, needs = said(competence.name, self.language), self.labels(competence.needs)
            return self._say("step-why-role", competence=named, needs=needs, source=self.source)
        if self.skill.covers:
            return self._say("step-why-criterion", source=self.source)
        below = [n for n in self.skill.levels if n < behaviour.level]
        level = self.label(behaviour.level)
        if not below:
            return self._say("step-why-same-level", source=self.source, level=level)
        return self._say("step-why-level", source=self.source, level=level, below=self.label(max(below)))

    def _from(self, template: StepTemplate, why: str) -> StepText:
        return StepText(said(template.text, self.language), why, said(template.evidence, self.language))

    def _say(self, key: str, **values: object) -> str:
        return messages.say(self.language, key, **values)


def answers(behaviour: Behaviour) -> dict[int, str]:
    """The answers that are offered, as messages by score, the fullest first."""
    return KNOWLEDGE_ANSWERS if behaviour.kind == KNOWLEDGE else PRACTICE_ANSWERS


def _template(behaviour: Behaviour, kind: str) -> StepTemplate | None:
    wanted = kind.split("-")[0]
    return next((s for s in behaviour.steps if s.kind == wanted), behaviour.steps[0] if behaviour.steps else None)

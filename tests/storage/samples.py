"""People and what they say, for the tests of the database."""

from __future__ import annotations

import json

from sqlalchemy import text
from sqlalchemy.engine import Engine

from bot.assessment.record import Answer, Assessment, Evidence, Verdict
from bot.planning.plan import Plan, Step
from bot.storage.database import writing
from bot.storage.repository import Repository

# The same sentence in the six languages, with what tends to break: marks from right to left, emoji, quotes.
WORDS = {
    "en": 'I plan the sprints, and I don\'t skip reviews: 100% "done"; DROP TABLE person;--',
    "pl": "Zażółć gęślą jaźń: prowadzę przeglądy wymagań z użytkownikami.",
    "nl": "Ik coördineer de geïnterviewde teams, één voor één.",
    "hu": "Árvíztűrő tükörfúrógép: én vezetem a megbeszéléseket.",
    "cy": "Rwy’n cynllunio’r gwaith â’r tîm bob wythnos, ŵyr pawb.",
    "ar": "أُخطِّط للعمل مع الفريق كل أسبوع\u200f، وأراجع المتطلبات ✅👩🏽‍💻",
}


def agree(repository: Repository, sender: str = "ana", *, given: bool = True) -> None:
    """The person says yes."""
    repository.consent(sender, channel="web", language="pl", given=given, wording="2024-1")


def assessment(words: str = "I plan the sprints.", language: str = "en") -> Assessment:
    """One in which every field is used."""
    return Assessment(
        language=language,
        texts=[words, f"{words}\n\nsecond"],
        offered=["sfia/8/REQM", words],
        skill="sfia/8/REQM",
        prior=[0.1, 0.2, 1 / 3, 1e-17, 0.0, 0.3, 0.06666666666666667],
        evidence=[Evidence(words, "REQM-4-1", 4, 0.1 + 0.2), Evidence(words, "REQM-3-2", 3, -1.7)],
        answers=[Answer("REQM-4-1", 3, words), Answer("REQM-5-1", None), Answer("REQM-3-2", 0, "")],
        pending="REQM-5-2",
        verdict=Verdict(4, None, 4, 3, 5, 0.7000000000000001),
        objection=words,
    )


def plan(of: Assessment, words: str = "REQM-5-1") -> Plan:
    """One in which every field is used."""
    steps = [Step(words, "course", due="2025-03-01"), Step("REQM-5-2", "practice", done="2025-02-01")]
    return Plan(assessment=of.id, skill="sfia/8/REQM", level=5, agreed="2025-01-01T00:00:00+00:00", steps=steps)


def rasa_events(engine: Engine, sender: str, *texts: str, at: float = 4e9) -> None:
    """Events as Rasa's SQL tracker store writes them, with its table where that is missing."""
    number = "SERIAL PRIMARY KEY" if engine.dialect.name == "postgresql" else "INTEGER PRIMARY KEY"
    with writing(engine).begin() as connection:
        connection.execute(
            text(
                f"CREATE TABLE IF NOT EXISTS events (id {number}, sender_id VARCHAR(255) NOT NULL, type_name "
                "VARCHAR(255) NOT NULL, timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT)"
            )
        )
        connection.execute(text("CREATE INDEX IF NOT EXISTS ix_events_sender_id ON events (sender_id)"))
        for words in texts:
            data = json.dumps({"event": "user", "timestamp": at, "text": words}, ensure_ascii=False)
            connection.execute(
                text("INSERT INTO events (sender_id, type_name, timestamp, data) VALUES (:s, 'user', :t, :d)"),
                {"s": sender, "t": at, "d": data},
            )

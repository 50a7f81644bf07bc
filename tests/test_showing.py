"""What a message holds, whatever it was kept by."""

from __future__ import annotations

import json

import pytest

from bot.language import LANGUAGES
from bot.planning.sheet import Sheet, SheetStep
from bot.showing import shown

STEP = SheetStep("Do it.", "Why: because.", "How it will show: so.", "2030-01-02", None)


def test_a_bare_text_is_a_message() -> None:
    look = shown({"text": "Hello"})
    assert (look.text, look.plain, look.language, look.buttons, look.files) == ("Hello", "Hello", "en", (), ())
    assert look.picture() is None


def test_the_progress_stands_before_the_question_where_there_is_only_text() -> None:
    progress = {"number": 2, "total": 4, "label": "Question 2 of about 4"}
    look = shown({"text": "Do you?", "custom": {"progress": progress}})
    assert (look.text, look.plain) == ("Do you?", "Question 2 of about 4\nDo you?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_can_be_taken_away(language: str) -> None:
    plan = Sheet("7", "Plan", (STEP,)).to_dict()
    paper, dates = shown({"text": "", "custom": {"plan": plan}, "language": language}).files
    assert paper.content().startswith(b"%PDF") and dates.content().startswith(b"BEGIN:VCALENDAR")
    assert paper.title and dates.title and paper.title != dates.title


def test_a_plan_without_dates_is_no_calendar() -> None:
    plan = Sheet("7", "Plan", (SheetStep("Do it.", "", "", None, None),)).to_dict()
    assert [file.media for file in shown({"custom": {"plan": plan}}).files] == ["application/pdf"]


def test_a_document_is_a_file_as_long_as_its_content_is_there() -> None:
    (file,) = shown({"custom": {"document": "nextrung.json", "content": {"a": "é"}}}).files
    assert (file.name, json.loads(file.content())) == ("nextrung.json", {"a": "é"})
    assert shown({"custom": {"document": "nextrung.json"}}).files == ()


@pytest.mark.parametrize("part", ["progress", "ladder", "plan"])
@pytest.mark.parametrize("kept", [{"other": 1}, "text", 5, [1]])
def test_what_another_version_kept_is_left_out(part: str, kept: object) -> None:
    look = shown({"text": "Still here", "custom": {part: kept}})
    assert look.plain == "Still here" and look.files == () and look.ladder is None

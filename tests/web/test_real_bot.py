"""Whole conversations with the trained bot over the widget's protocol."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.language import direction
from bot.language.messages import say
from tests.messages import said
from tests.web.pages import Page, serving, texts

WORK = {
    "en": "I answer the phones at the helpdesk, log the tickets and solve the usual problems myself. When something "
    "unusual comes in I look into the cause and pass it to the right team.",
    "ar": "أرد على مكالمات مكتب المساعدة وأسجل البلاغات وأحل المشكلات المعتادة بنفسي. وعندما تصل مشكلة غير معتادة أبحث "
    "عن سببها ثم أحولها إلى الفريق المختص.",
}
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, trained: Path) -> Iterator[httpx.Client]:
    """A server with the trained bot."""
    home = tmp_path_factory.mktemp("home")
    (home / "models").symlink_to(trained)
    with serving(home, "real") as client:
        yield client


def newest(page: Page, what: str) -> dict[str, Any]:
    """The newest entry that has this."""
    return next(entry for entry in reversed(page.settled()) if what in entry)


def press(page: Page, language: str, key: str) -> None:
    """Presses the newest button of that name."""
    title = say(language, key)
    entry = next(e for e in reversed(page.settled()) if title in e.get("buttons", []))
    choose(page, entry, entry["buttons"].index(title))


def choose(page: Page, entry: dict[str, Any], button: int) -> None:
    """Presses a button, and waits for the answer."""
    page.send_patiently(press={"entry": entry["n"], "button": button, "epoch": page.epoch})
    page.settled()


def interviewed(page: Page, language: str) -> None:
    """From the greeting to the verdict, with every answer the fullest."""
    page.send(command="start")
    press(page, language, "consent-yes")
    page.say(WORK[language])
    choose(page, newest(page, "buttons"), 0)
    for _ in range(40):
        entry = newest(page, "buttons")
        if "progress" not in entry:
            return
        choose(page, entry, 0)
    raise AssertionError("no verdict")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_interview_to_verdict_plan_and_files(real: httpx.Client, language: str) -> None:
    page = Page(real, language=language)
    interviewed(page, language)
    ladder = newest(page, "ladder")
    assert (ladder["lang"], ladder["dir"]) == (language, direction(language))
    assert sum(rung["here"] for rung in ladder["ladder"]["rungs"]) == 1
    press(page, language, "button-plan")
    press(page, language, "plan-keep")
    choose(page, newest(page, "buttons"), 0)
    plan = newest(page, "files")
    contents = [page.get(f"/file/{page.epoch}/{plan['n']}/{at}") for at in range(len(plan["files"]))]
    assert [c.content[:5] for c in contents] == [b"%PDF-", b"BEGIN"]
    assert [c.headers["content-type"].partition(";")[0] for c in contents] == ["application/pdf", "text/calendar"]
    page.send_patiently(text="/export")
    document = newest(page, "files")
    exported = page.get(f"/file/{page.epoch}/{document['n']}/0").content
    assert WORK[language][:40] in str(json.loads(exported))


def test_delete_me_empties_the_page(real: httpx.Client) -> None:
    page = Page(real)
    page.send(command="start")
    press(page, "en", "consent-yes")
    page.say(WORK["en"])
    page.say("/forget")
    press(page, "en", "erase-yes")
    entries = page.settled()
    assert len(entries) == 1
    assert said("en", "erased", entries[0]["text"])
    assert WORK["en"] not in texts(Page(real, page.token).settled())

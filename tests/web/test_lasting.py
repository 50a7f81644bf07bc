"""What lasts and what does not: a restart, consent, erasure, carrying a conversation on elsewhere."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from bot.language.messages import say
from tests.messages import said
from tests.web.pages import Page, reading, serving, texts


@pytest.mark.slow
def test_a_restart_brings_back_what_may_be_kept_and_hears_nothing_twice(tmp_path: Path) -> None:
    with serving(tmp_path) as client:
        kept, unkept = Page(client), Page(client)
        kept.say("consent")
        kept.send(id="heard-before", text="hello")
        kept.settled()
        asked = kept.say("buttons")[-1]
        kept.press(asked, 0)
        before = kept.settled()
        old_epoch = kept.epoch
        unkept.say("hello")
    with serving(tmp_path) as client:
        again = Page(client, kept.token)
        assert again.session["new"] is False
        assert again.epoch != old_epoch
        assert again.settled() == before
        assert again.press(asked, 0, epoch=old_epoch).status_code == 409
        assert again.send(id="heard-before", text="hello").status_code == 202
        assert again.settled() == before
        assert again.press(again.settled()[asked["n"] - 1], 1).status_code == 202
        assert texts(again.settled())[-2:] == ["two", 'heard /pick{"choice":"two"}']
        assert Page(client, unkept.token).session["last"] == 0


def test_the_log_of_a_dropped_session_comes_back_from_what_the_bot_remembers(page: Page) -> None:
    page.say("hello")
    page.say("buttons")
    before = page.settled()
    page.client.delete("/session", headers=page.headers)
    assert page.settled() == before


@pytest.mark.parametrize("kept", [True, False])
def test_erasure_leaves_only_the_bots_last_word(page: Page, kept: bool) -> None:
    if kept:
        page.say("consent")
    page.say("my secret")
    with reading(page, f"{page.epoch}.{page.poll()['last']}") as events:
        page.send(text="forget")
        reset = next(e for e in events if e[0] == "reset")
        after = next(e for e in events if e[0] == "entry")
        assert (reset[2]["epoch"], after[2]["text"]) == (page.epoch, "heard forget")
    assert texts(page.settled()) == ["heard forget"]
    assert texts(Page(page.client, page.token).say("hello")) == ["heard forget", "hello", "heard hello"]


def test_what_waited_while_everything_was_erased_is_answered(page: Page) -> None:
    page.say("consent")
    page.send(text="slow")
    page.send(text="forget")
    page.send(text="hello")
    assert texts(page.settled()) == ["hello", "heard forget", "heard hello"]


@pytest.mark.parametrize("kept", [True, False])
def test_a_conversation_is_carried_on_in_another_browser(server: httpx.Client, kept: bool) -> None:
    here, there = Page(server), Page(server)
    if kept:
        here.say("consent")
    here.say("buttons")
    offered = here.say("code")[-1]["text"]
    code = next(word.strip(".,:") for word in offered.split() if word.strip(".,:")[4:5] == "-")
    told = texts(here.settled())[:-1]
    with reading(here, f"{here.epoch}.{here.poll()['last']}") as events:
        arrived = there.say(code.lower())
        moved = [next(e for e in events if e[0] == name)[2] for name in ("reset", "entry")]
        assert (moved[0]["epoch"], moved[1]["text"]) == (here.epoch, say("en", "carry-moved"))
    assert texts(arrived)[: len(told)] == told
    assert texts(arrived)[-2:] == [code.lower(), say("en", "carry-done")]
    assert [e["n"] for e in arrived] == list(range(1, len(arrived) + 1))
    assert texts(here.settled()) == [say("en", "carry-moved")]
    buttons = next(e for e in arrived if "buttons" in e)
    there.press(buttons, 0)
    assert texts(there.settled())[-1] == 'heard /pick{"choice":"one"}'
    assert texts(here.say("hello")) == [say("en", "carry-moved"), "hello", "heard hello"]


def test_a_code_that_nobody_knows_is_answered(page: Page) -> None:
    page.say("hello")
    assert said("en", "carry-unknown", page.say("ABCD-2345")[-1]["text"])
    assert len(page.settled()) == 4


def test_nothing_that_is_said_reaches_the_log(page: Page, written: Path) -> None:
    page.say("Zanzibar")
    page.say("break")
    page.send(id="Zanzibar", press={"entry": "Zanzibar"})
    log = written.read_text()
    assert "a turn failed" in log
    assert not [word for word in ("Zanzibar", "secret words", str(page.token), "web-") if word in log]

"""What lasts and what does not: a restart, consent, erasure, carrying a conversation on elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.language.messages import say
from bot.up import free_port
from tests.messages import said
from tests.web.pages import Page, reading, running, serving, texts


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


@pytest.mark.slow
@pytest.mark.parametrize("gently", [True, False])
def test_what_was_accepted_before_the_server_stopped_is_answered_once(tmp_path: Path, gently: bool) -> None:
    given: dict[str, dict[str, Any]] = {f"accepted-{n}": {"text": f"slow {n}"} for n in range(3)}
    with running(tmp_path, free_port()) as (client, process):
        page = Page(client)
        page.say("consent")
        asked = page.say("buttons")[-1]
        press = {"entry": asked["n"], "button": 1, "epoch": page.epoch, "title": "two"}
        given["accepted-press"] = {"press": press}
        for number, body in given.items():
            assert page.send(id=number, **body).json()["done"] is False
        process.terminate() if gently else process.kill()
        process.wait(10)
    with serving(tmp_path) as client:
        again = Page(client, page.token)
        heard = [e["text"] for e in again.settled() if e["from"] == "person"]
        assert len(heard) == (6 if gently else 2)
        answers = [again.send(id=number, **body) for number, body in given.items()]
        assert [answer.json()["done"] for answer in answers] == [gently] * 4
        bot = [e["text"] for e in again.settled() if e["from"] == "bot"]
        assert bot[2:] == [*(f"heard slow {n}" for n in range(3)), 'heard /pick{"choice":"two"}']


@pytest.mark.slow
def test_a_server_that_stops_takes_no_more_but_gives_its_answers(tmp_path: Path) -> None:
    with running(tmp_path, free_port()) as (client, process):
        page = Page(client)
        page.say("hello")
        with reading(page, f"{page.epoch}.2") as events:
            for number in range(4):
                page.send(text=f"slow {number}")
            process.terminate()
            accepted = 4
            while (answer := page.send(text=f"slow {accepted}")).status_code == 202:
                accepted += 1
            told = [e[2]["text"] for e in events if e[0] == "entry" and e[2]["from"] == "bot"]
        assert (answer.status_code, answer.json()["error"]) == (503, "stopping")
        assert int(answer.headers["retry-after"]) > 0
        assert told == [f"heard slow {number}" for number in range(accepted)]


def test_what_the_page_itself_says_does_not_come_back_as_the_persons_words(page: Page) -> None:
    page.send(command="start")
    page.settled()
    page.send(command="language", value="pl")
    page.settled()
    before = page.say("/help")
    page.client.delete("/session", headers=page.headers)
    assert texts(page.settled()) == texts(before)


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
    assert texts(arrived)[-3:-1] == [code.lower(), say("en", "carry-done")]
    assert [e["n"] for e in arrived] == list(range(1, len(arrived) + 1))
    assert texts(here.settled()) == [say("en", "carry-moved")]
    assert arrived[-1]["live"] and arrived[-1]["buttons"] == ["one", "two"]
    there.press(arrived[-1], 0)
    assert texts(there.settled())[-1] == 'heard /pick{"choice":"one"}'
    assert texts(here.say("hello")) == [say("en", "carry-moved"), "hello", "heard hello"]


def test_a_question_is_asked_again_where_the_conversation_goes_on(server: httpx.Client) -> None:
    here, there = Page(server), Page(server)
    here.say("ask")
    code = re.findall(r"\w{4}-\w{4}", here.say("code")[-1]["text"])[0]
    arrived = there.say(code)
    assert texts(arrived)[-3:] == [code, say("en", "carry-done"), "choose again"]
    assert [e["live"] for e in arrived if "buttons" in e] == [False, True]
    there.client.delete("/session", headers=there.headers)
    assert "/resume" not in texts(there.settled())


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

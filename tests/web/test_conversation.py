"""A conversation through the widget's protocol: order, once and only once, buttons, files, what both windows see."""

from __future__ import annotations

import httpx
import pytest

from bot.language.messages import say
from tests.web.pages import Page, texts


def test_a_new_page_has_an_empty_log_and_is_opened_once(page: Page) -> None:
    assert page.session["new"] is True
    assert (page.session["last"], page.session["language"]) == (0, None)
    assert page.send(command="start").json() == {"entry": None, "done": False}
    assert page.send(command="start").status_code == 202
    assert texts(page.settled()) == ["heard /start"]
    again = Page(page.client, page.token)
    assert (again.session["new"], again.session["last"], again.session["language"]) == (False, 1, "en")


def test_both_sides_are_entries_with_language_and_direction(server: httpx.Client) -> None:
    page = Page(server, language="ar-EG")
    mine, theirs = page.say("مرحبا")
    assert {**mine, "client": "x"} == {
        "n": 1,
        "from": "person",
        "text": "مرحبا",
        "lang": "ar",
        "dir": "auto",
        "client": "x",
    }
    assert theirs == {"n": 2, "from": "bot", "text": "heard مرحبا", "lang": "ar", "dir": "rtl"}


def test_messages_are_answered_one_after_another_in_the_order_in_which_they_came(page: Page) -> None:
    said = ["slow 1", "two", "slow 2", "last"]
    numbers = [page.send(text=text).json()["entry"] for text in said]
    entries = page.settled()
    assert numbers == sorted(numbers)
    assert [e["text"] for e in entries if e["from"] == "person"] == said
    answers = ["heard slow 1", "first", "second", "heard slow 2", "heard last"]
    assert [e["text"] for e in entries if e["from"] == "bot"] == answers
    assert [e["n"] for e in entries] == list(range(1, len(entries) + 1))


def test_others_do_not_wait_for_one(server: httpx.Client) -> None:
    slow, quick = Page(server), Page(server)
    for number in range(5):
        slow.send(text=f"slow {number}")
    assert texts(quick.say("hello")) == ["hello", "heard hello"]
    assert slow.poll()["typing"] is True


def test_the_same_id_again_changes_nothing(page: Page) -> None:
    first = page.send(id="same-id-1234", text="hello")
    assert (first.status_code, first.json()) == (202, {"entry": 1, "done": False})
    assert page.send(id="same-id-1234", text="hello").json()["entry"] == 1
    assert texts(page.settled()) == ["hello", "heard hello"]
    assert page.send(id="same-id-1234", text="hello").json() == {"entry": 1, "done": True}
    assert len(page.settled()) == 2


def test_a_button_is_pressed_by_its_place_and_shown_by_its_title(page: Page) -> None:
    asked = page.say("buttons")[-1]
    assert (asked["buttons"], asked["live"]) == (["one", "two"], True)
    page.press(asked, 1)
    assert texts(page.settled())[-2:] == ["two", 'heard /pick{"choice":"two"}']


def test_a_button_of_an_earlier_question_is_answered_kindly(page: Page) -> None:
    first = page.say("buttons")[-1]
    entries = page.say("buttons")
    assert [e["live"] for e in entries if "buttons" in e] == [False, True]
    assert page.press(first, 0).status_code == 202
    assert texts(page.settled())[-2:] == ["one", say("en", "old-button")]


def test_whether_a_button_is_live_is_settled_when_its_turn_comes(page: Page) -> None:
    asked = page.say("buttons")[-1]
    page.send(text="buttons")
    page.press(asked, 0)
    assert texts(page.settled())[-1] == say("en", "old-button")


def test_a_button_of_another_epoch_is_refused(page: Page) -> None:
    asked = page.say("buttons")[-1]
    answer = page.press(asked, 0, epoch="0" * 12)
    assert (answer.status_code, answer.json()["error"]) == (409, "changed")


def test_progress_and_ladder_come_as_data(page: Page) -> None:
    assert page.say("progress")[-1]["progress"] == {"number": 2, "total": 4, "label": "2 of 4"}
    ladder = page.say("ladder")[-1]["ladder"]
    assert (ladder["alternative"], ladder["rungs"][0]["label"]) == ("a", "3")


def test_a_file_is_handed_over_to_its_own_session_only(server: httpx.Client, page: Page) -> None:
    entry = page.say("file")[-1]
    assert entry["files"][0]["media"] == "application/json"
    path = f"/file/{page.epoch}/{entry['n']}/0"
    answer = page.get(path)
    assert answer.json() == {"name": "Zoë"}
    assert answer.headers["content-disposition"] == 'attachment; filename=".._my_data.json"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    other = Page(server)
    other.say("file")
    assert other.get(path).status_code == 404
    assert server.get(path).status_code == 401
    for wrong in (f"/file/{page.epoch}/{entry['n']}/1", f"/file/{page.epoch}/99/0", f"/file/x/{entry['n']}/0"):
        assert page.get(wrong).status_code == 404


def test_a_second_window_sees_the_same(page: Page) -> None:
    page.say("hello")
    second = Page(page.client, page.token)
    assert second.settled() == page.settled()
    second.say("again")
    assert texts(page.settled())[-2:] == ["again", "heard again"]


def test_the_language_menu_asks_the_bot_and_shows_nothing_of_it(page: Page) -> None:
    page.say("hello")
    assert page.send(command="language", value="cy").json()["entry"] is None
    last = page.settled()[-1]
    assert (last["text"], last["lang"]) == ('heard /speak{"choice":"cy"}', "cy")


def test_a_turn_that_breaks_says_so(page: Page) -> None:
    assert texts(page.say("break")) == ["break", say("en", "something-broke")]
    assert texts(page.say("hello"))[-1] == "heard hello"


def test_a_question_is_asked_again_where_the_answer_broke(page: Page) -> None:
    asked = page.say("fragile")[-1]
    page.press(asked, 0)
    *_, sorry, again = page.settled()
    assert sorry["text"] == say("en", "something-broke")
    assert (again["text"], again["buttons"], again["live"]) == ("", ["break it"], True)
    page.press(again, 0)
    assert len(page.settled()) == 8


def test_whatever_breaks_there_is_an_answer_and_only_one(server: httpx.Client) -> None:
    here, there = Page(server), Page(server, language="nl")
    offered = here.say("code")[-1]["text"]
    code = next(word.strip(".,:") for word in offered.split() if word.strip(".,:")[4:5] == "-")
    assert texts(there.say("stumble")) == ["stumble", "heard stumble"]
    answer = texts(there.say(code))
    if answer[-1] == say("nl", "carry-sure"):  # there was a conversation already
        answer = texts(there.say(code))
    assert answer[-2:] == [code, say("nl", "something-broke")]
    assert texts(there.say("hello"))[-1] == "heard hello"


def test_texts_are_cut_and_made_storable_and_never_become_markup(page: Page) -> None:
    assert len(page.say("x" * 100_001)[-1]["text"]) == len("heard ") + 100_000
    said = page.say("<b>\u0000\n\nevent: x</b>")
    assert said[-1]["text"] == "heard <b>\ufffd\n\nevent: x</b>"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": "x"},
        {"id": "short", "text": "x"},
        {"id": 12345678, "text": "x"},
        {"id": "good-id-12345"},
        {"id": "good-id-12345", "text": "  "},
        {"id": "good-id-12345", "text": ["x"]},
        {"id": "good-id-12345", "press": {"entry": "1", "button": 0}},
        {"id": "good-id-12345", "press": [1]},
        {"id": "good-id-12345", "command": "erase"},
        {"id": "good-id-12345", "command": "language", "value": "fr"},
    ],
)
def test_what_is_no_message_is_refused_without_an_echo(page: Page, body: dict[str, object]) -> None:
    answer = page.post("/message", **body)
    assert (answer.status_code, answer.json()) == (
        400,
        {"error": "bad-request", "text": say("en", "web-bad-request")},
    )
    assert page.poll()["last"] == 0


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b'"text"', b"[" * 5000])
def test_a_body_that_is_no_object_is_refused(page: Page, content: bytes) -> None:
    assert page.client.post("/message", content=content, headers=page.headers).status_code == 400


def test_a_button_that_an_entry_does_not_have_is_refused(page: Page) -> None:
    asked = page.say("buttons")[-1]
    assert page.press(asked, 2).status_code == 400
    assert page.press(asked, -1).status_code == 400
    assert page.press({"n": 1}, 0).status_code == 400

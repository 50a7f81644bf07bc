"""What a conversation's past tells a channel, from Rasa's own events."""

from __future__ import annotations

from typing import Any

from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.history import heard, language_of, last_written, live_buttons, said
from bot.rasa.payloads import payload

YES, NO = payload("pick", "consent.yes"), payload("pick", "consent.no")
ASKED = BotUttered(
    "May I?", {"buttons": [{"title": "Yes", "payload": YES}, {"title": "No", "payload": NO}]}, {"language": "en"}
)


def tracker(*events: Event) -> DialogueStateTracker:
    return DialogueStateTracker.from_events("ann", list(events), [])


def person(text: str, number: str | None = None, **metadata: Any) -> UserUttered:
    return UserUttered(text, message_id=number, metadata=metadata)


def test_a_pressed_button_reads_as_its_title() -> None:
    entries = said(tracker(person("hello", "1"), ASKED, person(YES, "2"), BotUttered("Thank you.")))
    assert [(e.person, e.text, e.id) for e in entries] == [
        (True, "hello", "1"),
        (False, "May I?", None),
        (True, "Yes", "2"),
        (False, "Thank you.", None),
    ]


def test_what_the_person_did_not_say_does_not_show() -> None:
    conversation = tracker(person("/start", hidden=True), BotUttered("Hello"), person("/help"), person(YES))
    assert [e.text for e in said(conversation)] == ["Hello", "/help"]


def test_a_code_that_was_good_once_does_not_show() -> None:
    assert said(tracker(person("hi"), BotUttered("K7QM-2XWD", {"custom": {"offer": "code"}})))[1:] == []


def test_a_button_is_not_written() -> None:
    assert last_written(tracker(person("hi", "1"), ASKED, person(YES, "2"))) == "1"
    assert last_written(tracker(person(YES, "2"))) is None


def test_a_message_keeps_all_that_it_holds() -> None:
    progress = {"number": 1, "total": 4, "label": "1 of 4"}
    event = BotUttered("Do you?", {"custom": {"progress": progress}, "buttons": None}, {"language": "cy"})
    message: Any = said(tracker(event))[0].message
    assert (message["text"], message["custom"], message["language"]) == ("Do you?", {"progress": progress}, "cy")
    assert "buttons" not in message


def test_the_buttons_of_the_last_turn_that_had_some_are_live() -> None:
    old = BotUttered("Old?", {"buttons": [{"title": "Old", "payload": "/stop"}]})
    conversation = tracker(
        person("hi"), old, person("go on"), ASKED, BotUttered("…"), person("why?"), BotUttered("So.")
    )
    assert [b.payload for b in live_buttons(conversation)] == [YES, NO]


def test_two_messages_of_one_turn_both_have_live_buttons() -> None:
    more = BotUttered("Or?", {"buttons": [{"title": "Stop", "payload": "/stop"}]})
    assert [b.payload for b in live_buttons(tracker(person("hi"), ASKED, more))] == [YES, NO, "/stop"]


def test_a_message_is_heard_once_it_is_in_the_conversation() -> None:
    conversation = tracker(person("hi", "7:1"))
    assert heard(conversation, "7:1") and not heard(conversation, "7:2")


def test_a_stranger_has_no_past() -> None:
    assert said(None) == [] and live_buttons(None) == () and not heard(None, "1") and last_written(None) is None
    assert language_of(None, "cy-GB") == "cy" and language_of(None, None) == "en"

"""What is held in memory is bounded, and nobody is given up who is being answered."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from bot.channels import web_sessions
from bot.channels.web_answers import Refused
from bot.channels.web_log import MAX_SIZE, Log, Position
from bot.channels.web_session import Session
from bot.channels.web_sessions import Sessions

LONG = "x" * 1_000


def spoken(sessions: Sessions, sender: str) -> Session:
    """A session in which something was said."""
    with sessions.using(sender, "en") as session:
        session.log.heard(LONG, None, "en")
    return session


@pytest.mark.parametrize(("limit", "most"), [("SESSIONS", 3), ("SIZE", 3_500)])
def test_what_was_not_used_for_longest_is_given_up(monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(web_sessions, limit, most)
    sessions = Sessions()
    one, two, three = (spoken(sessions, str(number)) for number in range(3))
    spoken(sessions, "0")
    spoken(sessions, "3")
    spoken(sessions, "4")
    assert sessions.has(one) and not sessions.has(two) and not sessions.has(three)
    assert two.log.closed
    assert spoken(sessions, "1") is not two


def test_who_is_there_is_never_given_up_and_nobody_else_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_sessions, "SESSIONS", 2)
    monkeypatch.setattr(web_sessions, "MEMORY_SECONDS", -1)
    sessions = Sessions()
    with ExitStack() as there:
        busy = [there.enter_context(sessions.using(str(number), "en")) for number in range(3)]
        with sessions.using("0", "en") as again:
            assert again is busy[0]
        with pytest.raises(Refused, match="full"):
            sessions.admit()
        assert all(sessions.has(session) for session in busy)
    sessions.admit()
    assert not sessions.has(busy[1])


def test_a_conversation_that_is_over_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    sessions = Sessions()
    one = spoken(sessions, "1")
    assert spoken(sessions, "1") is one
    monkeypatch.setattr(web_sessions, "MEMORY_SECONDS", -1)
    assert spoken(sessions, "1") is not one
    assert one.log.closed


def test_what_a_log_weighs_is_what_it_holds() -> None:
    weighed: list[int] = []
    log = Log(weighed.append)
    for number in range(600):
        log.heard(LONG, str(number), "en")
    assert 500_000 > sum(weighed) > MAX_SIZE - 2_000
    log.forget({"599"})
    assert sum(weighed) == log.line(1).held  # type: ignore[union-attr]
    log.close()
    log.heard(LONG, None, "en")
    assert sum(weighed) == 0


def test_a_files_content_drives_no_entry_out_of_the_log() -> None:
    log = Log()
    log.heard("hello", None, "en")
    log.say({"language": "en", "custom": {"document": "a.json", "content": "x" * 2 * MAX_SIZE}})
    assert [entry["n"] for entry in log.since(Position())[1]] == [1, 2]

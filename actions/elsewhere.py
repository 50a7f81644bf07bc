"""Going on with the conversation in another place, such as from the web page to Telegram."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.turn import Turn, Verb


class CarryOn(Verb):
    """ "Let's go on in Telegram"."""

    verb = "action_carry_on"

    def perform(self, turn: Turn) -> list[EventType]:
        """Offers a code; where there is no other place to go, the message stays as it is."""
        turn.say_lines([turn.text_of("carry-not-here")], offer="code")
        return []

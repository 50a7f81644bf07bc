"""The menu of commands and the bot's description, in each language."""

from __future__ import annotations

import logging
import re
from functools import partial

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.channels.telegram_retrying import insist
from bot.language import DEFAULT, LANGUAGES
from bot.language.messages import say

# What a command is called, and the message that describes it.
COMMANDS = {
    "start": "telegram-command-start",
    "assess": "telegram-command-assess",
    "plan": "telegram-command-plan",
    "level": "telegram-command-level",
    "language": "telegram-command-language",
    "privacy": "telegram-command-privacy",
    "export": "telegram-command-export",
    "forget": "telegram-command-forget",
    "move": "telegram-command-move",
    "help": "telegram-command-help",
    "stop": "telegram-command-stop",
}
_COMMAND = re.compile(r"(/[a-z_]{1,30})(@\w{1,40})?", re.IGNORECASE)
_START = re.compile(r"/start(@\w{1,40})?\s.*", re.IGNORECASE | re.DOTALL)

logger = logging.getLogger(__name__)


def menu(language: str) -> list[BotCommand]:
    """The commands with their descriptions in a language."""
    return [BotCommand(name, say(language, key)) for name, key in COMMANDS.items()]


def about(language: str) -> str:
    """The bot's description. People see it before they press Start: hence what passes through Telegram, too."""
    return f"{say(language, 'telegram-description')}\n\n{say(language, 'telegram-copy')}"


def plain(text: str) -> str:
    """A command as Rasa knows it: in small letters, without the bot's name or what a link put after ``/start``."""
    if _START.fullmatch(text):
        return "/start"
    command = _COMMAND.fullmatch(text.strip())
    return command[1].lower() if command else text


async def register(bot: Bot) -> None:
    """Tells Telegram the menus and descriptions. The bot works without them, so that failing is only logged."""
    try:
        for code in (None, *LANGUAGES):
            language = code or DEFAULT
            short = say(language, "telegram-short-description")
            await insist(partial(bot.set_my_commands, menu(language), language_code=code))
            await insist(partial(bot.set_my_description, about(language), language_code=code))
            await insist(partial(bot.set_my_short_description, short, language_code=code))
    except TelegramError:
        logger.warning("Telegram did not take all menus of commands; the bot works without them.")

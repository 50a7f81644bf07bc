"""Methods about the bot itself: who it is, its menus and its descriptions."""

from __future__ import annotations

import re
from typing import Any

from tools.botapi import limits
from tools.botapi.methods import Parameters, method, needed
from tools.botapi.parameters import structure, text
from tools.botapi.refusal import bad, over
from tools.botapi.world import World

_SCOPES = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)
_LANGUAGE = re.compile(r"([a-z]{2})?")


@method("getMe")
def get_me(world: World, _given: Parameters) -> dict[str, Any]:
    """Who the bot is."""
    can = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return {**world.bot, **can}


@method("logOut")
@method("close")
def leave(_world: World, _given: Parameters) -> bool:
    """Nothing to do: there is one server only."""
    return True


@method("setMyCommands", commands=structure, scope=structure, language_code=text)
def set_my_commands(world: World, given: Parameters) -> bool:
    """Sets the menu of a scope and language."""
    world.commands[_menu(given)] = limits.commands(needed(given, "commands"))
    return True


@method("getMyCommands", scope=structure, language_code=text)
def get_my_commands(world: World, given: Parameters) -> list[dict[str, str]]:
    """The menu of exactly this scope and language."""
    return world.commands.get(_menu(given), [])


@method("deleteMyCommands", scope=structure, language_code=text)
def delete_my_commands(world: World, given: Parameters) -> bool:
    """Takes a menu away."""
    world.commands.pop(_menu(given), None)
    return True


def _menu(given: Parameters) -> tuple[str, str]:
    scope = given.get("scope", {"type": "default"})
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: unsupported type specified")
    return str(scope["type"]), _language(given)


def _language(given: Parameters) -> str:
    language = str(given.get("language_code", ""))
    if not _LANGUAGE.fullmatch(language):
        raise over("invalid language code specified")
    return language


def _about(name: str, field: str, length: int) -> None:
    """Registers a getter and a setter of a text about the bot."""

    @method(f"setMy{name}", **{field: text, "language_code": text})
    def set_text(world: World, given: Parameters) -> bool:
        world.texts[field, _language(given)] = limits.at_most(field, given.get(field, ""), length)
        return True

    @method(f"getMy{name}", language_code=text)
    def get_text(world: World, given: Parameters) -> dict[str, str]:
        found = world.texts.get((field, _language(given))) or world.texts.get((field, ""), "")
        return {field: found}


_about("Name", "name", 64)
_about("Description", "description", 512)
_about("ShortDescription", "short_description", 120)

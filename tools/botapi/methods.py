"""The methods of the Bot API that this server has: a registry that the modules beside it fill."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tools.botapi.parameters import Kind
from tools.botapi.refusal import bad
from tools.botapi.world import World

Parameters = dict[str, Any]
Handler = Callable[[World, Parameters], Any]
SlowHandler = Callable[[World, Parameters], Awaitable[Any]]


@dataclass(frozen=True)
class Method:
    """A method: its name, its parameters by name, and what carries it out."""

    name: str
    kinds: Mapping[str, Kind]
    run: SlowHandler


METHODS: dict[str, Method] = {}  # by their names in lower case: Telegram takes them in any


def slow_method(name: str, /, **kinds: Kind) -> Callable[[SlowHandler], SlowHandler]:
    """Registers a method that may wait; it takes the lock itself."""

    def register(handler: SlowHandler) -> SlowHandler:
        METHODS[name.lower()] = Method(name, kinds, handler)
        return handler

    return register


def method(name: str, /, **kinds: Kind) -> Callable[[Handler], Handler]:
    """Registers a method that changes the world at one go."""

    def register(handler: Handler) -> Handler:
        async def run(world: World, given: Parameters) -> Any:
            with world.lock:
                return handler(world, given)

        METHODS[name.lower()] = Method(name, kinds, run)
        return handler

    return register


def needed(given: Parameters, name: str) -> Any:
    """A parameter that the method cannot do without.

    Raises:
        Refusal: it was not given.
    """
    if given.get(name) in (None, ""):
        raise bad(f"{name} is empty")
    return given[name]

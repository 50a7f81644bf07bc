"""Methods by which a bot gets its updates: polling, or a webhook."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from tools.botapi import limits
from tools.botapi.delivery import Webhook
from tools.botapi.methods import Parameters, method, slow_method
from tools.botapi.parameters import Upload, boolean, file, integer, structure, text
from tools.botapi.refusal import bad, conflict, over
from tools.botapi.updates import KINDS
from tools.botapi.world import World

_LONGEST_POLL = 50  # seconds; Telegram silently makes more of it that
_HTTPS_PORTS = (None, 443, 80, 88, 8443)
_BY_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_BY_SETTING = "terminated by setWebhook request"
_BY_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@slow_method("getUpdates", offset=integer, limit=integer, timeout=integer, allowed_updates=structure)
async def get_updates(world: World, given: Parameters) -> list[dict[str, Any]]:
    """The updates that wait, or those that come within the timeout."""
    with world.lock:
        if world.webhook:
            raise conflict(_BY_WEBHOOK)
        offset = given.get("offset", 0)
        limit = limits.number("limit", given.get("limit", 100), 1, 100)
        timeout = min(_LONGEST_POLL, limits.number("timeout", given.get("timeout", 0), 0, 2**31 - 1))
        _allow(world, given)
        limit, timeout = _slowed(world, offset, limit, timeout)
        found = world.updates.page(offset, limit)
        if found or not timeout:
            return found
        _end_poll(world)
        own = world.polls
    start = max(offset, 0)
    await world.updates.bell.until(lambda: own != world.polls or len(world.updates) > 0, timeout)
    with world.lock:
        if own != world.polls:
            raise conflict(_BY_SETTING if world.webhook else _BY_OTHER)
        return world.updates.page(start, limit)


def _slowed(world: World, offset: int, limit: int, timeout: int) -> tuple[int, int]:
    """Limit and timeout for a bot that asks the same again and again; not documented, but Telegram's server does so."""
    (last, at), now = world.last_poll, time.monotonic()
    world.last_poll = (offset, now)
    if offset == last and now < at + 3:
        timeout = max(timeout, 3)
    if offset == last and now < at + 0.5:
        limit = 1
    return limit, timeout


def _allow(world: World, given: Parameters) -> None:
    if "allowed_updates" in given:
        kinds = given["allowed_updates"]
        if not isinstance(kinds, list) or not all(kind in KINDS for kind in map(str, kinds)):
            raise over("allowed_updates must be an Array of the types of updates")
        world.updates.allow(kinds)


@method(
    "setWebhook",
    url=text,
    certificate=file,
    ip_address=text,
    max_connections=integer,
    allowed_updates=structure,
    drop_pending_updates=boolean,
    secret_token=text,
)
def set_webhook(world: World, given: Parameters) -> bool:
    """Has updates sent to an address from now on; an empty one ends that."""
    url = given.get("url", "")
    if not url:
        return delete_webhook(world, {name: given[name] for name in ("drop_pending_updates",) if name in given})
    parts = urlsplit(url)
    if not parts.hostname or parts.scheme not in ("http", "https"):
        raise bad("invalid webhook URL specified")
    if world.https_only and (parts.scheme != "https" or parts.port not in _HTTPS_PORTS):
        raise over("bad webhook: An HTTPS URL must be provided for webhook, on port 80, 88, 443 or 8443")
    if "secret_token" in given and not limits.SECRET.fullmatch(given["secret_token"]):
        raise over("secret token is too long or contains unallowed characters")
    if isinstance(given.get("certificate"), str):
        raise bad("certificate must be uploaded")
    most = limits.number("max_connections", given.get("max_connections", 40), 1, 100)
    _allow(world, given)
    if given.get("drop_pending_updates"):
        world.updates.clear()
    certificate = isinstance(given.get("certificate"), Upload)
    world.webhook = Webhook(url, given.get("secret_token"), most, given.get("ip_address"), certificate)
    _end_poll(world)
    return True


@method("deleteWebhook", drop_pending_updates=boolean)
def delete_webhook(world: World, given: Parameters) -> bool:
    """Goes back to polling."""
    if given.get("drop_pending_updates"):
        world.updates.clear()
    world.webhook = None
    world.updates.bell.ring()
    return True


@method("getWebhookInfo")
def get_webhook_info(world: World, _given: Parameters) -> dict[str, Any]:
    """Where updates are sent to, and what the last trouble was."""
    hook = world.webhook
    found: dict[str, Any] = {
        "url": hook.url if hook else "",
        "has_custom_certificate": bool(hook and hook.certificate),
        "pending_update_count": len(world.updates),
        "allowed_updates": sorted(world.updates.allowed),
    }
    if hook:
        extra = {
            "max_connections": hook.max_connections,
            "ip_address": hook.ip_address,
            "last_error_date": hook.last_error_date,
            "last_error_message": hook.last_error_message,
        }
        found |= {name: value for name, value in extra.items() if value is not None}
    return found


def _end_poll(world: World) -> None:
    """Ends the long poll that may be waiting."""
    world.polls += 1
    world.updates.bell.ring()

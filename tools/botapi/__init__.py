"""A strict Bot API server on loopback: what Telegram would be for a bot, and people who talk to that bot.

Limits are those of https://core.telegram.org/bots/api and its FAQ; what goes over one is refused, and kept in
``Server.violations``. It knows plain text only: parameters that it does not know (``parse_mode`` among them) are
refused as well, where Telegram would take no notice of those that do not exist.
"""

from tools.botapi.content import Kind
from tools.botapi.delivery import Delivery
from tools.botapi.faults import Fault
from tools.botapi.people import Channel, Group, Person, Toast
from tools.botapi.rates import Rates
from tools.botapi.server import Server
from tools.botapi.world import Call, Message, Violation

__all__ = [
    "Call",
    "Channel",
    "Delivery",
    "Fault",
    "Group",
    "Kind",
    "Message",
    "Person",
    "Rates",
    "Server",
    "Toast",
    "Violation",
]

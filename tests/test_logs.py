"""No log line holds what a person said."""

from __future__ import annotations

import subprocess
import sys

from bot.environment import for_child

SECRET = "Mijn baas heet Gerrit"
CODE = """
import logging, sys, warnings
from bot import logs
logs.configure("test")
import structlog
secret = sys.argv[1]
try:
    try:
        raise KeyError(secret)
    except KeyError as error:
        raise ValueError(secret) from error
except ValueError:
    logging.getLogger("rasa.core.processor").exception(f"failed on {secret}")
    logging.getLogger("bot.channels.turn").exception("a turn failed")
    structlog.get_logger().exception("rest.message.received.failure", text=secret)
logging.getLogger("rasa.x").warning("heard %s", secret)
structlog.get_logger().error("an.event", user_text=secret)
structlog.get_logger().debug("a.detail", user_text=secret)
warnings.simplefilter("always")
warnings.warn(secret)
"""


def test_what_people_say_is_in_no_line() -> None:
    done = subprocess.run([sys.executable, "-c", CODE, SECRET], env=for_child(), capture_output=True, text=True)
    assert done.returncode == 0
    assert "Gerrit" not in done.stdout + done.stderr
    lines = [line.split(" ", 1)[1] for line in done.stderr.splitlines()]
    assert lines[0].startswith("test error: rasa.core.processor:")
    assert lines[0].endswith("ValueError < KeyError")
    assert lines[1] == "test error: a turn failed ValueError < KeyError"
    assert len(lines) == 5
    assert done.stdout == ""

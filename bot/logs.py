"""Logs that never hold what people say.

Our own modules write whole sentences, and never a person's words. Of everybody else's records only the place and the
kinds of the exceptions are written: Rasa logs a failed action with the whole conversation in it, and a bad button
with its text.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, MutableMapping
from typing import Any

_OURS = ("bot", "actions", "catalog")


class Discreet(logging.Formatter):
    """``12:30:01 rasa error: rasa.core.processor:994 RasaException < ClientResponseError at bot/…:12``."""

    def __init__(self, process: str) -> None:
        """Names the process in every line."""
        super().__init__(datefmt="%H:%M:%S")
        self._process = process

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever the record."""
        text = _one_line(record.getMessage()) if record.name.split(".")[0] in _OURS else ""
        place = "" if text else f"{record.name}:{record.lineno}"
        error = record.exc_info[1] if record.exc_info else None
        kinds = " < ".join(_kind(e) for e in _chain(error))
        words = " ".join(filter(None, [text, place, kinds]))
        return f"{self.formatTime(record, self.datefmt)} {self._process} {record.levelname.lower()}: {words}"


def configure(process: str, level: int = logging.WARNING) -> None:
    """Makes this process log discreetly to standard error, from ``level`` up. Call it before Rasa is imported.

    Args:
        process: what to call it in every line.
        level: ``logging.CRITICAL`` leaves the terminal to a program that talks there.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(process))
    logging.basicConfig(handlers=[handler], level=level, force=True)
    # Rasa's warnings quote what they warn of. A filter would not last: Sanic sets its own on import.
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").setLevel(logging.CRITICAL)
    # Rasa's structured events hold messages and slots; left alone, structlog prints them all.
    import structlog

    structlog.configure(
        processors=[_bare],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )


def _bare(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> tuple[Any, ...]:
    return (str(event.get("event")),), {"exc_info": event.get("exc_info")}


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _kind(error: BaseException) -> str:
    """The class, and the innermost of our own lines that it passed."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.split(".")[0] in _OURS:
            place = f" at {module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + place

"""The error that is meant for whoever typed the command."""

from __future__ import annotations


class NotPossible(RuntimeError):
    """What was asked cannot be done; the message is one line that says why and what would help."""

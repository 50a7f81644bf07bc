"""The widget's session tokens. Whoever holds one has the conversation that is derived from it, and no other."""

from __future__ import annotations

import hmac
import re
import secrets
import time
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import jwt

from bot.secret import key
from bot.settings import settings

_ALGORITHM = "HS256"
_AUDIENCE = "nextrung-web"
_CLAIMS = ("aud", "exp", "iat", "sid")
_RENEW = timedelta(days=1).total_seconds()
_BYTES = 16
_ID = re.compile(f"[0-9a-f]{{{2 * _BYTES}}}")


@dataclass(frozen=True)
class Token:
    """A session's id, and when its token was made, in seconds since 1970."""

    sid: str
    made: float

    @property
    def sender(self) -> str:
        """The conversation: ``web-`` and 32 hexadecimal digits, of which no token can be made."""
        return f"web-{hmac.digest(_secret('web-sender'), self.sid.encode(), 'sha256')[:_BYTES].hex()}"

    @property
    def old(self) -> bool:
        """Whether a day has passed, so that the person should get a new one for the same session."""
        return time.time() - self.made > _RENEW

    def written(self) -> str:
        """The token as text, good from when it was made for as long as an unused conversation is kept."""
        expires = self.made + timedelta(days=settings().keep_days).total_seconds()
        claims = {"aud": _AUDIENCE, "exp": int(expires), "iat": int(self.made), "sid": self.sid}
        return jwt.encode(claims, _secret("web-session"), algorithm=_ALGORITHM)


def new(sid: str | None = None) -> Token:
    """A token made now: for a session that is there already, or for a new one."""
    return Token(sid or secrets.token_hex(_BYTES), time.time())


def read(header: str | None) -> Token | None:
    """The token in an ``Authorization`` header; None where there is none, or one that is not ours or is over."""
    scheme, _, written = (header or "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    try:
        claims: dict[str, Any] = jwt.decode(
            written.strip(),
            _secret("web-session"),
            algorithms=[_ALGORITHM],
            audience=_AUDIENCE,
            # A clock that was set back must not cost anybody their conversation.
            options={"require": list(_CLAIMS), "verify_iat": False},
        )
    except jwt.PyJWTError:
        return None
    sid = claims["sid"]
    return Token(sid, float(claims["iat"])) if isinstance(sid, str) and _ID.fullmatch(sid) else None


@cache
def _secret(purpose: str) -> bytes:
    return key(purpose)

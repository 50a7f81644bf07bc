"""Which pages may talk to the bot: its own, and those of the origins that were set. Says so the way browsers ask it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

_PORTS = {"http": ":80", "https": ":443"}

# What every answer carries, whoever asks.
SECURITY = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Vary": "Origin",
    "X-Content-Type-Options": "nosniff",
}


class Origins:
    """The allow-list."""

    def __init__(self, own: str | None, others: Iterable[str]) -> None:
        """Takes the server's own address, where it is known, and the origins of other people's pages."""
        self._allowed = {_normal(url) for url in (own, *others) if url}

    def allow(self, origin: str | None, host: str) -> bool:
        """Whether a page may ask: its ``Origin`` (None: none was sent, so it is no other page's) and ``Host``.

        A page of the same host is our own, whatever the scheme: in front of us may be a proxy that ends TLS.
        """
        if origin is None:
            return True
        parts = urlsplit(_normal(origin))
        return bool(parts.netloc) and (parts.geturl() in self._allowed or parts.netloc == _bare(host, parts.scheme))


def allowing(origin: str) -> Mapping[str, str]:
    """The headers (CORS) that let that origin's pages read an answer. No credentials: there are no cookies."""
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Headers": "Authorization, Content-Type, Last-Event-ID",
        "Access-Control-Allow-Methods": "GET, POST, DELETE",
        "Access-Control-Expose-Headers": "Content-Disposition, Retry-After",
        "Access-Control-Max-Age": "600",
    }


def _normal(url: str) -> str:
    """Scheme and host of an address, in small letters and without the scheme's own port; empty where it has none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.netloc:
        return ""
    return f"{parts.scheme}://{_bare(parts.netloc, parts.scheme)}"


def _bare(host: str, scheme: str) -> str:
    return host.lower().removesuffix(_PORTS[scheme])

"""Files that the server makes once and serves to browsers: compressed, and not again where the browser has them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sanic.request import Request
from sanic.response import HTTPResponse, raw
from zopfli.gzip import compress

_SECONDS = 300  # for which a browser need not ask again


@dataclass(frozen=True)
class Asset:
    """What is served. ``tag`` names this very content, in quotes as an ``ETag`` is."""

    media: str
    plain: bytes
    zipped: bytes
    tag: str

    @classmethod
    def of(cls, text: str, media: str) -> Asset:
        """A text of that media type."""
        plain = text.encode()
        return cls(media, plain, compress(plain), f'"{hashlib.sha256(plain).hexdigest()[:32]}"')


def serve(request: Request, asset: Asset) -> HTTPResponse:
    """The asset for any page: also for one whose policies want to be asked first, and for a script that is a module."""
    headers = {
        "Access-Control-Allow-Origin": "*",
        "Cache-Control": f"public, max-age={_SECONDS}",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "ETag": asset.tag,
        "Vary": "Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
    }
    # A proxy that compresses anew marks the tag as weak.
    known = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    if asset.tag in known:
        return raw(b"", status=304, headers=headers)
    if not _unzips(request.headers.get("accept-encoding", "")):
        return raw(asset.plain, content_type=asset.media, headers=headers)
    return raw(asset.zipped, content_type=asset.media, headers={**headers, "Content-Encoding": "gzip"})


def _unzips(header: str) -> bool:
    for part in header.split(","):
        name, _, weight = part.replace(" ", "").partition(";q=")
        if name.lower() == "gzip":
            return weight.strip("0.") != "" if weight else True
    return False

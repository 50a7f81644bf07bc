"""The page at the server's own address: a career page of a company that does not exist, with the widget on it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

from bot.channels.assets import Asset
from bot.language import LANGUAGES, direction, own_name
from bot.language.messages import has, say

_REST = "/webhooks/rest/webhook"
_ATTRIBUTES = {
    "language": "auto, en, pl, ar, cy, hu, nl",
    "title": "",
    "avatar": "https://…/face.png",
    "position": "end, start, inline",
    "open": "",
    "server": "https://…",
}
_PROPERTIES = """nextrung-chat {
  --nextrung-accent: #0b5c6b;
  --nextrung-accent-text: #ffffff;
  --nextrung-background: #ffffff;
  --nextrung-text: #1b1b1b;
  --nextrung-font: Georgia, serif;
  --nextrung-radius: 14px;
  --nextrung-z: 1000;
}"""

# Everything from this server alone, and no markup made of text: what the widget is content with.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


@cache
def style() -> Asset:
    """Its style sheet."""
    return Asset.of(_beside("site.css"), "text/css; charset=utf-8")


@cache
def icon() -> Asset:
    """Its icon."""
    return Asset.of(_beside("site.svg"), "image/svg+xml")


def page(language: str, channels: Iterable[str], address: str) -> str:
    """The whole HTML page. ``channels``: those that people can use now; ``address``: the server's, for the samples."""

    def said(key: str, **values: str) -> str:
        return escape(say(language, key, **values))

    script, own = (f'<script src="{address}/widget.js" data-language="auto"{more}></script>' for more in ("", " async"))
    element = f'{own}\n\n<nextrung-chat language="{language}" position="inline"></nextrung-chat>'
    names = [name for name in channels if has(f"site-channel-{name}", language)]
    where = [
        *(said(f"site-channel-{name}", path=_REST) for name in names),
        said("site-channel-terminal", command="make chat"),
    ]
    origins = said("site-origins", setting="NEXTRUNG_ORIGINS", example="https://careers.example.org")
    return f"""<!doctype html>
<html lang="{language}" dir="{direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{said("site-title")}</title>
<link rel="icon" href="/site.svg">
<link rel="stylesheet" href="/site.css">
<script src="/widget.js" data-language="auto" defer></script>
</head>
<body>
<header>
<p class="company">Norvale</p>
<nav aria-label="{said("site-languages")}">{_languages(language)}</nav>
</header>
<main>
<div class="lead">
<h1>{said("site-headline")}</h1>
<p>{said("site-lead")}</p>
<p>{said("site-start")}</p>
</div>
<section>
<h2>{said("site-about")}</h2>
<p>{said("site-what")}</p>
<p>{said("site-privacy")}</p>
<h3>{said("site-where")}</h3>
<ul>{"".join(f"<li>{line}</li>" for line in where)}</ul>
</section>
<section>
<h2>{said("site-embed")}</h2>
<p>{said("site-embed-line")}</p>
{_code(script)}
<p>{said("site-embed-element")}</p>
{_code(element)}
<p>{origins}</p>
<h3>{said("site-attributes")}</h3>
<p>{said("site-attributes-how", prefix="data-")}</p>
<dl>{_attributes(language)}</dl>
<h3>{said("site-style")}</h3>
<p>{said("site-style-how", element="nextrung-chat")}</p>
{_code(_PROPERTIES)}
</section>
</main>
<footer><p>{said("site-sample", company="Norvale")}</p></footer>
</body>
</html>
"""


def _beside(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _languages(now: str) -> str:
    links = []
    for code in LANGUAGES:
        current = ' aria-current="true"' if code == now else ""
        links.append(f'<a href="/?lang={code}" lang="{code}" hreflang="{code}"{current}>{escape(own_name(code))}</a>')
    return " ".join(links)


def _attributes(language: str) -> str:
    items = []
    for name, values in _ATTRIBUTES.items():
        given = f" = {escape(values)}" if values else ""
        term = f'<dt dir="ltr"><code>{name}{given}</code></dt>'
        items.append(f"{term}<dd>{escape(say(language, f'site-attribute-{name}'))}</dd>")
    return "".join(items)


def _code(text: str) -> str:
    return f'<pre dir="ltr"><code>{escape(text)}</code></pre>'

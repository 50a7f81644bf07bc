"""Other people's pages: every way of embedding it, strict policies, and the pages that may not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Request, expect

from bot.language.messages import say
from tests.browser.conftest import Visit
from tests.browser.servers import Pages
from tests.browser.widget import Widget


def test_nothing_is_asked_of_the_server_before_somebody_opens_it(visit: Visit, server: str, pages: Pages) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        if request.url.startswith(server):
            asked.append(request.url.removeprefix(server))

    widget = visit(url="about:blank")
    widget.page.on("request", note)
    head = f'<script src="{server}/widget.js" data-avatar="{server}/site.svg"></script>'
    widget.page.goto(pages.put(head))
    expect(widget.launcher).to_be_visible()
    widget.page.wait_for_load_state("networkidle")
    assert asked == ["/widget.js"]
    widget.open()
    assert "/site.svg" in asked
    assert "/webhooks/web/session" in asked
    expect(widget.page.locator(".avatar")).to_be_visible()


def test_a_page_with_a_strict_policy(visit: Visit, server: str, pages: Pages) -> None:
    policy = (
        f"default-src 'none'; script-src {server}; connect-src {server}; require-trusted-types-for 'script'; "
        "trusted-types 'none'"
    )
    complaints: list[str] = []
    widget = visit(url="about:blank")
    widget.page.on("console", lambda message: complaints.append(message.text))
    widget.page.goto(pages.put(body=f'<script src="{server}/widget.js"></script>', policy=policy))
    widget.open()
    widget.agree()
    widget.say("help")
    expect(widget.person("help")).to_have_count(1)
    assert widget.launcher.evaluate("node => getComputedStyle(node).borderRadius") == "50%"
    assert not complaints


def test_a_page_that_is_not_allowed_says_so(visit: Visit, server: str, pages: Pages) -> None:
    widget = visit(url=pages.put(f'<script src="{server}/widget.js"></script>', host="localhost"))
    with widget.page.expect_console_message(lambda message: "NEXTRUNG_ORIGINS" in message.text) as hint:
        widget.launcher.click()
    assert f"http://localhost:{pages.port}" in hint.value.text
    expect(widget.notice).to_have_text(widget.text("widget-refused"))
    expect(widget.box).not_to_be_editable()
    expect(widget.log.locator(".message")).to_have_count(0)
    assert not widget.violations()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<script {}></script>", ""),
        pytest.param("<script {} async></script>", "", marks=pytest.mark.slow),
        pytest.param("<script {} defer></script>", "", marks=pytest.mark.slow),
        ('<script {} type="module"></script>', ""),
        pytest.param("", "<script {}></script>", marks=pytest.mark.slow),
        ("<script {}></script>", "<script {}></script>"),
        ("<script {} async></script>", "<nextrung-chat></nextrung-chat>"),
        ("", "<nextrung-chat></nextrung-chat><script {}></script><script {} defer></script>"),
    ],
)
def test_every_way_of_including_the_script_gives_one_widget(
    visit: Visit, server: str, pages: Pages, head: str, body: str
) -> None:
    source = f'src="{server}/widget.js"'
    widget = visit(url=pages.put(head.replace("{}", source), body.replace("{}", source)))
    expect(widget.launcher).to_be_visible()
    assert widget.page.locator("nextrung-chat").count() == 1
    widget.open()


@pytest.mark.parametrize(
    ("wish", "page", "locale", "language"),
    [
        ("cy", "pl", "hu-HU", "cy"),
        ("auto", "pl-PL", "hu-HU", "pl"),
        ("auto", "fr", "hu-HU", "hu"),
        ("xx", "", "fr-FR", "en"),
        ("constructor", "__proto__", "nl-BE", "nl"),
    ],
)
def test_the_first_language(
    visit: Visit, server: str, pages: Pages, wish: str, page: str, locale: str, language: str
) -> None:
    script = f'<script src="{server}/widget.js" data-language="{wish}"></script>'
    widget = visit(url=pages.put(script, language=page), locale=locale)
    expect(widget.launcher).to_have_text(say(language, "widget-open"))


def test_attributes_and_properties_change_its_looks(visit: Visit, server: str, pages: Pages) -> None:
    style = "<style>nextrung-chat { --nextrung-accent: rgb(90, 20, 20); --nextrung-radius: 0px }</style>"
    script = f'<script src="{server}/widget.js" data-title="Ask &lt;us&gt;" data-position="start" data-open></script>'
    widget = visit(url=pages.put(style + script))
    expect(widget.panel.get_by_role("heading")).to_have_text("Ask <us>")
    expect(widget.bot("greeting")).to_be_visible()
    assert widget.focused() == "BODY"
    assert widget.launcher.evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(90, 20, 20)"
    box = widget.launcher.bounding_box()
    assert box and box["x"] < 100
    widget.page.evaluate("document.querySelector('nextrung-chat').title = 'Another'")
    expect(widget.panel.get_by_role("heading")).to_have_text("Another")
    assert widget.page.locator("nextrung-chat[title]").count() == 0
    avatar = widget.page.locator(".avatar")
    expect(avatar).to_be_hidden()
    widget.page.evaluate(
        "url => document.querySelector('nextrung-chat').setAttribute('avatar', url)", f"{server}/site.svg"
    )
    expect(avatar).to_be_visible()
    widget.page.evaluate("document.querySelector('nextrung-chat').removeAttribute('avatar')")
    expect(avatar).to_be_hidden()


def test_inline_it_stands_in_the_text(visit: Visit, server: str, pages: Pages) -> None:
    script = f'<script src="{server}/widget.js" async></script>'
    widget = visit(url=pages.put(script, '<nextrung-chat position="inline"></nextrung-chat><p id="below">Below</p>'))
    widget.open()
    panel, below = widget.panel.bounding_box(), widget.page.locator("#below").bounding_box()
    assert panel and below
    assert below["y"] >= panel["y"] + panel["height"]
    expect(widget.launcher).to_be_hidden()
    assert not widget.violations()


def test_where_the_browser_forbids_storage_it_works_until_the_page_is_left(visit: Visit, server: str) -> None:
    widget = visit(url="about:blank")
    widget.page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"]) {
          Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError") } });
        }"""
    )
    widget.page.goto(f"{server}/?lang=en")
    widget.open()
    widget.agree()
    widget.say("help")
    expect(widget.person("help")).to_have_count(1)


def test_taken_out_of_the_page_and_put_back_it_goes_on(visit: Visit) -> None:
    widget = visit()
    widget.open()
    widget.page.evaluate("window.chat = document.querySelector('nextrung-chat'); chat.remove()")
    widget.page.evaluate("document.body.append(chat)")
    widget.agree()
    assert widget.bot("greeting").count() == 1


def test_the_pages_shortcuts_do_not_hear_what_is_typed(visit: Visit) -> None:
    widget = visit()
    widget.page.evaluate("window.heard = 0; addEventListener('keydown', () => heard++)")
    widget.open()
    widget.box.press_sequentially("s/")
    assert widget.page.evaluate("heard") == 0


def test_two_widgets_on_one_page_share_the_conversation(visit: Visit, server: str, pages: Pages) -> None:
    element = '<nextrung-chat position="inline" open></nextrung-chat>'
    widget = visit(url=pages.put(f'<script src="{server}/widget.js" async></script>', element * 2))
    first, second = (Widget(widget.page) for _ in range(2))
    first.log, second.log = (widget.page.get_by_role("log").nth(n) for n in range(2))
    expect(first.bot("ask-consent")).to_be_visible()
    expect(second.bot("ask-consent")).to_be_visible()
    second.choices.last.click()
    expect(first.bot("ask-description")).to_be_visible()

"""The widget as a person uses it in a browser."""

from __future__ import annotations

import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from bot.language.messages import say

WORK = {
    "en": "I work on a university help desk and answer phones and student tickets. I solve most problems myself, "
    "and look for the cause when something is unusual before passing it to the network team.",
    "ar": "أعمل في مكتب المساعدة في الجامعة وأجيب عن اتصالات الطلاب وطلباتهم. أحل معظم المشكلات بنفسي، "
    "وأبحث عن السبب حين يحدث أمر غير معتاد قبل أن أحيله إلى فريق الشبكة.",
    "cy": "Dwi'n gweithio ar ddesg gymorth y brifysgol, yn ateb ffonau a thocynnau myfyrwyr. Dwi'n datrys y "
    "rhan fwyaf o broblemau fy hun, ac yn chwilio am yr achos pan fydd rhywbeth anarferol "
    "cyn ei basio i'r tîm rhwydwaith.",
}
# What the bot answers to it stands in one message, whatever else is said.
QUESTION, ANSWER = "are you a robot?", "bot-challenge"
_FOCUSED = """() => {
  const host = document.activeElement;
  const node = (host.shadowRoot && host.shadowRoot.activeElement) || host;
  return node.id || node.className || node.tagName;
}"""


class Widget:
    """A page with the widget on it."""

    def __init__(self, page: Page, language: str = "en") -> None:
        self.page, self.language = page, language
        self.panel = page.locator(".panel")
        self.log = page.get_by_role("log")
        self.box = page.locator("#box")
        self.launcher = page.locator(".launcher")
        self.choices = page.locator(".choices button")
        self.notice = page.locator(".notice")

    def text(self, key: str, **values: Any) -> str:
        """A message in the widget's language."""
        return say(self.language, key, **values)

    def open(self) -> None:
        """Opens it; a conversation that is new has been greeted then."""
        self.launcher.click()
        expect(self.log.locator(".message.bot").first).to_be_visible()

    def agree(self) -> None:
        """Says that it may be kept."""
        self.press("consent-yes")
        expect(self.bot("ask-description")).to_be_visible()

    def bot(self, key: str) -> Locator:
        """What the bot says with that message."""
        return self.log.locator(".message.bot").filter(has_text=self.text(key))

    def person(self, text: str) -> Locator:
        """What the person said, word for word."""
        return self.log.locator(".message.person .text").filter(has_text=re.compile(f"^{re.escape(text)}$"))

    def press(self, key: str) -> None:
        """Presses one of the choices by its message."""
        self.choices.get_by_text(self.text(key), exact=True).click()

    def say(self, text: str) -> None:
        """Writes and sends."""
        self.box.fill(text)
        self.box.press("Enter")
        expect(self.box).to_have_value("")

    def menu(self) -> None:
        """Opens or closes the menu."""
        self.page.get_by_role("button", name=self.text("widget-menu")).click()

    def focused(self) -> str:
        """The id of what has the focus, in the widget or on the page; else its class, else its tag."""
        return str(self.page.evaluate(_FOCUSED))

    def violations(self) -> list[str]:
        """What axe finds, of any weight."""
        found = Axe().run(self.page).response["violations"]
        return [f"{v['id']}: {node['html'][:120]} {node['failureSummary']}" for v in found for node in v["nodes"]]

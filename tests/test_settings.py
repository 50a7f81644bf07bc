"""Settings that name addresses: what cannot be used is refused with the setting's name."""

from __future__ import annotations

import pytest

from bot.settings import SettingError, settings


def test_by_default_nothing_is_open_to_other_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEXTRUNG_PUBLIC_URL", "NEXTRUNG_ORIGINS", "TELEGRAM_BOT_TOKEN", "NEXTRUNG_TELEGRAM_API"):
        monkeypatch.delenv(name, raising=False)
    chosen = settings()
    assert (chosen.public_url, chosen.origins, chosen.telegram_token) == (None, (), None)
    assert chosen.telegram_api == "https://api.telegram.org"


def test_origins_are_listed_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEXTRUNG_ORIGINS", "https://Careers.example.org/, http://localhost:8080,")
    assert settings().origins == ("https://careers.example.org", "http://localhost:8080")


@pytest.mark.parametrize("value", ["*", "careers.example.org", "https://", "https://a.example/page", "null"])
def test_what_is_no_origin_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("NEXTRUNG_ORIGINS", value)
    with pytest.raises(SettingError, match="NEXTRUNG_ORIGINS"):
        settings()


@pytest.mark.parametrize("name", ["NEXTRUNG_PUBLIC_URL", "NEXTRUNG_TELEGRAM_API"])
@pytest.mark.parametrize(
    "value", ["bot.example.org", "ftp://bot.example.org", "https://bot.example.org/?x=1", "https://"]
)
def test_what_is_no_address_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingError, match=name):
        settings()


def test_a_slash_at_the_end_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEXTRUNG_PUBLIC_URL", "https://bot.example.org/talk/")
    assert settings().public_url == "https://bot.example.org/talk"

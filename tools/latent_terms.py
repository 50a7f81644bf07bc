"""``python -m tools.latent_terms``: encodes the repository's texts that are new, for the file that training reads."""

from __future__ import annotations

from bot.assessment.training import repository_texts
from bot.language import latent_store


def main() -> None:
    """Writes the file and says how much is in it."""
    count = latent_store.write(repository_texts())
    print(f"{latent_store.FILE.name}: {count} texts, {latent_store.FILE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

# make run       the bot on http://localhost:5005 (NEXTRUNG_PORT)      make chat    talk to it in this terminal
# make test      the quick tests                                       make test-all   all of them
# make lint      style, types, catalogue                               make train   train what has changed
# make bench     how fast it is                                        make evaluate   how well it judges
# make clean     removes what was built, keeps the data in var/        make lock    pins the requirements anew
# Each sets up what it needs in .venv first.

BIN := .venv/bin
# Two test processes, as there are two cores; see tests/conftest.py.
TWO := -n 2 --dist loadgroup
.DEFAULT_GOAL := run
.PHONY: run chat train test test-all lint bench evaluate clean lock setup peer
# Compiled modules halve the time that Rasa takes to start.
unexport PYTHONDONTWRITEBYTECODE

setup:
	@tools/setup.sh

run: setup
	@exec $(BIN)/nextrung up

chat: setup
	@exec $(BIN)/nextrung chat

train: setup
	@$(BIN)/nextrung train

test: setup
	@$(BIN)/nextrung train --if-stale
	@$(BIN)/python -m pytest -q $(TWO) -m "not slow"

test-all: setup
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory peer; fi
	@$(BIN)/nextrung train --if-stale
	@$(BIN)/python -m pytest -q $(TWO)

# Somebody else's Bot API server, for one of the slow tests; needs npm.
peer:
	@cd tests/telegram/peer && npm ci --silent

lint: setup
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/nextrung catalog validate

bench: setup
	@$(BIN)/nextrung train --if-stale
	@$(BIN)/python -m tools.bench
	@$(BIN)/python -m tools.bench.finding
	@$(BIN)/python -m tools.bench.widget
	@$(BIN)/python -m tools.bench.telegram

evaluate: setup
	@$(BIN)/nextrung train --if-stale
	@$(BIN)/python -m tools.evaluation

lock: setup
	@tools/lock.sh

clean:
	rm -rf .venv .venv-uv .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info var/models
	find . -name __pycache__ -not -path './.git/*' -prune -exec rm -rf {} +

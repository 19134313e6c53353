# What one types here. Every target makes its own set-up in .venv first; it is redone only when the lock files change.
# Override with e.g. `make PYTHON=python3.12 test`, `make SERVE=no demo`, `make TESTS=tests/read test`, `make MARKS= test`.

PYTHON ?= python3
SERVE ?= yes
TESTS ?=
MARKS ?= not full
BIN := .venv/bin
export PYTHON
# one thread: the batches are small, and two threads on two cores take longer than one
export OPENBLAS_NUM_THREADS := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check format bench docs lock goldens pictures clean .setup

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .setup ## print the balance of the shipped dossier and serve it on localhost (SERVE=no: do not serve)
	@$(BIN)/tally demo $(if $(filter no,$(SERVE)),--no-serve)

test: .setup ## run the tests (TESTS=tests/read: only these; MARKS=: those that take minutes, too)
	@$(BIN)/python -m pytest -n auto --dist worksteal -m "$(MARKS)" $(TESTS)

check: .setup ## format, lint, types, layers, house budget, words, docs examples
	@$(BIN)/python -m tools.check

format: .setup ## put the code into its form and mend what can be mended
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

bench: .setup ## run every benchmark
	@set -e; for one in benchmarks/*.py; do echo "== $$one"; $(BIN)/python -m benchmarks.$$(basename $$one .py); done

docs: .setup ## build the documentation site into docs/_build
	@$(BIN)/python -m sphinx -W --keep-going -q -b html docs docs/_build
	@echo "Open docs/_build/index.html"

goldens: .setup ## write the golden files of findings and the outputs in the docs anew; read the difference before you commit it
	@$(BIN)/python -m tools.goldens

pictures: .setup ## draw and take the pictures of the docs anew (needs a Chromium); look at each before you commit it
	@$(BIN)/python -m tools.pictures
	@$(BIN)/python -m tools.screens

lock: ## compile the lock files anew (needs uv); they hold versions and hashes, no addresses
	@sh tools/lock.sh

clean: ## remove what was built; the next target sets up again
	rm -rf .venv docs/_build build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.setup:
	@sh tools/setup.sh

# make site | serve | test | audit | pictures | check | originals | mutants | bench | links | source | citations | lock
VENV := .venv
BIN := $(VENV)/bin
TOOLS := tests/browser/node_modules
ORIGINALS ?= ../shared/originals
export NO_MKDOCS_2_WARNING = 1
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: site serve check test test-seeds test-pages audit pictures lint originals mutants bench links source citations lock clean

# PYTHON=/path and CHROMIUM=/path name ones that stand elsewhere; .ci/needs says what is wanted.
site: $(VENV)/site.stamp
	rm -rf .site-next
	$(BIN)/python -m scripts mutants --stale
	$(BIN)/mkdocs build --strict --site-dir .site-next
	$(BIN)/python -m scripts publish .site-next

serve: $(VENV)/site.stamp
	$(BIN)/mkdocs serve --livereload

check: $(VENV)/site.stamp
	$(BIN)/python -m scripts check

originals: $(VENV)/test.stamp
	$(BIN)/python -m scripts check --originals $(ORIGINALS)

test:
	@.ci/needs tests
	$(MAKE) $(TOOLS)/.stamp lint
	$(MAKE) --jobs=2 --output-sync=target test-seeds test-pages

# Two halves that take about as long, side by side.
test-seeds:
	$(BIN)/python -m pytest tests --ignore=tests/browser
	$(BIN)/python -m pytest tests/browser/test_axe.py

test-pages:
	$(BIN)/python -m pytest tests/browser --ignore=tests/browser/test_axe.py

# Lighthouse, by the clock of this machine: a measurement, so not a part of the tests.
audit: $(VENV)/test.stamp $(TOOLS)/.stamp
	$(BIN)/python tests/browser/audit.py

# The pictures that are committed: of the README, and what a link to the site shows elsewhere.
pictures: $(VENV)/test.stamp
	$(BIN)/python tests/browser/pictures.py

lint: $(VENV)/test.stamp
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy

# make source TEXT=file.txt ID=ft-2024 TITLE="..." ISSUED=2024-05-19 [TYPE=article-newspaper] [VOICE=reported]
TYPE ?= article-newspaper
VOICE ?= reported
source: $(VENV)/test.stamp
	$(BIN)/python -m scripts add "$(TEXT)" --id "$(ID)" --title "$(TITLE)" --issued "$(ISSUED)" --type "$(TYPE)" --voice "$(VOICE)"
	$(BIN)/python -m scripts cite

links: $(VENV)/site.stamp
	$(BIN)/python -m scripts links

bench: $(VENV)/test.stamp
	PYTHONPATH=. $(BIN)/python tests/bench.py

mutants: $(VENV)/test.stamp
	$(BIN)/python -m scripts mutants --missed $(if $(wildcard $(ORIGINALS)),--originals $(ORIGINALS))

citations: $(VENV)/test.stamp
	$(BIN)/python -m scripts cite

lock:
	uv pip compile --universal --fork-strategy fewest --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet pyproject.toml -o requirements.txt
	uv pip compile --universal --fork-strategy fewest --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

clean:
	rm -rf site .site-next .site-old

# An environment that was begun and has no pip is made anew.
$(VENV)/site.stamp: requirements.txt
	@.ci/needs site
	$(BIN)/python -c 'import pip' 2>/dev/null || $$(.ci/needs python) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	touch $@

$(TOOLS)/.stamp: tests/browser/package-lock.json tests/browser/package.json
	cd tests/browser && npm ci --ignore-scripts --no-progress
	touch $@

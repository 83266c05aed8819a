# make site | serve | test | audit | pictures | measure | faces | check | originals | mutants | bench | links | source | citations | lock
VENV := .venv
BIN := $(VENV)/bin
TOOLS := tests/browser/node_modules
ORIGINALS ?= ../shared/originals
export NO_MKDOCS_2_WARNING = 1
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: site serve check test audit pictures measure faces lint originals mutants bench links source citations lock clean

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
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadgroup

# Lighthouse, by the clock of this machine: a measurement, so not a part of the tests.
audit: $(VENV)/test.stamp $(TOOLS)/.stamp
	$(BIN)/python tests/browser/audit.py

# The words of the themed pages by kind, in sight and folded.
measure: $(VENV)/test.stamp
	$(BIN)/python tests/browser/measure.py

# The pictures that are committed: of the README, and what a link to the site shows elsewhere.
pictures: $(VENV)/test.stamp
	$(BIN)/python tests/browser/pictures.py

# The faces that the site brings along, cut from their packages to the letters and weights in use.
FACES := .faces
LETTERS := U+20-7E,U+A0,U+A3,U+A5,U+A7,U+AB,U+B0,U+B1,U+B6,U+B7,U+BB,U+BD,U+C7,U+D6,U+D7,U+DC,U+DF,U+E1,U+E4,U+E7,U+E8,U+E9,U+F1,U+F3,U+F6,U+FC,U+131,U+2010-2014,U+2018-201D,U+2022,U+2026,U+2032,U+20AC,U+2212
define cut
	$(FACES)/bin/pyftsubset $(FACES)/node_modules/@fontsource-variable/$(1)/files/$(1)-latin-wght-$(2).woff2 \
	  --unicodes=$(LETTERS) --layout-features=kern,tnum --no-hinting --output-file=$(FACES)/cut.ttf
	$(FACES)/bin/fonttools varLib.instancer --quiet $(FACES)/cut.ttf wght=400:700 --output $(FACES)/weights.ttf
	$(FACES)/bin/fonttools ttLib.woff2 compress $(FACES)/weights.ttf -o docs/assets/fonts/$(3).woff2
	cp $(FACES)/node_modules/@fontsource-variable/$(1)/LICENSE docs/assets/fonts/$(1)-OFL.txt
endef
faces: $(VENV)/site.stamp
	$(BIN)/python -m venv $(FACES)
	$(FACES)/bin/python -m pip install --quiet fonttools==4.68.0 brotli==1.2.1
	npm install --prefix $(FACES) --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --silent \
	  @fontsource-variable/noto-serif@5.3.0 @fontsource-variable/noto-sans@5.3.0
	$(call cut,noto-serif,normal,noto-serif)
	$(call cut,noto-serif,italic,noto-serif-italic)
	$(call cut,noto-sans,normal,noto-sans)

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

# What checking and weaving cost, into CONTRIBUTING.md; by the clock of this machine, and takes some minutes.
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

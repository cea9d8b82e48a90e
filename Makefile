# Set-up included: each target first installs what it needs into .venv, at the versions of constraints.txt.

PYTHON ?= python3
SIZES ?= 300 1000
RUNS ?= 3
LIMIT ?= 1.25
EXAMPLES ?= 10000
FORMAT ?= html
SECONDS ?= 60
AUDIT ?= tests/audit

BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

# The theme prints a banner about the engine's future at every start; the README says the same once.
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help
.PHONY: help site serve check test properties audit pictures fuzz lint score bench bench-check speed same-bytes wheel constraints clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: .venv/.site ## build the demonstration into site/
	$(BIN)/mkdocs build --strict

serve: .venv/.site ## show the demonstration at http://127.0.0.1:8000, rebuilt at every change
	$(BIN)/mkdocs serve

check: ## all that CI checks
	.ci/run

test: .venv/.test ## run the tests
	$(BIN)/pytest --numprocesses 2 --dist loadgroup

properties: .venv/.test ## try what must hold for any text, markup and name of a file with EXAMPLES=10000 each
	printf '%s\n' tests/stages tests/text "tests/authority tests/formats" | REGESTA_EXAMPLES=$(EXAMPLES) \
		xargs -P 2 -L 1 $(BIN)/pytest --quiet -m thorough

audit: .venv/.test build/audit/.tools ## judge every kind of page in every look: axe, html-validate, Lighthouse, size at scale
	$(BIN)/pytest $(AUDIT)

pictures: .venv/.test ## take every kind of page in every look into build/pictures, and a sheet of them into docs/pictures
	$(BIN)/python -m tests.audit.pictures

fuzz: .venv/.fuzz ## give a reader bytes that no one would write: make fuzz FORMAT=pdf SECONDS=60
	$(BIN)/python -m fuzz.readers $(FORMAT) $(SECONDS)

lint: .venv/.lint ## check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy -p benchmarks
	$(BIN)/lint-imports

score: .venv/.site ## measure names and dates against the hand-made annotation in tests/gold
	$(BIN)/python tests/gold/score_regesta.py

bench: .venv/.site ## cost against plain MkDocs: make bench SIZES="300 1000" RUNS=3
	$(BIN)/python -m benchmarks.cost --sizes $(SIZES) --runs $(RUNS)

bench-check: .venv/.site ## the same, failing above LIMIT=1.25
	$(BIN)/python -m benchmarks.cost --sizes $(SIZES) --runs $(RUNS) --limit $(LIMIT)

speed: .venv/.site ## how fast names and dates are found, with an authority of 10,000 people
	$(BIN)/python -m benchmarks.speed

# A day is fixed, as MkDocs writes the day of the build into the site map.
same-bytes wheel: export SOURCE_DATE_EPOCH = 1767225600

same-bytes: .venv/.site ## build twice with other hash seeds and compare byte for byte
	rm -rf build/same-bytes
	PYTHONHASHSEED=1 $(BIN)/mkdocs build --strict --quiet --site-dir build/same-bytes/first
	PYTHONHASHSEED=2 $(BIN)/mkdocs build --strict --quiet --site-dir build/same-bytes/second
	diff -r build/same-bytes/first build/same-bytes/second

wheel: same-bytes ## build the wheel, install it alone, and compare its site with that of the source folder
	rm -rf build/wheel
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir build/wheel .
	$(PYTHON) -m venv build/wheel/venv
	build/wheel/venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt build/wheel/*.whl
	build/wheel/venv/bin/regesta --version
	.ci/build-elsewhere build/wheel/venv build/wheel/site
	diff -r build/same-bytes/first build/wheel/site

constraints: ## renew constraints.txt with the newest versions that fit pyproject.toml
	rm -rf build/constraints
	$(PYTHON) -m venv build/constraints
	build/constraints/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test,lint,fuzz]'
	grep '^#' constraints.txt > build/constraints.txt
	build/constraints/bin/python -m pip freeze --exclude-editable >> build/constraints.txt
	mv build/constraints.txt constraints.txt

clean: ## remove all that was built, .venv included
	rm -rf .venv site build dist .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# A stamp is younger than what it was installed from, so that nothing is installed twice.
.venv/.site: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(INSTALL) --editable .
	touch $@

.venv/.test .venv/.lint .venv/.fuzz: .venv/.%: .venv/.site
	$(INSTALL) --editable '.[$*]'
	touch $@

# No lock file: it would name the address of a registry, and so much of the tree beneath that nobody reads it.
build/audit/.tools: tests/audit/package.json
	mkdir -p build/audit
	cp tests/audit/package.json build/audit
	npm install --prefix build/audit --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error
	touch $@

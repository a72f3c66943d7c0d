# Everything a person does with Answerable from a clone. `make` alone lists it.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test check lint bench neo4j neo4j-stop oracles lock vendor clean

# The first Python on the path that is new enough; `make setup PYTHON=python3.12` picks another.
PYTHON = $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# What `make run` and `make check` read. Give another folder to look at another country.
FACTS ?= facts/azerbaijan
# What `make run` prints the chain of: an act with an accused, denials, a sanction, a medal and gaps.
ACT ?= alleged-torture-of-elgiz-gahramanli --on 2016

help: ## List what can be made
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: .venv/.run .venv/.project ## Build .venv from the pinned requirements, once; the others call it

run: setup ## Load the facts, print the chain of a real case, and serve at http://127.0.0.1:8000
	$(BIN)/answerable load $(FACTS)
	$(BIN)/answerable chain $(ACT)
	$(BIN)/answerable serve

test: setup .venv/.dev ## Run the tests; TEST='...' gives pytest other arguments
	$(BIN)/python -m pytest $(TEST)

check: setup ## Validate the facts, and report all problems of a dataset at once
	$(BIN)/answerable check $(FACTS)

lint: setup .venv/.dev ## Style, types and the rule which folder may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup .venv/.dev ## Measure, and write the results down (minutes)
	$(BIN)/python -m benchmarks

neo4j: setup ## Fetch and start a Neo4j server on loopback, for the tests; `NEO4J=...` for another version
	@NEO4J=$(NEO4J) $(BIN)/python -m tests.neo4j_server start

neo4j-stop: setup ## End that server; what it holds stays in build/neo4j
	@$(BIN)/python -m tests.neo4j_server stop

oracles: build/oracles/.npm build/oracles/.ftm ## Fetch the programs of others that the tests open our exports with (npm, pip)

# One lock for Python 3.11 and later on every platform: markers say where a package is needed.
LOCK = $(BIN)/uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-strip-extras --no-header --no-annotate --no-python-downloads --quiet
lock: setup .venv/.dev ## Choose newer pinned versions; `make lock UPGRADE=` only adds what pyproject.toml asks for
	$(LOCK) $(UPGRADE) --output-file requirements.txt
	$(LOCK) $(UPGRADE) --extra dev --constraint requirements.txt --output-file requirements-dev.txt
UPGRADE ?= --upgrade

vendor: setup ## Fetch the libraries of the page anew from npm; `make vendor VENDOR=cytoscape@3.34.4` for another version
	$(BIN)/python -m exports.viewer.vendored $(VENDOR)

clean: ## Remove .venv and what tools left behind; the loaded graph stays where it is
	@test ! -d build/neo4j || $(BIN)/python -m tests.neo4j_server stop
	rm -rf .venv build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# Each stamp stands for one finished step, so a broken-off set-up goes on where it was.
.venv/.run: requirements.txt
	@test -n "$(PYTHON)" || { echo "Answerable needs Python 3.11 or later: install it, then run make again." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "This Python cannot make an environment:" \
		"on Debian and Ubuntu, run 'apt-get install python3-venv' as root, then make again." >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(PIP) install --require-hashes -r requirements.txt
	@touch $@

.venv/.project: .venv/.run pyproject.toml
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.txt
	$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

# What npm says of an older node is about what we leave alone: only the browser runs these.
build/oracles/.npm: tests/oracles/package.json tests/oracles/package-lock.json tests/oracles/.npmrc
	@mkdir -p build/oracles
	cp $^ build/oracles
	cd build/oracles && npm ci --loglevel=error
	@touch $@

build/oracles/.ftm: tests/oracles/ftm.txt
	@mkdir -p build/oracles
	$(PYTHON) -m venv --clear build/oracles/ftm
	build/oracles/ftm/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@touch $@

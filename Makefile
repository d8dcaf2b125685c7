# `make` builds the graph and its pages from seeds/; `make test` runs the tests.
PYTHON ?= python3
BIN := .venv/bin
LOCK := --quiet --strip-extras --allow-unsafe --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-emit-trusted-host --no-emit-options --resolver backtracking

.PHONY: build test golden lint lock clean

build: .venv/installed
	@$(BIN)/python build.py

test: .venv/tested
	@sh .ci/browser
	@sh .ci/axe
	@sh .ci/jena
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

# After a change that is meant: what a build of tests/golden/texts gives now is held from now on.
golden: .venv/installed
	$(BIN)/python -m tests.golden

lint: .venv/linted
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The locks name versions and hashes, and no registry: pip asks the one it is set up for.
lock: .venv/bin/pip-compile
	$(BIN)/pip-compile $(LOCK) --build-deps-for editable --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml

clean:
	rm -rf .venv out tests/node_modules

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

.venv/tested: requirements-test.lock .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

.venv/linted: .venv/tested
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[lint]'
	@touch $@

.venv/bin/pip-compile: | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check 'pip-tools>=7.4'

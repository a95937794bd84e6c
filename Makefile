# Every target sets up what it needs in .venv by itself: python3, python3-venv, make and git are enough to start.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest
SETUP  := setup.cfg pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help demo test check bench golden docs screenshots format clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST)

demo: $(VENV)/stamp-run  ## compare one respondent of the samples over its sessions
	PAGER=cat $(BIN)/diffreport compare samples -r 古巴

test: $(VENV)/stamp-test  ## run the tests
	$(PYTEST) $(PYTEST_ARGS)

check: $(VENV)/stamp-dev  ## format, lint, types, import contracts, then the tests (the documents are checked there)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo
	$(PYTEST) $(PYTEST_ARGS)

bench: $(VENV)/stamp-test  ## measure the speed bounds, each against its yardstick, in one run
	$(BIN)/python -m tests.bench.bench

golden: $(VENV)/stamp-test  ## rewrite the goldens and the outputs shown in the documents; read the difference before you keep it
	$(PYTEST) --golden-update $(PYTEST_ARGS)

docs: $(VENV)/stamp-test  ## check links, commands, tables and references of the documents
	$(PYTEST) tests/test_docs.py tests/test_cli_reference.py tests/test_flag_reference.py

screenshots: $(VENV)/stamp-test  ## take the pictures of the HTML page anew, from the samples (needs Chromium)
	$(BIN)/python -m tests.browser.screenshots

format: $(VENV)/stamp-dev  ## format the code and mend what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:  ## remove the environment and everything built
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info

# A stamp tells that its extras are installed as setup.cfg now asks for them.
$(VENV)/stamp-run: EXTRAS :=
$(VENV)/stamp-test: EXTRAS := [all,test]
$(VENV)/stamp-dev: EXTRAS := [dev]
$(VENV)/stamp-%: $(SETUP) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.$(EXTRAS)'
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("diffreport needs Python 3.11 or later; try: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# The two commands: `make run` starts the bot or, with nothing configured, the console chat; `make test` checks all.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/ready-to-run
CHECKED := $(VENV)/ready-to-test
PIP := $(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps

.PHONY: run test lock clean

run: $(READY)
	@$(VENV)/bin/python -m bot

test: $(CHECKED)
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-cache
	$(VENV)/bin/pytest

$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "Python 3.11, 3.12 or 3.13 is needed, this is %d.%d: make PYTHON=python3.11" % sys.version_info[:2])'
	@echo "Setting up $(VENV) (once) …" >&2
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) -r requirements.lock
	@touch $@

$(CHECKED): $(READY) requirements-dev.lock
	@$(PIP) -r requirements-dev.lock
	@touch $@

# After a change of the dependencies in pyproject.toml. Needs uv.
COMPILE := uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --python-version 3.11 pyproject.toml
lock:
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV)

# The two commands: `make run` starts the bot or, with nothing configured, the console chat; `make test` checks all.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/ready-to-run
CHECKED := $(VENV)/ready-to-test
# Wheels, every one known by its hash. Only tlv8 has none: it is built by the pinned setuptools, of Python alone.
INSTALL := pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
	--only-binary :all: --no-binary tlv8 --no-build-isolation
PIP := $(VENV)/bin/$(INSTALL)

# What one process has compiled, all that the tests start after it need not.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run test types specifications bench simulate powercuts mutants kills servers syscalls soak fuzz probe pictures screenshots lock clean

run: $(READY)
	@$(VENV)/bin/python -m bot

test: $(CHECKED)
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/lint-imports --no-cache
	@$(MAKE) --no-print-directory --jobs 2 types specifications

types:
	$(VENV)/bin/mypy

# One process more than there are cores: some tests wait for others' processes.
specifications:
	$(VENV)/bin/pytest --numprocesses 3 --dist worksteal

$(READY): requirements-build.lock requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "Python 3.11, 3.12 or 3.13 is needed, this is %d.%d: make PYTHON=python3.11" % sys.version_info[:2])'
	@echo "Setting up $(VENV) (once) …" >&2
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) -r requirements-build.lock
	@$(PIP) -r requirements.lock
	@$(VENV)/bin/pip uninstall --quiet --yes setuptools
	@touch $@

$(CHECKED): $(READY) requirements-dev.lock
	@$(PIP) -r requirements-dev.lock
	@touch $@

# Every row of docs/performance.md: `make bench`, `make bench SIZE=full`, `make bench ROW=handler`.
# What we are measured beside, and what draws the plots, lives in a venv of its own.
BESIDE := .venv-beside
SIZE ?= small
bench: $(CHECKED) $(BESIDE)/ready
	@$(VENV)/bin/python -m tests.benchmarks --size $(SIZE) $(ROW:%=--row %)
	@$(if $(filter full,$(SIZE)),$(BESIDE)/bin/python tests/benchmarks/peer/plots.py .bench docs/performance)
	@$(if $(filter full,$(SIZE)),$(VENV)/bin/python -m tests.benchmarks.page .bench)

$(BESIDE)/ready: tests/benchmarks/peer/requirements.lock
	@$(PYTHON) -m venv --clear $(BESIDE)
	@$(BESIDE)/bin/$(INSTALL) -r $<
	@touch $@

# Worlds of a seed each under one checker, see docs/reliability.md: `make simulate SEEDS=1-200`, with PAGE=yes onto the page.
SEEDS ?= 1-200
simulate: $(CHECKED)
	@$(VENV)/bin/python -m tests.simulation.worlds.many $(SEEDS) $(if $(PAGE),--page)

# The power of the event store, cut with one write after another; ten times for each seed: `make powercuts SEEDS=1-1000`.
powercuts: $(CHECKED)
	@$(VENV)/bin/python -m tests.simulation.powercuts $(SEEDS) $(if $(PAGE),--page)

# Whether they would find a bug: each of those that are listed is planted in a copy, and must be caught.
mutants: $(CHECKED)
	@$(VENV)/bin/python -m tests.simulation.mutants $(BUG:%=--only %) $(if $(PAGE),--page)

# The real bot, killed by kill -9 that often: `make kills COUNT=1000 FIRST=1`, from that seed on.
COUNT ?= 100
FIRST ?= 1
kills: $(CHECKED)
	@PATIENCE=300 $(VENV)/bin/python -m tests.simulation.kills $(COUNT) --first $(FIRST) $(if $(PAGE),--page)

# The server of the event store dies, stands still or loses its leader under the real bot, each so often: `make servers COUNT=5`.
servers: $(CHECKED)
	@PATIENCE=60 $(VENV)/bin/python -m tests.simulation.servers $(COUNT) $(if $(PAGE),--page)

# The same at one system call in so many that touch its data or a socket: killed there, or told EIO or ENOSPC. Needs strace.
EVERY ?= 50
syscalls: $(CHECKED)
	@PATIENCE=300 $(VENV)/bin/python -m tests.simulation.calls --every $(EVERY) --first $(FIRST) $(if $(PAGE),--page)

# The real bot at work for that long, and its memory as a plot.
MINUTES ?= 10
soak: $(CHECKED)
	@$(VENV)/bin/python -m tests.simulation.soak $(MINUTES) $(if $(PAGE),--page)

# What knocks at every door through which bytes come in; it has a venv of its own, as atheris has no wheel for every machine.
FUZZ := .venv-fuzz
SECONDS ?= 60
fuzz: $(CHECKED) $(FUZZ)/ready
	@$(FUZZ)/bin/python -m tests.fuzzing $(SECONDS) $(if $(PAGE),--page)

$(FUZZ)/ready: requirements-build.lock requirements.lock requirements-dev.lock tests/fuzzing/requirements.lock
	@$(PYTHON) -m venv --clear $(FUZZ)
	@for lock in requirements-build.lock requirements.lock requirements-dev.lock; do $(FUZZ)/bin/$(INSTALL) -r $$lock || exit 1; done
	@$(FUZZ)/bin/$(INSTALL) -r tests/fuzzing/requirements.lock || { echo "atheris cannot be had here: it has wheels for Python 3.11 to 3.13 on Linux and macOS." >&2; exit 1; }
	@touch $@

# What asks the public site all that its own description allows, and more; what it needs is its own affair.
PROBE := .venv-probe
EXAMPLES ?= 50
probe: $(CHECKED) $(PROBE)/ready
	@$(VENV)/bin/python -m tests.probing $(PROBE)/bin/schemathesis $(EXAMPLES)

$(PROBE)/ready: tests/probing/requirements.lock
	@$(PYTHON) -m venv --clear $(PROBE)
	@$(PROBE)/bin/$(INSTALL) -r $<
	@touch $@

# The pictures in the README, of what the bot sends today. Needs a Chromium; `make test` only notices that they are old.
pictures: $(CHECKED)
	@$(VENV)/bin/python -m tests.pictures

# Every page that people see, in a real Chromium: on a phone and at a desk, light and dark, in each language, and printed.
screenshots: $(CHECKED)
	@$(VENV)/bin/python -m tests.browser .screenshots
	@echo "Look at them: .screenshots" >&2

# After a change of the dependencies in pyproject.toml. Needs uv.
COMPILE := uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --python-version 3.11
# What our dependencies ask for and running does not need: see docs/decisions/0008. A test loads all without it.
LEFT_OUT := colorama grpcio-tools markdown-it-py mdurl pycparser pygments rich setuptools \
	shellingham tornado typer
# What axe-core comes with: a browser is driven by tests/browser itself.
DRIVERS := playwright pyee
lock:
	$(COMPILE) --group build --output-file requirements-build.lock
	$(COMPILE) $(LEFT_OUT:%=--no-emit-package=%) pyproject.toml --output-file requirements.lock
	$(COMPILE) $(DRIVERS:%=--no-emit-package=%) pyproject.toml --group dev --constraint requirements.lock --output-file requirements-dev.lock
	$(COMPILE) tests/benchmarks/peer/requirements.in --output-file tests/benchmarks/peer/requirements.lock
	$(COMPILE) tests/fuzzing/requirements.in --output-file tests/fuzzing/requirements.lock
	$(COMPILE) tests/probing/requirements.in --output-file tests/probing/requirements.lock

clean:
	rm -rf $(VENV) $(BESIDE) $(FUZZ) $(PROBE) .bench .fuzz .screenshots

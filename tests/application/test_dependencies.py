"""What is installed to run is what running loads, every file of it known by its hash."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ELSEWHERE = {"tzdata"}
"""Data alone, read where the system does not know the time zones."""

LOAD_ALL = """
import importlib, json, pkgutil, sys
from importlib.metadata import packages_distributions

class NotThere:
    def find_spec(self, name, path=None, target=None):
        if owners.get(name.partition(".")[0], ["needed"])[0].lower() in sys.argv[1:]:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

owners = packages_distributions()
sys.meta_path.insert(0, NotThere())
for name in ("domain", "bot", "adapters"):
    root = importlib.import_module(name)
    for module in pkgutil.walk_packages(root.__path__, f"{name}."):
        if module.name != "bot.__main__":
            importlib.import_module(module.name)
tops = {name.partition(".")[0] for name in sys.modules}
print(json.dumps(sorted({owner for top in tops for owner in owners.get(top, ())})))
"""


def names(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+)==", (ROOT / lock).read_text(), re.MULTILINE))


def left_out() -> set[str]:
    listed = re.search(r"^LEFT_OUT := ((?:.*\\\n)*.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert listed is not None
    return set(listed[1].replace("\\", " ").split())


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The distributions that all modules of the bot together load where what is left out is not there."""
    command = [sys.executable, "-c", LOAD_ALL, *left_out()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=120)  # noqa: S603
    return {re.sub(r"[-_.]+", "-", name).lower() for name in json.loads(done.stdout)}


def test_nothing_is_installed_that_running_does_not_load(loaded: set[str]) -> None:
    assert names("requirements.lock") - loaded <= ELSEWHERE


def test_what_is_left_out_is_not_installed() -> None:
    assert left_out() & names("requirements.lock") == set()


@pytest.mark.parametrize("lock", ["requirements-build.lock", "requirements.lock", "requirements-dev.lock"])
def test_every_requirement_has_its_version_and_its_hashes(lock: str) -> None:
    requirements = re.sub(r"\\\n", "", (ROOT / lock).read_text()).splitlines()
    assert all(re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line) for line in requirements)


@pytest.mark.parametrize("place", ["Makefile", "compose.yaml"])
def test_set_up_runs_no_build_code_that_is_not_pinned(place: str) -> None:
    """And no compiler: all but the one package of Python alone must be wheels."""
    text = re.sub(r"\\\n\s*", "", (ROOT / place).read_text())
    installs = [line for line in text.splitlines() if "pip install" in line]
    assert len(installs) == 1
    for flag in (
        "--require-hashes",
        "--no-deps",
        "--only-binary :all: --no-binary tlv8",
        "--no-build-isolation",
    ):
        assert flag in installs[0]
    assert text.index("requirements-build.lock") < text.index("requirements.lock")

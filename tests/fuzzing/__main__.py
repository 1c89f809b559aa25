"""Knocks at every door through which anybody's bytes come in, guided by what they make the bot do: `make fuzz SECONDS=60`.

atheris (libFuzzer for Python) changes what is likely to come in, keeps whatever leads to code that nothing led to
before, and goes on from there. A failure is printed with the bytes that caused it, and kept beside this project.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.fuzzing.seeds import SEEDS
from tests.simulation.reliability import PAGE, table, with_section

SECTION = "fuzzing"
ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".fuzz"
LONGEST = 2_000
"""Bytes of one input."""

SLOW = 20
"""Seconds after which an input counts as one that hangs."""

NEEDED = (
    "atheris is needed for this, which has wheels for Python 3.11 to 3.13 on Linux: make fuzz installs it."
)


@dataclass(frozen=True)
class Knocked:
    inputs: int
    features: int
    failed: bool


def knock(door: str, seconds: int) -> Knocked:
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(SEEDS[door]):
            (Path(corpus) / str(number)).write_bytes(seed)
        options = [
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            f"-timeout={SLOW}",
            "-print_final_stats=1",
            f"-artifact_prefix={KEPT}/{door}-",
            corpus,
        ]
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "tests.fuzzing.one", door, *options],
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
    said = done.stderr.decode("utf-8", "replace") + done.stdout.decode("utf-8", "replace")
    if done.returncode:
        sys.stdout.write(said[-4000:])
    inputs = re.findall(r"number_of_executed_units: *(\d+)", said) or re.findall(
        r"^#(\d+)", said, re.MULTILINE
    )
    features = re.findall(r"\bft: (\d+)", said)
    return Knocked(
        int(inputs[-1] if inputs else 0), int(features[-1] if features else 0), done.returncode != 0
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=int, help="at each door")
    parser.add_argument("--page", action="store_true", help=f"write what came of it onto {PAGE.name}")
    asked = parser.parse_args(arguments)
    if find_spec("atheris") is None:
        sys.stdout.write(f"{NEEDED}\n")
        return 2
    knocked = {}
    for door in SEEDS:
        knocked[door] = knock(door, asked.seconds)
        sys.stdout.write(f"{door}: {knocked[door]}\n")
        sys.stdout.flush()
    body = [
        [door, f"{asked.seconds:,}", f"{one.inputs:,}", f"{one.features:,}", "yes" if one.failed else "no"]
        for door, one in knocked.items()
    ]
    told = table(["door", "seconds", "inputs", "different ways through the code", "anything broke"], body)
    sys.stdout.write(f"{told}\n")
    if asked.page:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_section(SECTION, told, page), encoding="utf-8")
    return 1 if any(one.failed for one in knocked.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

"""Another program, in another language, written from docs/protocol.md: where Node and npm's nostr-tools are at hand.

`NOSTR_TOOLS` names a folder with `node_modules/nostr-tools` in it: `npm install --prefix FOLDER nostr-tools`.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from domain.union import events
from domain.union.events import Basis
from tests.chain.checking import checked, lines_of
from tests.chain.logs import chain_of, happened, spoken
from tests.chain.vectors import story
from tests.domain.spec import BEA, CAT, RESOLUTION, TRIO, consents, later, notified, objects, proposes

PROGRAM = Path(__file__).parents[2] / "examples" / "verify.mjs"
MODULES = Path(os.environ.get("NOSTR_TOOLS", ".")).resolve() / "node_modules"

pytestmark = pytest.mark.skipif(
    shutil.which("node") is None or not (MODULES / "nostr-tools").is_dir(),
    reason="needs Node and npm's nostr-tools in the folder named by NOSTR_TOOLS",
)


def said_of(folder: Path, lines: Sequence[str]) -> list[str]:
    program, file = folder / "verify.mjs", folder / "union.jsonl"
    shutil.copy(PROGRAM, program)
    (folder / "node_modules").symlink_to(MODULES)
    file.write_text("\n".join(lines), encoding="utf-8")
    node = ["node", str(program), str(file)]
    return subprocess.run(  # noqa: S603 - our own example
        node, capture_output=True, text=True, check=False, timeout=60
    ).stdout.splitlines()


def test_what_is_whole_and_right_is_so_for_both(tmp_path: Path) -> None:
    lines = lines_of(chain_of(story()))
    assert checked(lines).findings == []
    assert said_of(tmp_path, lines) == ["well: events 3 to 16"]


@pytest.mark.parametrize("place", [3, 9])
def test_what_is_altered_or_left_out_is_found_by_both(tmp_path: Path, place: int) -> None:
    lines = lines_of(chain_of(story()))
    lines[place] = lines[place].replace("withheld", "withhe1d")
    assert checked(lines).findings
    assert said_of(tmp_path, lines)[0] == (
        f"BAD line {place + 1}: it is no event of a chain, or was altered or forged"
    )


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        ([objects(BEA)], "an objection stood"),
        ([consents(BEA)], "not all had consented"),
    ],
)
def test_a_decision_against_the_rules_is_found_by_both(
    tmp_path: Path, after: Sequence[object], sentence: str
) -> None:
    opened = spoken(TRIO.events, [proposes(1, RESOLUTION), notified(), *after])  # type: ignore[list-item]
    carried = happened([events.ProposalCarried(number=1, basis=Basis.EXPLICIT)], later(hours=24))
    adopted = happened([events.ResolutionAdopted(text="Plant plums.", proposal=1)], later(hours=24))
    lines = lines_of(chain_of([*opened, *carried, *adopted]))
    assert checked(lines).findings
    assert f"BAD event {len(opened)}: {sentence}" in said_of(tmp_path, lines)


def test_who_has_no_voice_is_found_by_both(tmp_path: Path) -> None:
    opened = spoken(TRIO.events, [proposes(1, RESOLUTION), notified(), consents(BEA)])
    said = [(event, None, at) for event, _, at in opened[:-1]] + [(opened[-1][0], consents(CAT).by, later())]
    lines = lines_of(chain_of(said))
    assert checked(lines).findings
    assert f"BAD event {len(said) - 1}: it is member 2's to say" in said_of(tmp_path, lines)

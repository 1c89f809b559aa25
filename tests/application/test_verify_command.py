"""Somebody who has a union's chain in a file asks whether it is right."""

from pathlib import Path

import pytest

from adapters.nostr.addresses import npub
from tests.application.saving import run
from tests.chain.checking import lines_of
from tests.chain.logs import KEY, chain_of
from tests.chain.vectors import story

pytestmark = pytest.mark.usefixtures("nothing_configured")


def saved(folder: Path, lines: list[str]) -> str:
    file = folder / "union.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return str(file)


async def test_a_chain_that_is_right_is_said_to_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chain = chain_of(story())
    assert await run("verify", saved(tmp_path, lines_of(chain)), "--key", npub(KEY.public)) == 0
    told = capsys.readouterr().out
    assert npub(KEY.public) in told
    assert f"events 3 to 16; the last, of 2026-03-08 12:00 UTC, is {chain[-1].id}" in told
    assert "never published, as is declared: events 0 to 2" in told
    assert "proposals that ended: 1 carried" in told
    assert "All is well" in told
    assert "remains the operator's word" in told


async def test_what_is_wrong_is_said_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = lines_of(chain_of(story()))
    lines[5] = lines[5].replace("We do not know Dan", "Welcome Dan")
    del lines[8]
    assert await run("verify", saved(tmp_path, lines)) == 1
    told = capsys.readouterr().out.splitlines()
    assert "BAD line 6: its id is not that of what it says: it was altered" in told
    assert "BAD event 8: event 7 is missing before it" in told
    assert "The rules could be checked up to event 6: what comes after that hangs on what is wrong." in told
    assert not any("All is well" in line for line in told)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.jsonl"], "nowhere.jsonl cannot be read: No such file or directory."),
        (["x", "--key", "nsec1hunter2"], "is no key of Nostr"),
    ],
)
async def test_what_cannot_be_checked_is_said_in_a_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await run("verify", *arguments) == 1
    assert sentence in capsys.readouterr().err


async def test_a_file_without_a_chain_is_not_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await run("verify", saved(tmp_path, ["hello"])) == 1
    assert capsys.readouterr().out == "BAD there is no chain in it\n"

"""What was typed comes back the next time, unless it is nobody else's business."""

from pathlib import Path

import pytest

from adapters.console.history import TypedHistory


def typed(file: Path, *lines: str) -> None:
    history = TypedHistory(file)
    for line in lines:
        history.append_string(line)


def kept(file: Path) -> list[str]:
    """The latest first."""
    return list(TypedHistory(file).load_history_strings())


def test_it_is_kept_the_latest_first(tmp_path: Path) -> None:
    file = tmp_path / "history"
    typed(file, "ann: hello", "+24h")
    typed(file, "ann: привет")
    assert kept(file) == ["ann: привет", "+24h", "ann: hello"]


def test_a_text_of_several_lines_stays_one(tmp_path: Path) -> None:
    typed(tmp_path / "history", "ann: one\ntwo")
    assert kept(tmp_path / "history") == ["ann: one\ntwo"]


@pytest.mark.parametrize(
    "secret",
    [
        "bob@bot: K7QF-2M9D",
        "k7qf-2m9d",
        "ann: ^ K7QF-2M9D",
        "bob@bot: /link k7qf-2m9d ",
        f"ann: nsec1{'q' * 58}",
        f"ann: NCRYPTSEC1{'Q' * 58}",
        f"ann: my key is {'0a' * 32}, you know",
        "ann: 5000023757:AAH_made-up_token_made-up_token",
    ],
)
def test_a_secret_is_not_kept(secret: str, tmp_path: Path) -> None:
    file = tmp_path / "history"
    typed(file, secret, "ann: hello")
    assert kept(file) == ["ann: hello"]
    assert secret.rsplit(maxsplit=1)[-1] not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "line", ["ann: /link telegram:5000023757", "ann: 2026-2030", "ann: a well-read book"]
)
def test_what_only_looks_a_little_like_a_secret_is_kept(line: str, tmp_path: Path) -> None:
    typed(tmp_path / "history", line)
    assert kept(tmp_path / "history") == [line]


def test_half_a_character_does_not_end_the_chat(tmp_path: Path) -> None:
    typed(tmp_path / "history", "ann: half \ud83d a character")
    assert kept(tmp_path / "history") == ["ann: half ? a character"]


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    typed(tmp_path, "ann: hello")
    assert kept(tmp_path) == []


def test_a_file_that_others_spoilt_is_read_as_far_as_it_is_text(tmp_path: Path) -> None:
    file = tmp_path / "history"
    file.write_bytes(b"\x00\xff\n+ann: hello\n\n+\xff\n")
    assert kept(file) == ["�", "ann: hello"]

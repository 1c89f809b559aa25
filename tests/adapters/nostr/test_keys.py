"""Keys: where they come from, what is derived, and that none of them shows itself."""

import copy
import pickle
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest

from adapters.nostr import addresses
from adapters.nostr.keys import CURVE_ORDER, KeyRefused, bot_key, union_key
from tests.adapters.nostr.fakes import ANN, BOT, UNION

UNION_ID = UUID("12345678-1234-5678-1234-567812345678")
NSEC = addresses.encode("nsec", BOT.reveal())


def test_a_key_is_made_at_the_first_start_and_found_at_the_next(tmp_path: Path) -> None:
    path = tmp_path / "data" / "bot.key"
    made = bot_key("", path)
    assert bot_key("", path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["bot.key"]


def test_many_starts_at_once_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: bot_key("", tmp_path / "bot.key"), range(8)))
    assert len(set(made)) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["bot.key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "bot.key"
    bot_key("", path)
    path.chmod(mode)
    with pytest.raises(KeyRefused, match="chmod 600"):
        bot_key("", path)


def test_a_setting_may_be_an_nsec_or_hex(tmp_path: Path) -> None:
    unused = tmp_path / "bot.key"
    assert bot_key(NSEC, unused) == BOT
    assert bot_key(f" {BOT.reveal().hex()}\n", unused) == BOT
    assert not unused.exists()


@pytest.mark.parametrize(
    "setting",
    [
        NSEC[:-1],
        NSEC[:-1] + "q",
        BOT.reveal().hex()[:-1],
        "0" * 64,
        f"{CURVE_ORDER:064x}",
        BOT.npub,
        "correct horse battery staple",
    ],
)
def test_what_is_no_key_is_refused_without_being_repeated(tmp_path: Path, setting: str) -> None:
    with pytest.raises(KeyRefused) as refused:
        bot_key(setting, tmp_path / "bot.key")
    assert setting not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_a_damaged_key_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bot.key"
    path.touch(mode=0o600)
    with pytest.raises(KeyRefused, match="neither an nsec nor"):
        bot_key("", path)


def test_a_unions_key_depends_on_the_bot_and_the_union_and_on_nothing_else() -> None:
    derived = union_key(BOT, UNION_ID)
    assert derived == union_key(BOT, UUID(str(UNION_ID)))
    assert derived != union_key(ANN, UNION_ID)
    assert derived != union_key(BOT, UUID(int=UNION_ID.int + 1))
    assert derived.npub == "npub1metuhztfpaamf2gcpkzch5jyld00629h5hc9rl7kqc964tnxq9mql2cya7"


def test_a_key_shows_its_public_half_only() -> None:
    shown = f"{UNION!r} {UNION} {[UNION]} {UNION.npub}"
    assert UNION.reveal().hex() not in shown
    assert "npub1" in shown
    for write in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError):
            write(UNION)


def test_a_secret_is_never_taken_for_a_public_key() -> None:
    assert addresses.public_key(NSEC) is None
    assert addresses.public_key(f"nostr:{NSEC}") is None


@pytest.mark.parametrize(
    "form", [ANN.npub, f"nostr:{ANN.npub}", f" {ANN.npub} ", ANN.public, ANN.public.upper()]
)
def test_a_public_key_may_be_written_so(form: str) -> None:
    assert addresses.public_key(form) == ANN.public


@pytest.mark.parametrize(
    "form",
    [
        "",
        "npub1",
        ANN.npub[:-1],
        ANN.npub[:-1] + ("q" if ANN.npub[-1] != "q" else "p"),
        ANN.npub.replace("npub", "note"),
        ANN.npub.title(),
        "f" * 64,
        addresses.encode("npub", bytes(31)),
        addresses.encode("nprofile", b"\x00\x20" + bytes(5)),
        addresses.encode("nprofile", b"\x01\x03abc"),
        addresses.encode("nprofile", b"\x00"),
        addresses.encode("nprofile", b""),
        "жук",
    ],
)
def test_what_is_no_public_key_is_none(form: str) -> None:
    assert addresses.public_key(form) is None

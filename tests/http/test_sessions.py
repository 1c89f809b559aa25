"""A session is given once for a proof, opens for half a day, and is known to nobody but a browser."""

from datetime import timedelta

import pytest

from bot.http.sessions import CHALLENGE_LASTS, LASTS, form_token
from bot.log.tables import Tables
from bot.network.proving import NotProven, Proven, held_until
from tests.adapters.nostr.fakes import NOON, Memory
from tests.http.desks import desk_with
from tests.simulation.network import author

ANN = author("ann")


class Somewhere:
    """Where people sign in."""

    def __init__(self) -> None:
        self.time, self.notebook = NOON, Memory()
        self.tables = Tables(self.notebook)
        self.sessions = desk_with(self.tables, lambda: self.time).sessions

    def proven(self, sign: str = "a proof", **other: str) -> Proven:
        return Proven(author=ANN, sign=sign, until=held_until(self.time, self.time), **other)


@pytest.fixture
def here() -> Somewhere:
    return Somewhere()


async def test_it_is_of_who_proved_themselves_for_twelve_hours(here: Somewhere) -> None:
    token = await here.sessions.exchange(here.proven())
    here.time += LASTS - timedelta(seconds=1)
    session = here.sessions.of(token)
    assert session is not None
    assert session.author == ANN
    here.time += timedelta(seconds=1)
    assert here.sessions.of(token) is None


async def test_a_proof_is_exchanged_once(here: Somewhere) -> None:
    await here.sessions.exchange(here.proven())
    with pytest.raises(NotProven):
        await here.sessions.exchange(here.proven())


async def test_also_after_a_restart(here: Somewhere) -> None:
    token = await here.sessions.exchange(here.proven())
    later = desk_with(Tables(here.notebook), lambda: here.time).sessions
    assert later.of(token) is not None
    with pytest.raises(NotProven):
        await later.exchange(here.proven())


async def test_a_challenge_is_ours_and_answered_once_within_the_hour(here: Somewhere) -> None:
    challenge = here.sessions.challenge()
    here.time += CHALLENGE_LASTS
    await here.sessions.exchange(here.proven("one", challenge=challenge))
    for other in (challenge, challenge[:-1] + "x", "1-2", "1-2-3", "x-y-z", "-", "ß-ß-ß"):
        with pytest.raises(NotProven):
            await here.sessions.exchange(here.proven(f"another {other}", challenge=other))
    late = here.sessions.challenge()
    here.time += CHALLENGE_LASTS + timedelta(seconds=1)
    with pytest.raises(NotProven):
        await here.sessions.exchange(here.proven("too late", challenge=late))


@pytest.mark.parametrize(
    "other", ["", "ms", "ms_", "ms__", "ms_{handle}_", "ms_{handle}_0", "mu_{handle}_{secret}"]
)
async def test_what_is_no_session_opens_nothing(here: Somewhere, other: str) -> None:
    _, handle, secret = (await here.sessions.exchange(here.proven())).split("_")
    assert here.sessions.of(f"ms_{handle}_{secret}") is not None
    assert here.sessions.of(other.format(handle=handle, secret=secret)) is None


async def test_it_ends_when_one_signs_out_and_no_other_does(here: Somewhere) -> None:
    one = await here.sessions.exchange(here.proven("one"))
    other = await here.sessions.exchange(here.proven("other"))
    here.sessions.end(one)
    assert here.sessions.of(one) is None
    assert here.sessions.of(other) is not None


async def test_what_opens_it_is_not_kept(here: Somewhere) -> None:
    token = await here.sessions.exchange(here.proven())
    secret = token.split("_")[2]
    assert secret not in str(list(here.notebook.under()))


async def test_forms_of_two_sessions_are_told_apart(here: Somewhere) -> None:
    tokens = [await here.sessions.exchange(here.proven(sign)) for sign in ("one", "other")]
    assert len({form_token(token) for token in tokens}) == 2

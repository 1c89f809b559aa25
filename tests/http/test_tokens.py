"""With a token a private union is read by who belongs to it, for as long as they do, and by nobody else."""

import asyncio
from pathlib import Path

import pytest

from bot.http.desk import Reception
from bot.union.tokens import PREFIX
from domain.people import Channel
from tests.http.asking import PATIENCE_SECONDS, Answer
from tests.http.visiting import PATHS, UNKNOWN, Visitor, happens, hears, listening, open_site, without_dates
from tests.simulation.town import NETWORK, found, identity, private_chat, town

READ = [path for path in PATHS if path.startswith("UNION") and not path.endswith("live")]


async def token_of(someone: Visitor, name: str) -> str:
    await someone.here.says(name, "/token new", private=True)
    told = [message.text for message in someone.here.network.on(private_chat(name))]
    return next(text for text in reversed(told) if text.startswith(f"{PREFIX}_"))


async def asks_with(someone: Visitor, token: str, path: str = "UNION", **headers: str) -> Answer:
    return await someone.asks(
        path.replace("UNION", someone.union), Authorization=f"Bearer {token}", **headers
    )


@pytest.mark.parametrize("path", READ)
async def test_a_member_reads_their_private_union(private: Visitor, path: str) -> None:
    answer = await asks_with(private, await token_of(private, "bob"), path)
    assert answer.status == 200
    assert b"town:" not in answer.body


async def test_it_is_listed_for_its_members_alone(private: Visitor) -> None:
    token = await token_of(private, "bob")
    [listed] = (await asks_with(private, token, "/v1/unions")).json["unions"]
    assert listed["id"] == str(private.here.view.union_id)
    assert (await private.reads("/v1/unions"))["unions"] == []


async def test_what_is_told_to_one_is_kept_for_nobody_else(private: Visitor) -> None:
    token = await token_of(private, "bob")
    first = await asks_with(private, token)
    assert first.headers["cache-control"].startswith("private")
    assert first.headers["vary"] == "authorization, cookie"
    again = await asks_with(private, token, If_None_Match=first.headers["etag"])
    assert (again.status, again.headers["cache-control"]) == (304, first.headers["cache-control"])
    assert (await private.asks("/v1/unions")).headers["vary"] == "authorization, cookie"


@pytest.mark.parametrize("path", PATHS)
async def test_the_token_of_another_union_opens_nothing(private: Visitor, path: str) -> None:
    private.here.home = Channel("town:elsewhere")
    await found(private.here, "eve")
    theirs, own = private.here.views[0].union_id, await token_of(private, "eve")
    for last in ("", "0-2"):
        headers = {"Last_Event_ID": last} if last else {}
        told = []
        for union in (theirs, UNKNOWN):
            asked = path.replace("UNION", f"/v1/unions/{union}").replace("ID", str(union))
            told.append(without_dates(await asks_with(private, own, asked, **headers)))
        assert told[0] == told[1]


async def test_who_left_reads_nothing_more(private: Visitor) -> None:
    token = await token_of(private, "bob")
    await private.here.says("bob", "/leave")
    await private.here.presses("bob", "Leave")
    assert (await asks_with(private, token)).status == 404
    for path in READ:
        assert (await asks_with(private, token, path)).status == 404


async def test_the_account_that_was_unlinked_reads_nothing_more(private: Visitor) -> None:
    here = private.here
    await here.says("bob", "/link @bobby")
    await here.says("bobby", "K7QF-2M9D", private=True)
    await here.presses("bobby", "Yes, that is me")
    token = await token_of(private, "bobby")
    assert (await asks_with(private, token)).status == 200
    await here.says("bob", f"/unlink {identity('bobby')}")
    await here.presses("bob", "Unlink")
    assert (await asks_with(private, token)).status == 404


async def test_what_was_opened_is_closed_when_its_reader_leaves(private: Visitor) -> None:
    token = await token_of(private, "bob")
    async with listening(private, bearer=token) as reader:
        await happens(private, "ann", "/propose Plant an elm")
        assert len(await hears(reader, until="ProposalOpened")) == 1
        await private.here.says("bob", "/leave")
        await private.here.presses("bob", "Leave")
        await happens(private, "ann", "/propose Plant a secret")
        async with asyncio.timeout(PATIENCE_SECONDS):
            rest = await reader.read()
    assert b"secret" not in rest
    assert b"MemberLeft" not in rest


async def test_what_was_opened_tells_nothing_more_once_the_token_has_ended(private: Visitor) -> None:
    token = await token_of(private, "bob")
    async with listening(private, bearer=token) as reader:
        await private.here.says("bob", "/token revoke", private=True)
        await happens(private, "ann", "/propose Plant a secret")
        async with asyncio.timeout(PATIENCE_SECONDS):
            assert b"secret" not in await reader.read()


async def test_a_token_that_is_ended_replaced_or_guessed_opens_nothing(private: Visitor) -> None:
    ended = await token_of(private, "bob")
    current = await token_of(private, "bob")
    prefix, handle, secret = current.split("_")
    another = secret[:-1] + ("0" if secret[-1] != "0" else "1")
    for wrong in (
        *(ended, f"{prefix}_{handle}_{another}", f"{prefix}_{handle}_{secret[:-1]}", f"{prefix}_{handle}_"),
        *(
            f"{prefix}_{handle}",
            f"{prefix}_{'0' * 16}_{secret}",
            f"x_{handle}_{secret}",
            secret,
            "",
            "_",
            "é",
        ),
    ):
        answer = await asks_with(private, wrong)
        assert (answer.status, answer.headers["www-authenticate"]) == (401, "bearer"), wrong
        assert answer.headers["cache-control"] == "no-store"
    assert (await asks_with(private, current)).status == 200


async def test_a_token_stands_in_its_header_alone(private: Visitor) -> None:
    token = await token_of(private, "bob")
    for query in ("access_token", "token", "authorization", "bearer"):
        assert (await private.asks(f"{private.union}?{query}={token}")).status == 404
    assert (await private.asks(private.union, Cookie=f"token={token}")).status == 404
    assert (await private.asks(private.union, Authorization=f"Basic {token}")).status == 401


async def test_of_a_token_nothing_is_kept_or_logged_by_which_it_could_be_used(
    private: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        token = await token_of(private, "bob")
        await asks_with(private, token)
        await asks_with(private, f"{token}x")
    secret = token.rpartition("_")[2]
    assert secret not in caplog.text
    assert not [value for _, value in private.here.notebook.under() if secret in str(value)]
    assert identity("bob").removeprefix(f"{NETWORK}:") not in token


async def test_who_asks_where_nobody_speaks_is_asked_to_come_again(tmp_path: Path) -> None:
    async with town("ann", "bob") as here, open_site(here, tmp_path, desk=Reception()) as someone:
        token = await token_of(someone, "bob")
        assert (await asks_with(someone, token)).status == 503
        assert (await someone.asks("/v1/unions")).status == 200

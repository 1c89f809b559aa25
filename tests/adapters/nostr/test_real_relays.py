"""The adapter against real relays: two at once, one lost, floods, malformed notes."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from adapters.nostr.channels import channel, identity
from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, parse
from adapters.nostr.private import unwrap, wrap
from bot.network.incoming import Mark, MessageId
from bot.network.outgoing import Outgoing
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import (
    ANN,
    BEN,
    EVE,
    PATIENCE,
    UNION,
    Listening,
    Memory,
    key,
    note,
    to,
)
from tests.adapters.nostr.relay_process import client, running

CARD = Outgoing(channel=channel(UNION.public), text="Proposal 1: buy a kettle", card=1)


async def test_a_mention_is_heard_and_a_post_can_be_replied_to(tmp_path: Path) -> None:
    inbox = Listening()
    async with running(tmp_path) as relay, at_work(inbox, relay) as adapter, client(relay) as ann:
        await inbox.silence_counts()
        card = await adapter.messenger.post(CARD)
        now = datetime.now(UTC)
        await ann.publish(
            note(ANN, f"nostr:{UNION.npub} object: no need", to(UNION), ("e", card, "", "root"), at=now)
        )
        assert await inbox.texts(1) == ["object: no need"]
        assert inbox.said[0].replied == card
        assert inbox.said[0].author.identity == identity(ANN.public)


async def test_what_both_relays_have_is_handed_over_once(tmp_path: Path) -> None:
    inbox = Listening()
    async with (
        running(tmp_path / "a") as one,
        running(tmp_path / "b") as two,
        at_work(inbox, one, two),
        client(one) as on_one,
        client(two) as on_two,
    ):
        await inbox.silence_counts()
        same = note(ANN, "propose a kettle", to(UNION), at=datetime.now(UTC))
        await on_one.publish(same)
        await on_two.publish(same)
        await on_two.publish(note(BEN, "consent", to(UNION), at=datetime.now(UTC)))
        await inbox.texts(2)
        await inbox.silence_counts()
    assert sorted(said.text for said in inbox.said) == ["consent", "propose a kettle"]


async def test_a_post_reaches_both_relays_with_the_same_id(tmp_path: Path) -> None:
    inbox = Listening()
    async with (
        running(tmp_path / "a") as one,
        running(tmp_path / "b") as two,
        at_work(inbox, one, two) as adapter,
    ):
        await inbox.silence_counts()
        card = await adapter.messenger.post(CARD)
        for relay in (one, two):
            async with client(relay) as reader:
                found = await reader.follow(authors=[UNION.public], kinds=[1])
                assert found["id"] == card


async def test_a_relay_lost_in_the_middle_of_a_vote_loses_nothing(tmp_path: Path) -> None:
    inbox = Listening()
    async with (
        running(tmp_path / "a") as one,
        running(tmp_path / "b") as two,
        at_work(inbox, one, two) as adapter,
    ):
        await inbox.silence_counts()
        card = await adapter.messenger.post(CARD)
        await two.kill()
        answer = Outgoing(channel=channel(UNION.public), text="Carried", replies_to=card)
        outcome = await adapter.messenger.post(answer)
        async with client(one) as ann:
            await ann.publish(note(ANN, "consent", to(UNION), ("e", card), at=datetime.now(UTC)))
            await inbox.texts(1)
        await inbox.silence_counts()
        await two.start()
        async with client(two) as ben:
            assert (await ben.follow(ids=[outcome]))["content"] == "Carried"
            await ben.publish(note(BEN, "object: wait", to(UNION), ("e", card), at=datetime.now(UTC)))
            assert await inbox.texts(2) == ["consent", "object: wait"]
    assert len(inbox.connections) == 1


async def test_nothing_counts_as_heard_while_every_relay_is_gone(tmp_path: Path) -> None:
    inbox = Listening()
    async with (
        running(tmp_path / "a") as one,
        running(tmp_path / "b") as two,
        at_work(inbox, one, two) as adapter,
    ):
        await inbox.silence_counts()
        await asyncio.gather(one.kill(), two.kill())
        gone = datetime.now(UTC)
        async with asyncio.timeout(PATIENCE):
            while any(adapter.health().relays.values()):  # noqa: ASYNC110 -- a glance at what anybody can see
                await asyncio.sleep(0)
        assert inbox.heard_until[-1] <= gone
        count = len(inbox.heard_until)
        await two.start()
        await inbox.silence_counts()
        assert len(inbox.connections) == 2
        assert inbox.connections[1] > gone
        assert inbox.heard_until[count] >= inbox.connections[1]


async def test_what_was_said_while_we_were_away_is_heard_in_the_order_it_was_said(tmp_path: Path) -> None:
    inbox, notebook = Listening(), Memory()
    async with running(tmp_path) as relay:
        async with client(relay) as ann:
            now = datetime.now(UTC)
            said = [note(ANN, f"word {n}", to(UNION), at=now, later=n - 60) for n in range(20)]
            await ann.publish(*said)
        async with at_work(inbox, relay, notebook=notebook):
            assert await inbox.texts(20) == [f"word {n}" for n in range(20)]
            await inbox.silence_counts()
        again = Listening()
        async with at_work(again, relay, notebook=notebook), client(relay) as ann:
            await again.silence_counts()
            await ann.publish(note(ANN, "and another", to(UNION), at=datetime.now(UTC)))
            assert await again.texts(1) == ["and another"]


async def test_what_nobody_could_take_is_handed_over_again_and_only_then_counts_as_heard(
    tmp_path: Path,
) -> None:
    inbox = Listening()
    async with running(tmp_path) as relay, at_work(inbox, relay), client(relay) as ann:
        await inbox.silence_counts()
        inbox.deaf = 2
        spoken = datetime.now(UTC)
        await ann.publish(
            note(ANN, "object", to(UNION), at=spoken), note(ANN, "consent", to(UNION), at=spoken, later=1)
        )
        assert await inbox.texts(2) == ["object", "consent"]
        await inbox.silence_counts()


async def test_thousands_of_notes_by_strangers_do_not_keep_a_member_from_being_heard(tmp_path: Path) -> None:
    inbox = Listening()
    async with (
        running(tmp_path, checks=False) as relay,
        at_work(inbox, relay) as adapter,
        client(relay) as crowd,
    ):
        await inbox.silence_counts()
        now = datetime.now(UTC)
        strangers = [key(10_000 + number) for number in range(500)]
        flood = [note(strangers[n % 500], f"spam {n}", to(UNION), at=now) for n in range(2_500)]

        async def shout() -> None:
            for start in range(0, len(flood), 500):
                await crowd.publish(*flood[start : start + 500])

        shouting = asyncio.create_task(shout())
        async with client(relay) as ann:
            for number in range(10):
                await ann.publish(note(ANN, f"word {number}", to(UNION), at=now, later=number))
        await inbox.until(lambda: len(_words_of(inbox, ANN)) == 10)
        await shouting
        await inbox.silence_counts()
    assert len(_words_of(inbox, ANN)) == 10
    assert len(inbox.said) < 300
    assert adapter.health().refused["too many"] > 2_000


async def test_a_whispered_objection_is_heard_under_a_thousand_sealed_notes_of_junk(tmp_path: Path) -> None:
    inbox = Listening()
    async with (
        running(tmp_path, checks=False) as relay,
        at_work(inbox, relay) as adapter,
        client(relay) as crowd,
        client(relay) as ann,
    ):
        await inbox.silence_counts()
        now = datetime.now(UTC)
        junk = [note(EVE, f"junk {n}", to(UNION), kind=Kind.GIFT_WRAP, at=now) for n in range(1_000)]
        shouting = asyncio.create_task(crowd.publish(*junk))
        draft = Draft(
            kind=Kind.PRIVATE_MESSAGE,
            content="object 1: no",
            tags=(("p", UNION.public),),
            created_at=int(now.timestamp()),
        )
        await ann.publish(wrap(ANN, UNION.public, draft).wrap)
        assert await inbox.texts(1) == ["object 1: no"]
        await shouting
        await inbox.until(lambda: adapter.health().refused.get("cannot be decrypted") == 1_000)
        await inbox.silence_counts()
        await inbox.until(lambda: not inbox.behind)
        assert inbox.missing == []


def _words_of(inbox: Listening, who: Key) -> list[str]:
    return [said.text for said in inbox.said if said.author.identity == identity(who.public)]


async def test_a_private_message_is_answered_in_private(tmp_path: Path) -> None:
    inbox = Listening()
    async with running(tmp_path) as relay, at_work(inbox, relay) as adapter, client(relay) as ann:
        await inbox.silence_counts()
        draft = Draft(
            kind=Kind.PRIVATE_MESSAGE,
            content="whoami",
            tags=(("p", UNION.public),),
            created_at=int(datetime.now(UTC).timestamp()),
        )
        sent = wrap(ANN, UNION.public, draft)
        await ann.publish(sent.wrap)
        assert await inbox.texts(1) == ["whoami"]
        heard = inbox.said[0]
        assert heard.private
        assert heard.message == sent.rumor_id
        answer = Outgoing(channel=heard.channel, text="You are member 1.", replies_to=heard.message)
        posted = await adapter.messenger.post(answer)
        found = parse(await ann.follow(kinds=[1059], **{"#p": [ANN.public]}))
        assert found is not None
        rumor = unwrap(ANN, found)
        assert (rumor.content, rumor.pubkey, rumor.id) == ("You are member 1.", UNION.public, posted)
        assert MessageId(rumor.values("e")[0]) == heard.message


async def test_a_stance_taken_is_proved_by_a_reaction_of_the_union(tmp_path: Path) -> None:
    inbox = Listening()
    async with running(tmp_path) as relay, at_work(inbox, relay) as adapter, client(relay) as ann:
        await inbox.silence_counts()
        card = await adapter.messenger.post(CARD)
        await ann.publish(note(ANN, "+", ("e", card), to(UNION), kind=7, at=datetime.now(UTC)))
        assert await inbox.texts(1) == [""]
        assert inbox.said[0].mark is Mark.FOR
        await adapter.messenger.acknowledge(inbox.said[0])
        await adapter.messenger.acknowledge(inbox.said[0])
        found = await ann.stored(kinds=[7], authors=[UNION.public])
        assert [one["tags"] for one in found] == [
            [["e", inbox.said[0].message], ["p", ANN.public], ["k", "7"]]
        ]


async def test_a_union_watched_later_is_heard_at_once(tmp_path: Path) -> None:
    inbox = Listening()
    async with running(tmp_path) as relay, at_work(inbox, relay) as adapter, client(relay) as eve:
        await inbox.silence_counts()
        later = key(777)
        await eve.publish(note(EVE, "hello", to(later), at=datetime.now(UTC)))
        assert adapter.watch(later) == channel(later.public)
        assert await inbox.texts(1) == ["hello"]
        adapter.forget(channel(later.public))


async def test_a_relay_that_wants_us_to_authenticate_is_heard(tmp_path: Path) -> None:
    inbox = Listening()
    async with running(tmp_path, authentication=True) as relay, at_work(inbox, relay), client(relay) as ann:
        await inbox.silence_counts()
        await ann.publish(note(ANN, "hello", to(UNION), at=datetime.now(UTC)))
        assert await inbox.texts(1) == ["hello"]

"""Posting: signed and stored first, the same note on every try, threads as NIP-10 wants them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from adapters.nostr.channels import channel, identity
from adapters.nostr.notes import Kind, Note, id_holds, signature_holds
from adapters.nostr.posts import Posts
from adapters.nostr.private import unwrap
from adapters.nostr.relays import Published
from adapters.nostr.seen import Seen
from adapters.nostr.speaking import NostrMessenger
from adapters.nostr.threads import place
from bot.log.store import Unavailable
from bot.log.tables import Tables
from bot.network.incoming import Author, MessageId, Pressed, Said
from bot.network.markup import mention
from bot.network.outgoing import Outgoing, Unreachable, Urgency
from domain.people import Channel
from tests.adapters.nostr.fakes import ANN, BEN, EVE, NOON, UNION, Memory, SetClock, note, to

HOME = channel(UNION.public)
ACCEPTED = Published(accepted=frozenset({"wss://a"}))
SILENCE = Published(accepted=frozenset(), silent=frozenset({"wss://a"}))
REFUSED = Published(accepted=frozenset(), refused={"wss://a": "blocked: no"})


class Desk:
    """A messenger whose relays are a list."""

    def __init__(self, notebook: Memory | None = None, clock: SetClock | None = None) -> None:
        self.notebook, self.clock = notebook or Memory(), clock or SetClock()
        self.published: list[Note] = []
        self.proven: list[Note] = []
        self.result: Callable[[int], Published] = lambda _: ACCEPTED
        self.posts = Posts(Tables(self.notebook), self.clock.now().timestamp())
        self.seen = Seen(Tables(self.notebook), self.clock.now().timestamp())
        self.messenger = NostrMessenger(
            key_of={UNION.public: UNION}.get,
            publish=self._publish,
            prove=self._prove,
            posts=self.posts,
            seen=self.seen,
            clock=self.clock,
        )

    async def _prove(self, one: Note) -> Published:
        self.proven.append(one)
        return await self._publish(one)

    async def _publish(self, one: Note) -> Published:
        assert one.id in self.notebook.everything()
        self.published.append(one)
        return self.result(len(self.published))

    def hears(self, one: Note, to_channel: Channel = HOME) -> Said:
        self.seen.settle(one.id, one.created_at, one.kind, place(one))
        return Said(
            id=f"nostr:{one.id}",
            message=MessageId(one.id),
            channel=to_channel,
            private=to_channel != HOME,
            author=Author(identity=identity(one.pubkey), name="?"),
            at=NOON,
            text=one.content,
        )


async def test_a_post_is_a_note_signed_by_the_union() -> None:
    desk = Desk()
    posted = await desk.messenger.post(Outgoing(channel=HOME, text="Hello"))
    (one,) = desk.published
    assert (one.id, one.pubkey, one.kind, one.content, one.tags) == (posted, UNION.public, 1, "Hello", ())
    assert one.created_at == int(NOON.timestamp())
    assert id_holds(one)
    assert signature_holds(one)


async def test_an_answer_stands_in_the_thread_and_reaches_who_asked() -> None:
    desk = Desk()
    asked = desk.hears(note(ANN, "status", to(UNION)))
    text = f"For {mention(identity(BEN.public), 'Ben')} too"
    await desk.messenger.post(Outgoing(channel=HOME, text=text, replies_to=asked.message))
    assert desk.published[0].tags == (
        ("e", asked.message, "", "root", ANN.public),
        ("p", ANN.public),
        ("p", BEN.public),
    )


async def test_an_outcome_replies_to_our_own_card() -> None:
    desk = Desk()
    card = await desk.messenger.post(Outgoing(channel=HOME, text="Proposal 1", card=1))
    await desk.messenger.post(Outgoing(channel=HOME, text="Carried", replies_to=card))
    assert desk.published[1].tags == (("e", card, "", "root", UNION.public),)


async def test_what_is_too_long_is_a_chain() -> None:
    desk = Desk()
    posted = await desk.messenger.post(Outgoing(channel=HOME, text="word " * 2_000, card=1))
    first, second, third = desk.published
    assert posted == first.id
    assert second.tags == third.tags == (("e", first.id, "", "root", UNION.public),)
    assert desk.posts.head(third.id) == first.id


@pytest.mark.parametrize("result", [SILENCE, REFUSED])
async def test_a_retry_is_the_same_note_unless_it_was_refused(result: Published) -> None:
    desk = Desk()
    desk.result = lambda count: result if count == 1 else ACCEPTED
    message = Outgoing(channel=HOME, text="Proposal 1", card=1)
    with pytest.raises((Unavailable, Unreachable)):
        await desk.messenger.post(message)
    desk.clock.advance(days=2)
    await desk.messenger.post(message)
    assert (desk.published[0].id == desk.published[1].id) is (result is SILENCE)


async def test_a_retry_after_a_restart_is_the_same_note() -> None:
    first = Desk()
    message = Outgoing(channel=HOME, text="Carried", urgency=Urgency.OUTCOME)
    posted = await first.messenger.post(message)
    again = Desk(first.notebook, first.clock)
    assert await again.messenger.post(message) == posted
    first.clock.advance(hours=2)
    assert await again.messenger.post(message) != posted


async def test_what_reads_otherwise_when_it_is_tried_again_is_still_the_same_note() -> None:
    desk = Desk()
    desk.result = lambda count: SILENCE if count == 1 else ACCEPTED
    card = Outgoing(channel=HOME, text="Proposal 1: until noon", card=1, idempotency_key="card 1 1")
    with pytest.raises(Unavailable):
        await desk.messenger.post(card)
    later = replace(card, text="Proposal 1: until one o'clock")
    await desk.messenger.post(later)
    assert len({one.id for one in desk.published}) == 1
    await desk.messenger.post(replace(later, idempotency_key="card 1 2"))
    assert len({one.id for one in desk.published}) == 2


async def test_the_same_small_talk_twice_is_two_notes() -> None:
    desk = Desk()
    message = Outgoing(channel=HOME, text="Good morning")
    first = await desk.messenger.post(message)
    desk.clock.advance(seconds=1)
    assert await desk.messenger.post(message) != first


async def test_a_note_cannot_be_edited_and_a_press_not_answered() -> None:
    desk = Desk()
    message = Outgoing(channel=HOME, text="Proposal 1", card=1)
    await desk.messenger.edit(await desk.messenger.post(message), Outgoing(channel=HOME, text="changed"))
    author = Author(identity=identity(ANN.public), name="Ann")
    press = Pressed(
        id="1", channel=HOME, private=False, author=author, at=NOON, message=MessageId("1"), action="x"
    )
    await desk.messenger.answer(press, "thanks")
    assert len(desk.published) == 1


@pytest.mark.parametrize("where", ["telegram:5", channel(EVE.public), "nostr:abc"])
async def test_nothing_is_said_where_no_key_of_ours_speaks(where: str) -> None:
    with pytest.raises(Unreachable):
        await Desk().messenger.post(Outgoing(channel=Channel(where), text="Hello"))


async def test_nothing_is_encrypted_for_a_key_that_is_none() -> None:
    with pytest.raises(Unreachable):
        await Desk().messenger.post(Outgoing(channel=channel(UNION.public, "f" * 64), text="Hello"))


async def test_a_receipt_is_given_once() -> None:
    desk = Desk()
    stance = desk.hears(note(ANN, "object: no", to(UNION)))
    await desk.messenger.acknowledge(stance)
    desk.clock.advance(days=1)
    await desk.messenger.acknowledge(stance)
    assert len({one.id for one in desk.published}) == 1
    one = desk.published[0]
    assert (one.kind, one.content) == (Kind.REACTION, "+")
    assert one.tags == (("e", stance.message), ("p", ANN.public), ("k", "1"))


async def test_a_private_receipt_is_seen_by_nobody_else() -> None:
    desk = Desk()
    stance = desk.hears(note(ANN, "object", kind=14), channel(UNION.public, ANN.public))
    await desk.messenger.acknowledge(stance)
    assert desk.published[0].kind == Kind.GIFT_WRAP
    rumor = unwrap(ANN, desk.published[0])
    assert (rumor.kind, rumor.content, rumor.values("e")) == (Kind.REACTION, "+", [stance.message])


async def test_a_private_answer_is_retried_as_the_same_wrap() -> None:
    desk = Desk()
    desk.result = lambda count: SILENCE if count == 1 else ACCEPTED
    message = Outgoing(channel=channel(UNION.public, ANN.public), text="Your code: 1234")
    with pytest.raises(Unavailable):
        await desk.messenger.post(message)
    assert "1234" not in desk.notebook.everything()
    posted = await desk.messenger.post(message)
    assert desk.published[0] == desk.published[1]
    assert unwrap(ANN, desk.published[0]).id == posted


async def test_a_relay_that_missed_a_post_is_given_it_for_a_day() -> None:
    desk = Desk()
    posted = await desk.messenger.post(Outgoing(channel=HOME, text="Hello"))
    desk.posts.settle(posted, "wss://a")
    for posts in (desk.posts, Posts(Tables(desk.notebook), NOON.timestamp())):
        assert posts.missing("wss://a", NOON.timestamp()) == []
        assert [one.id for one in posts.missing("wss://b", NOON.timestamp())] == [posted]
        assert posts.missing("wss://b", NOON.timestamp() + 90_000) == []
    assert posted not in Posts(Tables(desk.notebook), NOON.timestamp() + 31 * 86_400)
    assert desk.notebook.under("nostr", "post") == []

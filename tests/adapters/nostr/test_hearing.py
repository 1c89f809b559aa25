"""From a relay's event to what is handed over, gift wraps included."""

from datetime import UTC, datetime

from adapters.nostr.channels import identity
from adapters.nostr.hearing import Hearing
from adapters.nostr.keys import Key
from adapters.nostr.listener import Heard
from adapters.nostr.notes import Draft, Kind, Note, as_json
from adapters.nostr.posts import Posts
from adapters.nostr.private import wrap
from adapters.nostr.rates import EACH_AUTHOR, Rates
from adapters.nostr.seen import Seen
from tests.adapters.nostr.fakes import ANN, BOT, EVE, NOON, UNION, Listening, Memory, SetClock, note, to

NOW = int(NOON.timestamp())


class Ears:
    """What listens to all relays, without any."""

    def __init__(self, *members: Key) -> None:
        self.clock, notebook = SetClock(), Memory()
        known = {identity(member.public) for member in members}
        self.hearing = Hearing(
            keys={BOT.public: BOT, UNION.public: UNION},
            bot=BOT.public,
            ear=Listening(),
            posts=Posts(notebook, NOW),
            seen=Seen(notebook, NOW),
            rates=Rates(known.__contains__, NOW),
            clock=self.clock,
            notebook=notebook,
        )

    def hears(self, one: Note) -> Heard | None:
        return self.hearing.received(as_json(one))


def whisper(
    ears: Ears, text: str, *, by: Key = ANN, later: int = 0, kind: int = Kind.PRIVATE_MESSAGE
) -> Note:
    """Wrapped anew, and differently, each time. The library dates wraps by the clock on the wall."""
    ears.clock.at = datetime.now(UTC)
    now = int(ears.clock.at.timestamp())
    draft = Draft(kind=kind, content=text, tags=(("p", UNION.public),), created_at=now - now % 60 + later)
    return wrap(by, UNION.public, draft).wrap


async def test_receipt_counts_and_not_the_date_an_author_claims() -> None:
    heard = Ears().hears(note(ANN, "object", to(UNION), later=-3_600))
    assert heard is not None
    assert heard.said.at == NOON
    assert heard.created_at == NOW - 3_600


async def test_the_same_message_in_another_wrap_is_heard_once() -> None:
    ears = Ears()
    first, again = whisper(ears, "object"), whisper(ears, "object")
    assert first.id != again.id
    heard = ears.hears(first)
    assert heard is not None
    assert heard.said.text == "object"
    assert ears.hears(again) is None
    assert ears.hears(first) is None
    assert ears.hearing.refused == {"seen before": 2}


async def test_a_whisper_from_the_future_or_from_ourselves_is_refused() -> None:
    ears = Ears()
    assert ears.hears(whisper(ears, "object", later=3_600)) is None
    assert ears.hears(whisper(ears, "object", by=BOT)) is None
    assert ears.hearing.refused == {"from the future": 1, "our own": 1}


async def test_a_whisper_too_many_is_put_off_and_heard_later() -> None:
    ears = Ears(ANN)
    wraps = [whisper(ears, f"word {number}") for number in range(int(EACH_AUTHOR.burst) + 1)]
    assert [ears.hears(one) is not None for one in wraps] == [True] * (len(wraps) - 1) + [False]
    ears.clock.advance(seconds=10)
    assert ears.hears(wraps[-1]) is not None


async def test_what_could_not_be_handed_over_is_new_the_next_time() -> None:
    ears = Ears()
    whispered = whisper(ears, "object")
    for one in (note(ANN, "object", to(UNION), at=ears.clock.at), whispered):
        heard = ears.hears(one)
        assert heard is not None
        ears.hearing.put_off(heard)
        assert ears.hears(one) is not None


async def test_a_wrap_that_is_no_gift_is_counted() -> None:
    ears = Ears()
    assert ears.hears(note(EVE, "not encrypted", to(UNION), kind=Kind.GIFT_WRAP)) is None
    assert ears.hearing.refused == {"cannot be decrypted": 1}


async def test_each_of_our_keys_answers_a_riddle() -> None:
    answers = Ears().hearing.credentials("wss://relay.example.org", "riddle")
    assert [one.pubkey for one in answers] == [BOT.public, UNION.public]
    assert {one.tags for one in answers} == {(("relay", "wss://relay.example.org"), ("challenge", "riddle"))}
    assert {one.kind for one in answers} == {22_242}

"""What a union's members may keep of its history tells all that happened, and nobody's account, place or message."""

import json
import re
from datetime import timedelta
from uuid import UUID

from bot.log.envelope import Envelope
from bot.union.telling.exporting import BETWEEN, Export, Exports
from bot.union.touches import UnionEnvelope
from domain.people import Identity
from domain.union import events
from domain.union.changes import AdmitMember, Mandate
from domain.union.events import UnionEvent
from tests.adapters.codec.examples import ANN, EXAMPLES, GROWN, METADATA, NOON, opened

UNION, OTHER = UUID(int=1), UUID(int=2)
ADDRESS = re.compile(r"telegram:-?[0-9]{4,}|nostr:[0-9a-f]{8,}|console:[a-z]")


def lines(*happened: UnionEvent) -> list[dict[str, object]]:
    written = Export().lines([at(revision, event) for revision, event in enumerate(happened)])
    return [json.loads(line) for line in written.splitlines()]


def at(revision: int, event: UnionEvent) -> UnionEnvelope:
    return Envelope(
        position=revision,
        category="union",
        aggregate=UNION,
        revision=revision,
        id=UUID(int=revision),
        event=event,
        metadata=METADATA,
    )


def test_no_event_tells_an_account_or_a_place() -> None:
    written = json.dumps(lines(*EXAMPLES, *GROWN.values()))
    assert not ADDRESS.findall(written)
    assert METADATA.command not in written


def test_every_event_is_told_with_its_words() -> None:
    told = lines(*EXAMPLES)
    assert [line["type"] for line in told] == [type(event).__name__ for event in EXAMPLES]
    assert [line["revision"] for line in told] == list(range(len(EXAMPLES)))
    assert "Союз огородников" in str(told[0])
    remark = next(event for event in EXAMPLES if isinstance(event, events.Remarked))
    assert remark.text in str(told[EXAMPLES.index(remark)])


def test_one_account_is_one_number_all_along() -> None:
    first, second, third = lines(
        events.FoundingInvitationAccepted(member=2, identity=Identity("nostr:ab"), name="Bea"),
        opened(AdmitMember(candidate=ANN)),
        events.IdentityLinked(member=2, identity=Identity("nostr:ab")),
    )
    assert "'nostr:1'" in str(first)
    assert "'telegram:2'" in str(second)
    assert "'nostr:1'" in str(third)


def test_what_another_context_is_to_carry_out_is_told_as_members_saw_it() -> None:
    mandate = Mandate(
        context="work", summary="Pay the roofer", payload="to telegram:1234567", needs_second_voice=True
    )
    (line,) = lines(opened(mandate))
    assert "Pay the roofer" in str(line)
    assert "1234567" not in str(line)


def test_words_that_look_like_an_account_stay_words() -> None:
    text = "telegram:shop"
    (line,) = lines(events.Remarked(number=1, member=1, text=text, unclear=False))
    assert text in str(line)


def test_one_person_is_given_a_unions_history_once_in_a_while() -> None:
    exports = Exports()
    assert exports.takes(UNION, ANN.identity, NOON)
    assert not exports.takes(UNION, ANN.identity, NOON)
    assert not exports.takes(UNION, ANN.identity, NOON + BETWEEN - timedelta(seconds=1))
    assert exports.takes(OTHER, ANN.identity, NOON)
    assert exports.takes(UNION, Identity("telegram:2"), NOON)
    assert exports.takes(UNION, ANN.identity, NOON + BETWEEN)

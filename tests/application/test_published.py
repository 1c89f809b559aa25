"""What strangers see of a union: by no event, in whatever story, anything that is withheld from them."""

import json
import re
from collections.abc import Iterator, Sequence
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from bot.log.envelope import Envelope, Metadata
from bot.union.published.happened import Shown, known, shown
from bot.union.published.standing import state_shown
from domain.people import Identity, Person
from domain.union import events
from domain.union.changes import AdmitMember, ReplaceIdentity, SetVisibility
from domain.union.events import UnionEvent
from domain.union.evolve import evolve, fold
from domain.union.state import Union, Unstarted
from tests.adapters.codec.examples import GOLDEN, METADATA
from tests.domain.spec import (
    ANN,
    ASKED,
    BEA,
    DAN,
    NOON,
    TRIO,
    History,
    accepts,
    consents,
    nostr,
    notified,
    objects,
    open_to,
    person,
    proposes,
    telegram,
)
from tests.domain.stories import BEGINNING, Step, moments, play, stories

ACCOUNT = re.compile(r"telegram:|nostr:|console:|[0-9a-f]{64}")
WITHHELD = {"identity", "identities", "channel", "old", "new", "command", "told", "absent", "key", "dated"}
UNION = UUID(int=7)


def envelope(event: UnionEvent, revision: int, by: Identity | None = None) -> Envelope[UnionEvent]:
    about = Metadata(
        command=f"telegram:-1001:{revision}",
        by=by,
        spoken=NOON,
        recorded=NOON,
        correlation="telegram:-1001:1",
        causation="telegram:-1001:1",
    )
    return Envelope(
        position=revision,
        category="union",
        aggregate=UNION,
        revision=revision,
        id=UUID(int=revision),
        event=event,
        metadata=about,
    )


def told(history: Sequence[tuple[Union, UnionEvent, Union]]) -> Iterator[Shown]:
    """All that a reader of it would have been told who followed it from its beginning."""
    began: int | None = None
    for revision, (before, event, after) in enumerate(history):
        was, now = known(before), known(after)
        if now is not None and now.is_public and not (was is not None and was.is_public):
            began = revision
        if now is None or not now.is_public or began is None:
            continue
        one = shown(envelope(event, revision, telegram(ANN)), before, after, began=began)
        if one is not None:
            yield one


def lived(happened: Sequence[UnionEvent]) -> list[tuple[Union, UnionEvent, Union]]:
    union: Union = Unstarted()
    history = []
    for event in happened:
        after = evolve(union, event)
        history.append((union, event, after))
        union = after
    return history


def keys_in(value: object) -> set[str]:
    if isinstance(value, dict):
        return {*value, *(key for one in value.values() for key in keys_in(one))}
    if isinstance(value, list):
        return {key for one in value for key in keys_in(one)}
    return set()


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(stories())
def test_no_story_tells_strangers_an_account_a_place_or_who_was_never_admitted(story: list[Step]) -> None:
    happened = [*BEGINNING, *(event for _, event, _ in moments([*play(story)]))]
    accepted = {event.number for event in happened if isinstance(event, events.CandidateAccepted)}
    for one in told(lived(happened)):
        written = json.dumps(one.fields, ensure_ascii=False)
        assert not ACCOUNT.search(written), written
        assert not keys_in(one.fields) & WITHHELD
        assert "Somebody" not in written or one.type != "ProposalOpened"
        assert accepted or "Somebody" not in written


@pytest.mark.parametrize("name", GOLDEN)
def test_no_event_shows_an_account_a_place_or_a_message(name: str) -> None:
    happened = GOLDEN[name]
    union = fold(ASKED.events)
    one = shown(envelope(happened, 99, Identity(METADATA.by or "")), union, union, began=0)
    written = json.dumps(one.fields if one else {}, ensure_ascii=False)
    assert not ACCOUNT.search(written), written
    assert "-1001" not in written
    assert "payee" not in written


def published(history: History) -> str:
    return json.dumps([one.fields for one in told(lived(history.events))], ensure_ascii=False)


HIDDEN = TRIO.given(events.VisibilitySet(public=False, proposal=9))


def test_what_was_said_in_private_stays_private_when_the_union_is_opened() -> None:
    spoken = open_to(HIDDEN, AdmitMember(candidate=person(DAN))).after(objects(BEA, 1, reason="a secret"))
    opened = spoken.given(events.VisibilitySet(public=True, proposal=9))
    later = opened.given(events.ObjectionReasonGiven(number=1, member=BEA, reason="said for all to read"))
    assert "a secret" not in published(later)
    assert "said for all to read" in published(later)


def test_a_history_that_was_private_begins_with_how_the_union_stands() -> None:
    opened = HIDDEN.given(events.VisibilitySet(public=True, proposal=9))
    *_, first = told(lived(opened.events))
    assert (first.number, first.type) == (0, "UnionPublished")
    union = known(fold(opened.events))
    assert union is not None
    assert first.data == {"state": state_shown(union)}


def test_nothing_is_published_while_it_is_private() -> None:
    assert [one.type for one in told(lived(HIDDEN.events))][-1] != "VisibilitySet"
    silent = open_to(HIDDEN, SetVisibility(public=True))
    assert len(list(told(lived(silent.events)))) == len(list(told(lived(TRIO.events))))


def test_a_candidate_is_somebody_until_they_accept() -> None:
    asked = open_to(TRIO, AdmitMember(candidate=person(DAN)))
    assert "Dan" not in published(asked)
    assert "Dan" in published(asked.after(accepts(DAN, 1)))


def test_whose_account_is_to_be_replaced_is_told_and_by_which_is_not() -> None:
    change = ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA))
    asked = TRIO.after(proposes(ANN, change), notified(1), consents(BEA, 1))
    assert '"change": {"kind": "ReplaceIdentity", "member": 2}' in published(asked)


def test_who_acted_is_a_member_or_nobody() -> None:
    stranger = Person(identity=Identity("telegram:999"), name="Zed")
    history = lived(TRIO.events)
    before, event, after = history[-1]
    assert shown(envelope(event, 5, stranger.identity), before, after, began=0).by is None  # type: ignore[union-attr]
    assert shown(envelope(event, 5, telegram(BEA)), before, after, began=0).by == BEA  # type: ignore[union-attr]

"""One chain, whoever writes it: what of a log stands in it, in which events, and what never does."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.nostr.notes import id_holds, parse, signature_holds
from bot.union.chain.disclosure import EVENTS, event_rule, parted, put_back
from bot.union.chain.events import MOST, NO_HEAD, Entry, Head, chained
from bot.union.chain.withholding import Salts, bound, chain_secret
from bot.union.chain.writing import AnotherFormat
from domain.union import events
from domain.union.changes import AdmitMember, AdoptResolution
from domain.union.events import UnionEvent
from tests.adapters.codec.examples import GOLDEN
from tests.adapters.codec.golden_files import EVENT
from tests.chain.logs import (
    KEY,
    STREAM,
    Said,
    chain_of,
    happened,
    lived,
    number_of,
    recorded,
    signed,
    spoken,
    value,
    writer,
)
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    DAN,
    NOON,
    TRIO,
    accepts,
    consents,
    later,
    notified,
    objects,
    person,
    proposes,
    remarks,
    settles,
    started,
)
from tests.domain.stories import BEGINNING, Step, moments, play, stories

ACCOUNT = re.compile(r"telegram:|nostr:|console:|-1001")
HIDDEN_TRIO = (started(public=False), *TRIO.events[1:])


def contents(said: list[Said]) -> list[dict[str, object]]:
    whole = dict[int, str]()
    for event in chain_of(said):
        whole[number_of(event)] = whole.get(number_of(event), "") + event.content
    return [json.loads(one) for one in whole.values()]


# --- what stands in it ----------------------------------------------------------------------


def test_a_stance_stands_in_it_by_number_and_who_spoke_by_a_hash() -> None:
    said = spoken(TRIO.events, [proposes(ANN, AdoptResolution(text="Plant plums.")), consents(BEA)])
    consent = contents(said)[-1]
    assert (consent["type"], consent["by"]) == ("ConsentGiven", BEA)
    assert consent["data"] == {"number": 1, "member": BEA}
    assert consent["withheld"].keys() == {  # type: ignore[attr-defined]
        "/id",
        "/metadata/command",
        "/metadata/by",
        "/metadata/$correlationId",
        "/metadata/$causationId",
    }


def test_nothing_that_comes_later_enters_an_event() -> None:
    said = spoken(
        TRIO.events,
        [
            proposes(ANN, AdmitMember(candidate=person(DAN))),
            notified(),
            accepts(DAN),
            consents(BEA),
            consents(CAT),
        ],
    )
    whole = [event.id for event in chain_of(said)]
    for length in range(1, len(said)):
        assert [event.id for event in chain_of(said[:length])] == whole[:length]
    forgotten = [*said, (events.PersonForgotten(member=BEA), None, NOON)]
    assert [event.id for event in chain_of(forgotten)][: len(whole)] == whole


def test_who_goes_on_after_a_crash_writes_the_same_events() -> None:
    said = spoken(TRIO.events, [proposes(ANN, AdoptResolution(text="ж" * 9_000)), consents(BEA)])
    story, whole = [*lived(recorded(said))], writer()
    for place, one in enumerate(story):
        successor = writer()
        successor.head = whole.head
        assert successor.write(one) == whole.write(one), place


def test_what_a_candidate_says_is_withheld_and_what_members_say_is_not() -> None:
    said = spoken(
        TRIO.events,
        [
            proposes(ANN, AdmitMember(candidate=person(DAN))),
            notified(),
            remarks(DAN, text="I dig"),
            remarks(BEA, text="He digs"),
        ],
    )
    *_, from_dan, from_bea = contents(said)
    assert from_dan["data"] == {"number": 1, "member": None, "unclear": False}
    assert "/data/text" in from_dan["withheld"]  # type: ignore[operator]
    assert from_bea["data"] == {"number": 1, "member": BEA, "text": "He digs", "unclear": False}


def test_what_is_for_members_alone_shows_not_even_what_it_is() -> None:
    *_, away = contents(happened([*TRIO.events, events.MemberAway(member=BEA, until=later(days=2))]))
    assert away.keys() == {"metadata", "withheld"}
    assert {"/type", "/data"} <= away["withheld"].keys()  # type: ignore[attr-defined]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=25)
@given(stories(longest=40))
def test_no_story_shows_an_account_a_place_a_message_or_a_name(story: list[Step]) -> None:
    said = happened([*BEGINNING, *(event for _, event, _ in moments([*play(story)]))])
    for event in chain_of(said):
        assert not ACCOUNT.search(event.content), event.content
        assert not re.search("Ann|Bea|Cat|Dan|Eve|Somebody", event.content), event.content


@pytest.mark.parametrize("name", GOLDEN)
def test_no_event_shows_one_either_and_with_what_was_withheld_it_is_whole(name: str) -> None:
    [*_, one] = recorded([*happened(TRIO.events), (GOLDEN[name], None, NOON)])
    data, metadata = json.loads(one.data), json.loads(one.metadata)
    whole = {"id": str(EVENT), "type": one.type, "data": data, "metadata": metadata}
    opened, withheld = parted(whole, event_rule(one.type, data))
    assert not ACCOUNT.search(json.dumps(opened)), opened
    assert not re.search("Анна|Bea|payee", json.dumps(opened, ensure_ascii=False)), opened
    assert put_back(opened, withheld) == whole


def test_it_is_said_of_every_kind_of_event_whether_others_may_know_of_it() -> None:
    for_members = {
        "FoundingInvitationDeclined",
        "ElectorsFoundAbsent",
        "MemberAway",
        "MemberBack",
        "ChannelMoved",
        "RequestsChosen",
        "TimeZoneChosen",
        "DigestChosen",
        "MessageFailed",
        "MessageMadeGood",
    }
    kinds = {kind.__name__ for kind in get_args(UnionEvent)}
    assert kinds == EVENTS.keys() | for_members
    assert not EVENTS.keys() & for_members


def test_what_nobody_said_is_by_nobody() -> None:
    said = spoken(TRIO.events, [proposes(ANN, AdoptResolution(text="Plums")), notified(), settles()])
    assert [(one["type"], one["by"]) for one in contents(said)[-2:]] == [
        ("ProposalCarried", None),
        ("ResolutionAdopted", None),
    ]


# --- public times ---------------------------------------------------------------------------

OPENED = events.VisibilitySet(public=True, proposal=9)
CLOSED = events.VisibilitySet(public=False, proposal=9)


def test_a_private_union_publishes_nothing() -> None:
    assert not chain_of(happened(HIDDEN_TRIO))


def test_who_goes_public_begins_with_how_they_stand_and_the_event_before() -> None:
    private = spoken(HIDDEN_TRIO, [proposes(ANN, AdoptResolution(text="Plant plums.")), objects(BEA)])
    said = [*private, *happened([OPENED])]
    before = writer()
    for one in lived(recorded(private)):
        before.write(one)
    [first] = chain_of(said)
    assert ("gap", "0", str(len(private) - 1)) in first.tags
    assert ("e", before.head.id) in first.tags
    [content] = contents(said)
    state = content["state"]
    assert isinstance(state, dict)
    assert [one["number"] for one in state["members"]] == [ANN, BEA, CAT]
    [open_one] = state["open"]
    assert open_one["objections"] == [{"member": BEA, "version": 1, "contested": False}]
    assert "too costly" not in first.content


def test_a_private_time_is_a_gap_that_the_next_public_event_declares() -> None:
    said = happened([*TRIO.events, CLOSED, events.MemberLeft(member=CAT), OPENED])
    chain = chain_of(said)
    assert [number_of(event) for event in chain] == [0, 1, 2, 3, 5]
    assert ("gap", "4", "4") in chain[-1].tags
    assert not any(tag[0] == "gap" for event in chain[:-1] for tag in event.tags)


# --- events of Nostr ------------------------------------------------------------------------


def entry(content: str, number: int = 7, second: int = 1_000) -> Entry:
    return Entry(
        stream=STREAM, number=number, recorded=second, content=content, is_public=True, form=1, rules=1
    )


@given(st.text(st.sampled_from("aж🌱"), min_size=1, max_size=3 * MOST), st.integers(0, 2_000))
@settings(max_examples=20, deadline=None)
def test_what_is_long_is_cut_and_joined_again(content: str, second: int) -> None:
    head = Head(id="a" * 64, created_at=1_000, told=6)
    parts, after = chained(entry(content, second=second), head, KEY.public)
    assert "".join(part.content for part in parts) == content
    assert all(len(part.content) <= MOST for part in parts)
    assert {part.created_at for part in parts} == {max(1_000, second)}
    names = [head.id, *(part.id for part in parts)]
    assert [value(part, "e") for part in parts] == names[:-1]
    assert after == Head(id=names[-1], created_at=max(1_000, second), told=7)


def test_the_first_event_names_none_before_it() -> None:
    [first], _ = chained(entry("{}", number=0), NO_HEAD, KEY.public)
    assert [tag[0] for tag in first.tags] == ["s", "n", "format", "rules", "alt"]


def test_what_is_signed_is_an_event_of_nostr_under_the_same_id() -> None:
    for event in chain_of(happened(TRIO.events)):
        note = parse(signed(event))
        assert note is not None
        assert note.id == event.id
        assert id_holds(note)
        assert signature_holds(note)


def test_dates_never_go_back_where_the_clock_did() -> None:
    said = [
        (event, by, NOON - timedelta(hours=place))
        for place, (event, by, _) in enumerate(happened(TRIO.events))
    ]
    dates = [event.created_at for event in chain_of(said)]
    assert dates == [dates[0]] * 3


def test_an_event_of_a_later_format_is_not_guessed_at() -> None:
    [one] = lived(recorded(happened([started()])))
    metadata = json.dumps({**json.loads(one.recorded.metadata), "format": 2}).encode()
    with pytest.raises(AnotherFormat, match="format 2"):
        writer().write(replace(one, recorded=replace(one.recorded, metadata=metadata)))


# --- what is withheld -----------------------------------------------------------------------


@given(
    st.lists(st.tuples(st.integers(0, 99), st.sampled_from(["/id", "/data/name", "/data/n"])), unique=True)
)
def test_each_value_has_a_salt_of_its_own(places: list[tuple[int, str]]) -> None:
    salts = Salts(chain_secret(KEY.derive), STREAM)
    made = {salts.salt(number, at) for number, at in places}
    made |= {Salts(chain_secret(KEY.derive), f"{STREAM[:-1]}0").salt(number, at) for number, at in places}
    assert len(made) == 2 * len(places)


def test_whoever_has_a_value_and_its_salt_can_check_it_and_nobody_can_guess() -> None:
    said = happened(TRIO.events)
    *_, accepted = contents(said)
    salt = Salts(chain_secret(KEY.derive), STREAM).salt(2, "/data/name")
    hashes = accepted["withheld"]
    assert isinstance(hashes, dict)
    assert hashes["/data/name"] == bound("Cat", salt)
    assert hashes["/data/name"] != bound("Cat", b"\0" * 32)

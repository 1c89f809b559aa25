"""Whoever has a chain can tell whether it is whole and right, and what of it is not."""

import json
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.nostr.keys import Key
from bot.union.chain.canonical import Object
from domain.union import events
from domain.union.evolve import fold
from tests.chain.checking import checked, lines_of, rewritten, said_of
from tests.chain.logs import KEY, chain_of, happened, number_of, spoken
from tests.chain.vectors import story
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    NOON,
    RESOLUTION,
    TRIO,
    consents,
    notified,
    proposes,
    settles,
    started,
)
from tests.domain.stories import BEGINNING, Step, play, stories

MALLORY = Key(b"\x66" * 32)
FOUNDED = BEGINNING[:4]

CARRIED = spoken(TRIO.events, [proposes(ANN, RESOLUTION), notified(), consents(BEA), settles()])


# --- what is right --------------------------------------------------------------------------


def test_a_chain_that_is_whole_is_well() -> None:
    verdict = checked(lines_of(chain_of(story())))
    assert verdict.findings == []
    assert (verdict.replayed, verdict.gaps, verdict.ended) == (16, [(0, 2)], {"carried": 1})
    assert verdict.key == KEY.public


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=25)
@given(stories())
def test_whatever_a_union_lives_through_its_chain_is_well(steps: list[Step]) -> None:
    said = happened(FOUNDED)
    for turn in play(steps, fold(FOUNDED)):
        said += [(event, turn.command.by, turn.command.at) for event in turn.events or ()]
    verdict = checked(lines_of(chain_of(said)))
    assert verdict.findings == []
    assert verdict.replayed == verdict.chain[-1].number


@given(st.randoms(use_true_random=False))
@settings(max_examples=5, deadline=None)
def test_the_order_of_the_lines_is_of_no_account(random: Random) -> None:
    lines = [*lines_of(chain_of(story())), "", '{"stream": "what else stands in the file"}']
    random.shuffle(lines)
    assert checked(lines + lines[:3]).findings == []


def test_a_union_that_was_public_and_private_in_turn_is_well() -> None:
    private = events.VisibilitySet(public=False, proposal=9)
    said = happened([*TRIO.events, private, events.MemberLeft(member=CAT)])
    said[-2] = (private, None, NOON)
    again = [*said, *happened([events.VisibilitySet(public=True, proposal=9)])]
    assert said_of(again) == ["event 3: no decision before it brings it about"]  # this story has none
    assert checked(lines_of(chain_of(again))).gaps == [(4, 4)]


# --- what was done to its events ------------------------------------------------------------


def test_a_dropped_event_is_missed() -> None:
    lines = lines_of(chain_of(CARRIED))
    for place in range(len(lines) - 1):
        verdict = checked([*lines[:place], *lines[place + 1 :]])
        [finding] = verdict.findings
        assert (finding.number, finding.sentence) == (place + 1, f"event {place} is missing before it")


def test_a_dropped_part_is_missed() -> None:
    chain = chain_of(story())
    parts = [place for place, event in enumerate(chain) if any(tag[0] == "part" for tag in event.tags)]
    for missing, place in enumerate(parts, 1):
        lines = lines_of([*chain[:place], *chain[place + 1 :]])
        assert [str(one) for one in checked(lines).findings] == [f"event 3: part {missing} of 2 is missing"]


@given(
    st.integers(0, 10**9), st.sampled_from(["content", "created_at", "tags", "id", "sig", "pubkey", "kind"])
)
@settings(max_examples=40, deadline=None)
def test_an_altered_event_is_found(chance: int, field: str) -> None:
    lines = lines_of(chain_of(CARRIED))
    place = chance % len(lines)
    event = json.loads(lines[place])
    match event[field]:
        case str() as text:
            spot = chance % len(text)
            event[field] = text[:spot] + ("1" if text[spot] != "1" else "2") + text[spot + 1 :]
        case int() as number:
            event[field] = number + 1
        case tags:
            tags[1][1] = str(int(tags[1][1]) + 1)
    lines[place] = json.dumps(event, ensure_ascii=False)
    assert checked(lines).findings


def test_an_event_signed_by_another_key_is_no_part_of_it() -> None:
    forged = chain_of(happened([started(), events.MemberLeft(member=ANN)]), MALLORY)
    lines = [*lines_of(chain_of(CARRIED)), *lines_of(forged, MALLORY)]
    [finding] = checked(lines).findings
    assert "more than one chain" in finding.sentence
    verdict = checked(lines, key=KEY.public)
    assert (verdict.findings, verdict.strangers) == ([], 2)


def test_two_histories_of_one_key_are_a_fork() -> None:
    other = [*CARRIED[:-1], *happened([events.ProposalWithdrawn(number=1)])]
    verdict = checked(lines_of([*chain_of(CARRIED), *chain_of(other)]))
    assert [str(one).partition(", see")[0] for one in verdict.findings] == [
        f"event {len(CARRIED) - 1}: a fork: the key has signed more than one history"
    ]
    assert verdict.replayed == len(CARRIED) - 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda content: content.pop("withheld"), "it does not say what it withholds"),
        (lambda content: content["withheld"].pop("/id"), "not of the shape"),
        (lambda content: content["withheld"].pop("/metadata/by"), "it is no event of a union"),
        (lambda content: content["withheld"].update({"/data/x/y": "0" * 64}), "places that there are not"),
        (lambda content: content["data"].update(identity="telegram:7"), "shows what is to be withheld"),
        (lambda content: content["data"].update(member="Bea"), "it is no event of a union"),
        (lambda content: content.update(by=2.5), "its content is not canonical JSON"),
        (lambda content: content.update(extra=1), "not of the shape"),
        (lambda content: content["metadata"].update(rules=2), "other versions"),
        (lambda content: content.update(by="Bea"), "who acted"),
        (lambda content: content["metadata"].update(recorded="2026-03-09T00:00:00Z"), "not dated when"),
    ],
)
def test_what_the_key_itself_writes_otherwise_is_found(
    change: Callable[[Object], None], sentence: str
) -> None:
    [finding, *_] = rewritten(CARRIED, 2, change)
    assert sentence in finding


def test_a_gap_while_the_union_was_public_hides_something() -> None:
    opened = events.VisibilitySet(public=True, proposal=9)
    private = [*happened([*TRIO.events, events.VisibilitySet(public=False, proposal=9)])]
    chain = chain_of([*private, *happened([events.MemberLeft(member=CAT), opened])])
    hidden = [event for event in chain if number_of(event) != 3]
    tags = tuple(("gap", "3", "4") if tag[0] == "gap" else tag for tag in hidden[-1].tags)
    hidden[-1] = replace(hidden[-1], tags=tags)
    [finding] = checked(lines_of(hidden)).findings
    assert "the union was public before the gap" in str(finding)


def test_a_state_that_does_not_follow_is_found() -> None:
    turned = [events.VisibilitySet(public=is_public, proposal=9) for is_public in (False, True)]
    said = happened([*TRIO.events, *turned])

    def adds_a_member(content: Object) -> None:
        content["state"]["members"].append({"number": 4, "since": None, "vouched": True})  # type: ignore[index,call-overload,union-attr]
        at = "/state/members/3"
        content["withheld"].update({f"{at}/name": "0" * 64, f"{at}/identities": "0" * 64})  # type: ignore[union-attr]

    findings = rewritten(said, 4, adds_a_member)
    assert "event 4: what it says of the union's members does not follow from what was before" in findings


def test_nothing_at_all_is_no_chain() -> None:
    for lines in ([], ["hello", "{}"], ['{"kind": 2718}'], ["[" * 100_000 + '"kind"']):
        assert not checked(lines).is_well
        assert checked(lines).findings

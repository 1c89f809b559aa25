"""The same act twice is one event: a redelivered update, a double tap, a process that starts again."""

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import pytest

from domain.union import commands
from domain.union.changes import AdmitMember, ReplaceIdentity
from domain.union.commands import Command
from domain.union.events import Digest, ProposalOpened, ProposalSuperseded
from domain.union.reasons import Reason
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    FOUNDED,
    GROUP,
    KEY,
    NOON,
    NOTHING,
    RESOLUTION,
    TRIO,
    UNION,
    History,
    accepts,
    adopts,
    asks_more_time,
    comes_back,
    confirms,
    consents,
    declines,
    doubts,
    fails,
    forgets,
    found_absent,
    goes_away,
    interrupted,
    later,
    leaves,
    lengthens,
    links,
    made_good,
    nostr,
    notified,
    objects,
    only_remarked,
    open_to,
    person,
    proposes,
    remarks,
    reopens,
    restored,
    revises,
    settles,
    suggests,
    telegram,
    union_of,
    unlinks,
    withdraws,
    withdraws_consent,
    withdraws_objection,
)

START = commands.StartUnion(
    union_id=UNION,
    name="Gardeners",
    mission="Grow together",
    founder=person(ANN),
    invited=(person(BEA),),
    channel=GROUP,
    at=FOUNDED,
)
ADMISSION = open_to(TRIO, ADMIT_DAN)
SUPERSEDED = ASKED.given(ProposalSuperseded(number=1))

NEW_KEY = ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA))

QUESTIONED = ASKED.after(
    links(BEA, nostr(BEA)),
    replace(consents(nostr(BEA)), dated=NOON),
    replace(objects(nostr(BEA)), dated=FOUNDED),
)
"""Bea's key said yes; then came an objection that it dates earlier."""

REPEATABLE: Mapping[str, tuple[History, Command]] = {
    "StartUnion": (NOTHING, START),
    "ReopenProposal": (SUPERSEDED, reopens(ANN, 1)),
    "ForgetPerson": (TRIO.after(leaves(CAT)), commands.ForgetPerson(by=telegram(CAT), at=NOON)),
    "GiveConsent": (ASKED, consents(BEA)),
    "GiveConsent, the last": (ASKED.after(consents(BEA)), consents(CAT)),
    "GiveConsent, after objecting": (ASKED.after(objects(BEA)), consents(BEA, at=later(hours=9))),
    "WithdrawConsent": (ASKED.after(consents(BEA)), withdraws_consent(BEA)),
    "RaiseObjection": (ASKED, objects(BEA)),
    "RaiseObjection, without a reason": (ASKED, objects(BEA, reason=None)),
    "RaiseObjection, with its reason": (ASKED.after(objects(BEA, reason=None)), objects(BEA)),
    "WithdrawObjection": (ASKED.after(objects(BEA)), withdraws_objection(BEA, at=later(hours=9))),
    "ConfirmObjection": (QUESTIONED, confirms(nostr(BEA))),
    "ForgetObjection": (QUESTIONED, forgets(nostr(BEA))),
    "RaiseDoubt": (ASKED, doubts(BEA)),
    "ReviseProposal": (ASKED.after(objects(BEA)), revises(ANN)),
    "SuggestWording": (ASKED, suggests(BEA)),
    "AdoptWording": (ASKED.after(suggests(BEA)), adopts(ANN)),
    "Lengthen": (ASKED, lengthens(ANN, later(days=9))),
    "AskMoreTime": (ASKED, asks_more_time(BEA)),
    "Remark": (ASKED, remarks(BEA)),
    "RaiseDoubt, from an account to be replaced": (open_to(TRIO, NEW_KEY), doubts(BEA)),
    "SettleDoubt": (ASKED.after(doubts(BEA)), only_remarked(BEA)),
    "WithdrawProposal": (ASKED, withdraws(ANN)),
    "AcceptAdmission": (ADMISSION, accepts(DAN)),
    "AcceptAdmission, numbered": (ADMISSION, accepts(DAN, 1)),
    "AcceptAdmission, the last word": (ADMISSION.after(consents(BEA), consents(CAT)), accepts(DAN)),
    "AcceptAdmission, as a founder": (NOTHING.after(START), accepts(BEA, at=FOUNDED)),
    "DeclineAdmission": (ADMISSION, declines(DAN)),
    "DeclineAdmission, numbered": (ADMISSION, declines(DAN, 1)),
    "DeclineAdmission, as a founder": (NOTHING.after(START), declines(BEA, at=FOUNDED)),
    "LinkIdentity": (TRIO, links(BEA, nostr(BEA))),
    "LinkIdentity, of two members": (TRIO, links(BEA, CAT)),
    "UnlinkIdentity": (TRIO.after(links(BEA, nostr(BEA))), unlinks(BEA, nostr(BEA))),
    "Away": (TRIO, goes_away(BEA, later(days=9))),
    "Back": (TRIO.after(goes_away(BEA, later(days=9))), comes_back(BEA)),
    "ChooseLanguage": (TRIO, commands.ChooseLanguage(language="ru", by=telegram(ANN), at=NOON)),
    "ChooseRequests": (TRIO, commands.ChooseRequests(taken=False, by=telegram(ANN), at=NOON)),
    "ChooseTimeZone": (TRIO, commands.ChooseTimeZone(zone="UTC", by=telegram(ANN), at=NOON)),
    "ChooseDigest": (TRIO, commands.ChooseDigest(digest=Digest.OFF, by=telegram(ANN), at=NOON)),
    "PublishNotice": (TRIO.after(proposes(ANN, RESOLUTION)), notified()),
    "RecordInterruption": (ASKED, interrupted(NOON, later(hours=1))),
    "RecordRestore": (ASKED, restored(NOON, later(hours=1))),
    "NoteAbsence": (ASKED, found_absent(CAT)),
    "NoteFailedMessage": (ASKED, fails(CAT)),
    "NoteMadeGood": (ASKED.after(fails(CAT)), made_good(CAT)),
    "MoveChannel": (TRIO, commands.MoveChannel(old=GROUP, new=KEY, at=NOON)),
    "SettleDue": (ASKED, settles()),
}


@pytest.mark.parametrize("name", REPEATABLE)
def test_the_same_command_again_yields_nothing(name: str) -> None:
    history, command = REPEATABLE[name]
    assert history.when(command) != []
    assert history.after(command).when(command) == []


def test_every_command_is_repeatable_but_for_the_two_below() -> None:
    repeated = {type(command) for _, command in REPEATABLE.values()}
    assert repeated == set(get_args(Command)) - {commands.OpenProposal, commands.LeaveUnion}


def test_proposing_the_same_again_is_another_proposal() -> None:
    """A redelivered proposal is told by its command's id, not by its words."""
    (opened,) = ASKED.when(proposes(ANN, RESOLUTION))
    assert isinstance(opened, ProposalOpened)
    assert opened.number == 2


def test_whoever_left_is_told_that_they_are_not_a_member() -> None:
    assert TRIO.after(leaves(CAT)).refuses(leaves(CAT)) is Reason.NOT_A_MEMBER
    assert union_of(ANN).after(leaves(ANN)).refuses(leaves(ANN)) is Reason.DISSOLVED


def test_a_candidate_is_proposed_once_at_a_time() -> None:
    again = proposes(ANN, AdmitMember(candidate=person(DAN)))
    assert ADMISSION.refuses(again) is Reason.ALREADY_PROPOSED

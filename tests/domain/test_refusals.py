"""Every reason to refuse, each with a story that leads to it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people import Person
from domain.refusal import Refused
from domain.union import changes
from domain.union.commands import Command, ForgetPerson, StartUnion
from domain.union.decide import decide
from domain.union.events import ArticleAdded, ArticleRepealed
from domain.union.evolve import fold
from domain.union.reasons import Reason
from tests.domain.spec import (
    A_WEEK_ON,
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    EXPEL_CAT,
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
    consents,
    expel,
    goes_away,
    leaves,
    lengthens,
    links,
    nostr,
    objects,
    open_to,
    person,
    proposes,
    remarks,
    reopens,
    revises,
    settles,
    started,
    suggests,
    telegram,
    union_of,
    unlinks,
    withdraws,
    withdraws_consent,
)

RULED = TRIO.given(
    ArticleAdded(number="1", text="Water by turns.", proposal=9),
    ArticleAdded(number="1.1", text="Except in winter.", proposal=9),
    ArticleAdded(number="2", text="Pay your dues.", proposal=9),
    ArticleRepealed(number="2", revision=1, proposal=9),
)
FULL = union_of(*(Person(identity=telegram(number), name=str(number)) for number in range(1, 151)))
INVITED = History((started(invited=[person(BEA)]),))
START = StartUnion(
    union_id=UNION,
    name="Gardeners",
    mission="Grow together",
    founder=person(ANN),
    invited=(),
    channel=GROUP,
    at=FOUNDED,
)
PRIVATE = History((started(public=False),))
RENAMED_START = replace(START, name="Builders")
TAKEN = changes.ReplaceIdentity(member=BEA, old=telegram(BEA), new=telegram(CAT))
ADMIT_BEA = changes.AdmitMember(candidate=person(BEA))
ADMIT_ONE_MORE = changes.AdmitMember(candidate=Person(identity=nostr(DAN), name="Dan"))
NEW_KEY = changes.ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA))
BUSY = union_of(*(Person(identity=telegram(number), name=str(number)) for number in range(1, 51))).after(
    *(proposes(number, RESOLUTION) for number in range(1, 51))
)
"""Fifty members have a proposal open each."""
ON_NOSTR = TRIO.after(links(BEA, nostr(BEA)))
NOT_THEIRS = changes.ReplaceIdentity(member=BEA, old=nostr(BEA), new=nostr(DAN))

STORIES: Mapping[Reason, tuple[History, Command]] = {
    Reason.NOT_STARTED: (NOTHING, leaves(ANN)),
    Reason.ALREADY_STARTED: (NOTHING.after(START), RENAMED_START),
    Reason.DISSOLVED: (
        union_of(ANN).after(proposes(ANN, changes.DissolveUnion(reason="Done."))),
        leaves(ANN),
    ),
    Reason.NOT_A_MEMBER: (TRIO, proposes(DAN, RESOLUTION)),
    Reason.NOT_AN_ELECTOR: (ASKED.given(*union_of(ANN, BEA, CAT, DAN).events[-1:]), objects(DAN)),
    Reason.OWN_EXPULSION: (open_to(TRIO, EXPEL_CAT), objects(CAT)),
    Reason.NOT_THE_PROPOSER: (ASKED, withdraws(BEA)),
    Reason.NO_SUCH_PROPOSAL: (ASKED, consents(BEA, 7)),
    Reason.ALREADY_SETTLED: (ASKED, objects(BEA, at=DEADLINE)),
    Reason.EARLIER_VERSION: (ASKED.after(revises(ANN)), consents(BEA, version=1)),
    Reason.NOT_REVISABLE: (open_to(TRIO, EXPEL_CAT), revises(ANN)),
    Reason.REVISED_ENOUGH: (
        ASKED.after(*(revises(ANN, f"Plant {count} pears.") for count in range(5))),
        revises(ANN),
    ),
    Reason.REMARKED_ENOUGH: (
        ASKED.after(*(remarks(BEA, f"{count} plums rot") for count in range(10))),
        remarks(BEA),
    ),
    Reason.OWN_PROPOSAL: (ASKED, suggests(ANN)),
    Reason.NO_SUCH_SUGGESTION: (ASKED.after(suggests(BEA), suggests(BEA, "Plant figs.")), adopts(ANN, 1)),
    Reason.NOT_LATER: (ASKED, lengthens(ANN, NOON)),
    Reason.TOO_FAR: (ASKED, lengthens(ANN, NOON + timedelta(days=31))),
    Reason.CLOCK_NOT_RUNNING: (TRIO.after(proposes(ANN, RESOLUTION)), asks_more_time(BEA)),
    Reason.CANDIDATE_AWAITED: (
        open_to(TRIO, ADMIT_DAN).after(settles()),
        asks_more_time(BEA, at=NOON + timedelta(days=2)),
    ),
    Reason.TIME_ASKED_ENOUGH: (
        open_to(union_of(ANN, BEA, CAT, DAN), RESOLUTION).after(asks_more_time(BEA), asks_more_time(CAT)),
        asks_more_time(DAN),
    ),
    Reason.PERIOD_TOO_SHORT: (TRIO, proposes(ANN, changes.ChangePeriod(period=timedelta(hours=23)))),
    Reason.PERIOD_TOO_LONG: (TRIO, proposes(ANN, changes.ChangePeriod(period=timedelta(days=15)))),
    Reason.PROPOSING_IS_CONSENTING: (ASKED, withdraws_consent(ANN)),
    Reason.NOT_SUPERSEDED: (ASKED, reopens(ANN, 1)),
    Reason.AWAY_IN_THE_PAST: (TRIO, goes_away(BEA, NOON)),
    Reason.AWAY_TOO_LONG: (TRIO, goes_away(BEA, NOON + timedelta(days=62))),
    Reason.ALREADY_A_MEMBER: (TRIO, proposes(ANN, ADMIT_BEA)),
    Reason.ALREADY_PROPOSED: (open_to(TRIO, ADMIT_DAN), proposes(BEA, ADMIT_DAN)),
    Reason.UNION_FULL: (FULL, proposes(ANN, ADMIT_ONE_MORE)),
    Reason.NO_SUCH_MEMBER: (TRIO, proposes(ANN, expel(DAN))),
    Reason.EXPEL_SELF: (TRIO, proposes(ANN, expel(ANN))),
    Reason.EXPULSION_IN_A_UNION_OF_TWO: (union_of(ANN, BEA), proposes(ANN, expel(BEA))),
    Reason.REPLACEMENT_IN_A_UNION_OF_TWO: (union_of(ANN, BEA), proposes(ANN, NEW_KEY)),
    Reason.TOO_MANY_OF_YOURS: (TRIO.after(*[proposes(ANN, RESOLUTION)] * 5), proposes(ANN, RESOLUTION)),
    Reason.TOO_MANY_OPEN: (BUSY, proposes(ANN, RESOLUTION)),
    Reason.TOO_MANY_EXPULSIONS: (TRIO.after(*[proposes(ANN, EXPEL_CAT)] * 3), proposes(ANN, EXPEL_CAT)),
    Reason.SAID_EARLIER: (
        open_to(ON_NOSTR, RESOLUTION).after(replace(objects(nostr(BEA)), dated=NOON)),
        replace(consents(nostr(BEA)), dated=FOUNDED),
    ),
    Reason.IDENTITY_CONTESTED: (open_to(TRIO, NEW_KEY), links(BEA, nostr(DAN))),
    Reason.MERGED_LATELY: (TRIO.after(links(BEA, CAT)), unlinks(BEA, telegram(CAT))),
    Reason.NOT_INVITED: (TRIO, accepts(DAN)),
    Reason.INVITATION_EXPIRED: (INVITED, accepts(BEA, at=FOUNDED + timedelta(days=7))),
    Reason.BAD_ARTICLE_NUMBER: (RULED, proposes(ANN, changes.AddArticle(number="one", text="…"))),
    Reason.ARTICLE_NUMBER_TAKEN: (RULED, proposes(ANN, changes.AddArticle(number="1", text="…"))),
    Reason.NO_PARENT_ARTICLE: (RULED, proposes(ANN, changes.AddArticle(number="3.1", text="…"))),
    Reason.NO_SUCH_ARTICLE: (RULED, proposes(ANN, changes.RepealArticle(number="3"))),
    Reason.ARTICLE_REPEALED: (RULED, proposes(ANN, changes.RepealArticle(number="2"))),
    Reason.ARTICLE_HAS_PARTS: (RULED, proposes(ANN, changes.RepealArticle(number="1"))),
    Reason.CHANGES_NOTHING: (RULED, proposes(ANN, changes.AmendArticle(number="1", text="Water by turns."))),
    Reason.EMPTY_TEXT: (TRIO, proposes(ANN, changes.AdoptResolution(text=" "))),
    Reason.TEXT_TOO_LONG: (TRIO, proposes(ANN, changes.AdoptResolution(text="x" * 9999))),
    Reason.CHANNEL_ALREADY_BOUND: (TRIO, proposes(ANN, changes.BindChannel(channel=GROUP))),
    Reason.STILL_A_MEMBER: (TRIO, ForgetPerson(by=telegram(BEA), at=NOON)),
    Reason.STILL_INVITED: (INVITED, ForgetPerson(by=telegram(BEA), at=NOON)),
    Reason.UNION_PRIVATE: (PRIVATE, proposes(ANN, changes.BindChannel(channel=KEY))),
    Reason.CHANNEL_NOT_BOUND: (TRIO, proposes(ANN, changes.UnbindChannel(channel=KEY))),
    Reason.LAST_CHANNEL: (TRIO, proposes(ANN, changes.UnbindChannel(channel=GROUP))),
    Reason.NOT_THEIR_IDENTITY: (TRIO, proposes(ANN, NOT_THEIRS)),
    Reason.IDENTITY_TAKEN: (TRIO, proposes(ANN, TAKEN)),
    Reason.LAST_IDENTITY: (TRIO, unlinks(BEA, telegram(BEA))),
}


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_story(reason: Reason) -> None:
    history, command = STORIES[reason]
    assert history.refuses(command) is reason


def test_a_refusal_says_why_and_with_what() -> None:
    with pytest.raises(Refused) as refused:
        decide(withdraws(BEA), fold(ASKED.events))
    assert str(refused.value) == "not-the-proposer"
    assert refused.value.details == {"number": 1, "proposer": "Ann"}


def test_a_refusal_changes_nothing() -> None:
    before = fold(ASKED.events)
    with pytest.raises(Refused):
        decide(objects(BEA, at=A_WEEK_ON), before)
    assert before == fold(ASKED.events)
    assert ASKED.when(settles()) != []

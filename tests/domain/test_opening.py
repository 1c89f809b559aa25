"""What may be proposed, by whom, and who has a voice in it."""

import pytest

from domain.people import Person
from domain.union import changes
from domain.union.changes import Change
from domain.union.events import ChannelBound, ProposalOpened, UnionStarted
from domain.union.reasons import Reason
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ARTICLE,
    BEA,
    CAT,
    DAN,
    DAY,
    EXPEL_CAT,
    GROUP,
    KEY,
    NOON,
    QUARTET,
    RESOLUTION,
    TRIO,
    accepts,
    consents,
    expel,
    later,
    leaves,
    nostr,
    person,
    proposes,
    telegram,
    union_of,
    withdraws,
)

FULL = union_of(*(Person(identity=telegram(number), name=str(number)) for number in range(1, 151)))
WITH_ARTICLE = TRIO.after(proposes(ANN, ARTICLE), consents(BEA), consents(CAT))
TWO_CHANNELS = TRIO.given(ChannelBound(channel=KEY, proposal=9))

ORDINARY: tuple[Change, ...] = (
    ADMIT_DAN,
    changes.AddArticle(number=None, text="Water by turns."),
    changes.AddArticle(number="3", text="Water by turns."),
    changes.AddArticle(number="1.2", text="Except in winter."),
    RESOLUTION,
    changes.BindChannel(channel=KEY),
    changes.ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA)),
    changes.RenameUnion(name="Growers", mission="Grow together"),
    changes.DissolveUnion(reason="The garden is sold."),
    changes.Mandate(context="treasury", summary="Pay Bea.", payload="", needs_second_voice=True),
)


@pytest.mark.parametrize("change", ORDINARY, ids=lambda change: type(change).__name__)
def test_every_member_has_a_voice(change: Change) -> None:
    assert WITH_ARTICLE.when(proposes(BEA, change)) == [
        ProposalOpened(
            number=2,
            proposer=BEA,
            change=change,
            electors=(ANN, BEA, CAT),
            base_revision=None,
            period=DAY,
            at=NOON,
        )
    ]


@pytest.mark.parametrize(
    "change", [changes.AmendArticle(number="1", text="Water daily."), changes.RepealArticle(number="1")]
)
def test_an_amendment_or_a_repeal_remembers_the_revision_it_was_opened_on(change: Change) -> None:
    (opened,) = WITH_ARTICLE.when(proposes(ANN, change))
    assert isinstance(opened, ProposalOpened)
    assert opened.base_revision == 1
    assert opened.electors == (ANN, BEA, CAT)


def test_a_member_has_no_voice_in_their_own_expulsion() -> None:
    (opened,) = TRIO.when(proposes(ANN, EXPEL_CAT))
    assert isinstance(opened, ProposalOpened)
    assert opened.electors == (ANN, BEA)


def test_the_period_is_recorded_in_the_proposal() -> None:
    (opened,) = TRIO.when(proposes(ANN, RESOLUTION))
    assert isinstance(opened, ProposalOpened)
    assert opened.period == DAY


def test_proposals_are_numbered_from_one() -> None:
    (opened,) = TRIO.when(proposes(ANN, RESOLUTION))
    assert isinstance(opened, ProposalOpened)
    assert opened.number == 1


def test_a_proposals_number_is_not_used_again() -> None:
    (opened,) = TRIO.after(proposes(ANN, RESOLUTION), withdraws(ANN)).when(proposes(ANN, RESOLUTION))
    assert isinstance(opened, ProposalOpened)
    assert opened.number == 2


def test_only_members_propose() -> None:
    assert TRIO.refuses(proposes(DAN, RESOLUTION)) is Reason.NOT_A_MEMBER


def test_a_former_member_does_not_propose() -> None:
    assert TRIO.after(leaves(CAT)).refuses(proposes(CAT, RESOLUTION)) is Reason.NOT_A_MEMBER


def test_a_member_who_joins_later_has_no_voice_in_an_open_proposal() -> None:
    history = TRIO.after(proposes(ANN, ADMIT_DAN), consents(BEA), consents(CAT), proposes(ANN, RESOLUTION))
    assert history.after(accepts(DAN)).refuses(consents(DAN, 2)) is Reason.NOT_AN_ELECTOR


# --- admissions -------------------------------------------------------------------------------


def test_a_candidate_who_is_a_member_already_is_refused() -> None:
    assert TRIO.refuses(proposes(ANN, changes.AdmitMember(candidate=person(BEA)))) is Reason.ALREADY_A_MEMBER


def test_a_candidate_who_is_proposed_already_is_refused() -> None:
    assert TRIO.after(proposes(ANN, ADMIT_DAN)).refuses(proposes(BEA, ADMIT_DAN)) is Reason.ALREADY_PROPOSED


def test_a_candidate_may_be_proposed_again_after_the_first_proposal_ended() -> None:
    assert TRIO.after(proposes(ANN, ADMIT_DAN), withdraws(ANN)).when(proposes(BEA, ADMIT_DAN)) != []


def test_a_full_union_admits_nobody() -> None:
    candidate = changes.AdmitMember(candidate=Person(identity=nostr(DAN), name="Dan"))
    assert FULL.refuses(proposes(ANN, candidate)) is Reason.UNION_FULL
    assert FULL.after(leaves(150)).when(proposes(ANN, candidate)) != []


# --- expulsions -------------------------------------------------------------------------------


def test_expelling_somebody_who_is_not_a_member_is_refused() -> None:
    assert TRIO.refuses(proposes(ANN, expel(DAN))) is Reason.NO_SUCH_MEMBER


def test_expelling_oneself_is_refused() -> None:
    assert TRIO.refuses(proposes(ANN, expel(ANN))) is Reason.EXPEL_SELF


def test_expulsion_in_a_union_of_two_is_refused() -> None:
    assert union_of(ANN, BEA).refuses(proposes(ANN, expel(BEA))) is Reason.EXPULSION_IN_A_UNION_OF_TWO


def test_two_members_may_propose_to_expel_each_other() -> None:
    (opened,) = QUARTET.after(proposes(ANN, expel(BEA))).when(proposes(BEA, expel(ANN)))
    assert isinstance(opened, ProposalOpened)


# --- articles ---------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["0", "1.", "one", "1.0", "01"])
def test_an_article_number_that_is_none_is_refused(number: str) -> None:
    assert (
        TRIO.refuses(proposes(ANN, changes.AddArticle(number=number, text="…"))) is Reason.BAD_ARTICLE_NUMBER
    )


def test_a_number_in_force_is_taken() -> None:
    assert (
        WITH_ARTICLE.refuses(proposes(ANN, changes.AddArticle(number="1", text="…")))
        is Reason.ARTICLE_NUMBER_TAKEN
    )


def test_a_repealed_number_is_never_used_again() -> None:
    repealed = WITH_ARTICLE.after(
        proposes(ANN, changes.RepealArticle(number="1")), consents(BEA, 2), consents(CAT, 2)
    )
    assert (
        repealed.refuses(proposes(ANN, changes.AddArticle(number="1", text="…"))) is Reason.ARTICLE_REPEALED
    )
    assert (
        repealed.refuses(proposes(ANN, changes.AddArticle(number="1.1", text="…")))
        is Reason.NO_PARENT_ARTICLE
    )
    assert (
        repealed.refuses(proposes(ANN, changes.AmendArticle(number="1", text="…"))) is Reason.ARTICLE_REPEALED
    )
    assert repealed.refuses(proposes(ANN, changes.RepealArticle(number="1"))) is Reason.ARTICLE_REPEALED


def test_a_part_needs_its_parent() -> None:
    assert (
        WITH_ARTICLE.refuses(proposes(ANN, changes.AddArticle(number="2.1", text="…")))
        is Reason.NO_PARENT_ARTICLE
    )


def test_two_members_may_propose_the_same_number() -> None:
    third = changes.AddArticle(number="3", text="…")
    assert WITH_ARTICLE.after(proposes(ANN, third)).when(proposes(BEA, third)) != []


@pytest.mark.parametrize(
    "change", [changes.AmendArticle(number="7", text="…"), changes.RepealArticle(number="7")]
)
def test_an_article_that_never_was_cannot_be_changed(change: Change) -> None:
    assert WITH_ARTICLE.refuses(proposes(ANN, change)) is Reason.NO_SUCH_ARTICLE


def test_an_amendment_that_changes_nothing_is_refused() -> None:
    same = changes.AmendArticle(number="1", text=ARTICLE.text)
    assert WITH_ARTICLE.refuses(proposes(ANN, same)) is Reason.CHANGES_NOTHING


def test_parts_must_be_repealed_before_their_article() -> None:
    part = changes.AddArticle(number="1.1", text="Except in winter.")
    history = WITH_ARTICLE.after(proposes(ANN, part), consents(BEA, 2), consents(CAT, 2))
    assert history.refuses(proposes(ANN, changes.RepealArticle(number="1"))) is Reason.ARTICLE_HAS_PARTS


# --- texts ------------------------------------------------------------------------------------


def texts(text: str) -> list[Change]:
    return [
        changes.AdoptResolution(text=text),
        changes.AddArticle(number=None, text=text),
        changes.AmendArticle(number="1", text=text),
        changes.ExpelMember(member=CAT, reason=text),
        changes.DissolveUnion(reason=text),
        changes.Mandate(context="treasury", summary=text, payload="", needs_second_voice=True),
        changes.RenameUnion(name=text, mission="Grow together"),
        changes.RenameUnion(name="Gardeners", mission=text),
    ]


@pytest.mark.parametrize("change", texts(" \n\t"))
def test_an_empty_text_is_refused(change: Change) -> None:
    assert WITH_ARTICLE.refuses(proposes(ANN, change)) is Reason.EMPTY_TEXT


@pytest.mark.parametrize("change", texts("x" * 3001))
def test_a_text_that_fits_on_no_card_is_refused(change: Change) -> None:
    assert WITH_ARTICLE.refuses(proposes(ANN, change)) is Reason.TEXT_TOO_LONG


# --- channels, identities, names -----------------------------------------------------------------


def test_a_bound_channel_is_not_bound_again() -> None:
    assert TRIO.refuses(proposes(ANN, changes.BindChannel(channel=GROUP))) is Reason.CHANNEL_ALREADY_BOUND


def test_a_channel_that_is_not_bound_is_not_unbound() -> None:
    assert TWO_CHANNELS.when(proposes(ANN, changes.UnbindChannel(channel=KEY))) != []
    assert TRIO.refuses(proposes(ANN, changes.UnbindChannel(channel=KEY))) is Reason.CHANNEL_NOT_BOUND


def test_the_last_channel_is_not_unbound() -> None:
    assert TRIO.refuses(proposes(ANN, changes.UnbindChannel(channel=GROUP))) is Reason.LAST_CHANNEL


def test_only_an_identity_that_a_member_has_is_replaced() -> None:
    theirs = changes.ReplaceIdentity(member=BEA, old=nostr(BEA), new=nostr(DAN))
    nobodys = changes.ReplaceIdentity(member=DAN, old=telegram(DAN), new=nostr(DAN))
    assert TRIO.refuses(proposes(ANN, theirs)) is Reason.NOT_THEIR_IDENTITY
    assert TRIO.refuses(proposes(ANN, nobodys)) is Reason.NO_SUCH_MEMBER


@pytest.mark.parametrize("taken", [CAT, BEA])
def test_an_identity_is_not_replaced_by_a_members(taken: int) -> None:
    change = changes.ReplaceIdentity(member=BEA, old=telegram(BEA), new=telegram(taken))
    assert TRIO.refuses(proposes(ANN, change)) is Reason.IDENTITY_TAKEN


def test_a_name_that_changes_nothing_is_refused() -> None:
    founded = TRIO.events[0]
    assert isinstance(founded, UnionStarted)
    same = changes.RenameUnion(name=founded.name, mission=founded.mission)
    assert TRIO.refuses(proposes(ANN, same, later(hours=1))) is Reason.CHANGES_NOTHING

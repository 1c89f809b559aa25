"""What was said of a proposal and what came of it, as its page tells it step by step."""

from typing import get_args

import pytest

from bot.network.locale import LANGUAGES
from bot.network.markup import plain
from bot.union.published.happened import Shown
from bot.union.site.pages.steps import Kind, Step, reasons, steps, versions
from domain.union.events import MoveCause, ProposalEvent, ProposalOpened, UnionEvent
from domain.union.members import MemberNumber
from tests.simulation.running import WORDS
from tests.simulation.town import NOON

CONCERNS_A_PROPOSAL = {
    kind.__name__ for kind in get_args(UnionEvent) if issubclass(kind, ProposalOpened | ProposalEvent)
}
LEFT_OUT = {
    "CandidateDeclined",  # that it ended by it says so
    "DoubtSettled",
    "ElectorsFoundAbsent",
    "MessageFailed",
    "MessageMadeGood",
    "PersonForgotten",
}

SAID: dict[str, object] = {
    "change": {"text": "Plant an oak"},
    "cause": MoveCause.MORE_TIME.value,
    "deadline": "2026-07-14T00:00:00+00:00",
    "member": 1,
    "text": "Plant an elm",
    "unclear": False,
    "version": 2,
}


def happened(kind: str, **said: object) -> Shown:
    return Shown(number=1, type=kind, at=NOON, by=1, proposal=1, data=SAID | said)


class Names:
    """Who is who, in one language."""

    def __init__(self, language: str = "en") -> None:
        self.words = WORDS[language]

    def name(self, member: MemberNumber | None) -> str:
        return {1: "Ann", 2: "Bob", None: "a candidate"}[member]


def step(kind: str, language: str = "en", **said: object) -> Step:
    [told] = steps([happened(kind, **said)], "Carried.", Names(language))
    return told


def test_all_that_can_happen_to_a_proposal_is_a_step_or_left_out_on_purpose() -> None:
    told = {kind for kind in CONCERNS_A_PROPOSAL if steps([happened(kind)], "Carried.", Names())}
    assert told == CONCERNS_A_PROPOSAL - LEFT_OUT


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cause", MoveCause)
def test_a_deadline_that_moved_says_until_when_one_can_object_or_accept(
    cause: MoveCause, language: str
) -> None:
    assert "14" in plain(step("DeadlineMoved", language, cause=cause.value).line)


def test_who_asked_for_time_has_spoken_and_an_outage_has_not() -> None:
    assert step("DeadlineMoved", cause=MoveCause.MORE_TIME.value, member=2).name == "Bob"
    assert step("DeadlineMoved", cause=MoveCause.INTERRUPTION.value, member=None).kind is Kind.HAPPENED


def test_what_a_candidate_says_is_nobodys_in_particular() -> None:
    assert plain(step("Remarked", member=None).line) == "a candidate said:"


def test_reasons_add_up_until_their_author_takes_them_back() -> None:
    said = [
        happened("ObjectionRaised", member=1, reason="Too dear"),
        happened("ObjectionReasonGiven", member=1, reason="Too heavy"),
        happened("ObjectionRaised", member=2, reason="Too late"),
        happened("ObjectionWithdrawn", member=2, reason=None),
    ]
    assert reasons(said) == {1: ["Too dear", "Too heavy"]}


def test_each_version_shows_what_is_new_in_it_where_the_one_before_can_be_read() -> None:
    revised = happened("ProposalRevised", version=2, text="Plant an elm")
    [first, second] = versions([happened("ProposalOpened"), revised])
    assert (first.number, first.text) == (1, "Plant an oak")
    assert (second.number, plain(second.text)) == (2, "Plant an [-oak-] [+elm+]")
    [alone] = versions([revised])
    assert alone.text == "Plant an elm"

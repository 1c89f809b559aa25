"""Whose network has to be heard before silence counts in a union."""

import pytest

from bot.inbox.watermark import networks_awaited
from domain.union.changes import AdmitMember, Change, ReplaceIdentity
from domain.union.evolve import fold
from domain.union.state import Active
from tests.domain.spec import ASKED, BEA, DAN, TRIO, History, nostr, open_to, person, telegram


def awaited(history: History) -> set[str]:
    union = fold(history.events)
    assert isinstance(union, Active)
    return networks_awaited(union)


def test_the_networks_of_the_electors_are_awaited() -> None:
    assert awaited(ASKED) == {"telegram"}


@pytest.mark.parametrize(
    "change",
    [
        AdmitMember(candidate=person(DAN, nostr(DAN))),
        ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA)),
    ],
)
def test_the_network_of_whoever_has_to_accept_is_awaited_too(change: Change) -> None:
    assert awaited(open_to(TRIO, change)) == {"nostr", "telegram"}

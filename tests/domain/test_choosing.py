"""How a union is spoken to is any member's to choose, at once, and says who did."""

from domain.union import commands, events
from domain.union.events import Digest
from domain.union.evolve import fold
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import ANN, BEA, CAT, NOON, telegram, union_of


def chooses_zone(who: int, zone: str) -> commands.ChooseTimeZone:
    return commands.ChooseTimeZone(zone=zone, by=telegram(who), at=NOON)


def chooses_digest(who: int, digest: Digest) -> commands.ChooseDigest:
    return commands.ChooseDigest(digest=digest, by=telegram(who), at=NOON)


def test_any_member_chooses_the_zone_and_the_digest() -> None:
    union = union_of(ANN, BEA)
    zone = events.TimeZoneChosen(member=BEA, zone="Europe/Berlin")
    digest = events.DigestChosen(member=ANN, digest=Digest.OFF, at=NOON)
    assert union.when(chooses_zone(BEA, "Europe/Berlin")) == [zone]
    assert union.when(chooses_digest(ANN, Digest.OFF)) == [digest]


def test_what_is_so_already_is_not_chosen_again() -> None:
    chosen = union_of(ANN, BEA).after(chooses_zone(ANN, "UTC"), chooses_digest(ANN, Digest.DAILY))
    assert chosen.when(chooses_zone(BEA, "UTC")) == []
    assert chosen.when(chooses_digest(BEA, Digest.DAILY)) == []
    assert union_of(ANN, BEA).when(chooses_digest(BEA, Digest.WEEKLY)) == []


def test_strangers_choose_nothing() -> None:
    union = union_of(ANN, BEA)
    assert union.refuses(chooses_zone(CAT, "UTC")) is Reason.NOT_A_MEMBER
    assert union.refuses(chooses_digest(CAT, Digest.OFF)) is Reason.NOT_A_MEMBER


def test_the_last_choice_counts() -> None:
    chosen = union_of(ANN, BEA).after(
        chooses_zone(ANN, "UTC"), chooses_zone(BEA, "Asia/Tokyo"), chooses_digest(BEA, Digest.OFF)
    )
    union = fold(chosen.events)
    assert isinstance(union, Active)
    assert (union.time_zone, union.digest, union.digest_chosen) == ("Asia/Tokyo", Digest.OFF, NOON)

"""Whom a member means: by a reply, a mention, a name or an identity."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from bot.chat.contacts import UNCERTAIN, Contacts
from bot.chat.who import Misunderstood, Who
from bot.log.tables import Tables
from bot.network.incoming import Author, Mention, MessageId, Said
from domain.people import Channel, Identity, Person
from domain.union.events import FoundingInvitationAccepted, UnionStarted
from domain.union.evolve import fold
from domain.union.state import Active
from tests.application.networks import NETWORKS

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
HOME = Channel("telegram:-100")
ANN = Person(identity=Identity("telegram:1"), name="Ann")
BOB = Person(identity=Identity("telegram:2"), name="Bob")
BOB_JONES = Person(identity=Identity("telegram:3"), name="Bob Jones")
ZED = Person(identity=Identity("telegram:9"), name="Zed")
KEY = Identity("nostr:79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798")


def union_of(*members: Person) -> Active:
    invited = members[1:]
    started = UnionStarted(
        union_id=UUID(int=1),
        name="Gardeners",
        mission="We plant trees",
        founder=members[0],
        invited=invited,
        channel=HOME,
        at=NOON,
    )
    joined = (
        FoundingInvitationAccepted(member=number, identity=one.identity, name=one.name)
        for number, one in enumerate(invited, 2)
    )
    union = fold([started, *joined])
    assert isinstance(union, Active)
    return union


UNION = union_of(ANN, BOB, BOB_JONES)


@pytest.fixture
def contacts() -> Iterator[Contacts]:
    with closing(SqliteNotebook.open(":memory:")) as notebook:
        yield Contacts(Tables(notebook))


def who(
    contacts: Contacts, *, replied: Person | None = None, mentions: tuple[Mention, ...] = (), by: Person = ANN
) -> Who:
    said = Said(
        id="telegram:-100:5",
        message=MessageId("5"),
        channel=HOME,
        private=False,
        author=as_author(by),
        at=NOON,
        text="",
        mentions=mentions,
        replied_author=as_author(replied) if replied else None,
    )
    return Who(said, contacts, NETWORKS)


def as_author(person: Person, username: str | None = None) -> Author:
    return Author(identity=person.identity, name=person.name, username=username)


def test_a_reply_means_its_author(contacts: Contacts) -> None:
    assert who(contacts, replied=ZED).person_and_rest("talks too much", UNION) == (ZED, "talks too much")


def test_a_mention_means_whom_the_network_says(contacts: Contacts) -> None:
    mention = Mention(text="Zed the Great", identity=ZED.identity, name="Zed")
    found = who(contacts, mentions=(mention,)).person_and_rest("Zed the Great, talks", UNION)
    assert found == (ZED, "talks")


def test_a_mention_by_username_means_who_was_seen_with_it(contacts: Contacts) -> None:
    contacts.met(as_author(ZED, username="zed_1"), NOON)
    found = who(contacts, mentions=(Mention(text="@Zed_1"),)).person_and_rest("@Zed_1 talks", UNION)
    assert found == (ZED, "talks")


def test_a_username_that_nobody_was_seen_with_means_nobody(contacts: Contacts) -> None:
    with pytest.raises(Misunderstood) as problem:
        who(contacts, mentions=(Mention(text="@zed"),)).person_and_rest("@zed talks", UNION)
    assert (problem.value.key, problem.value.details) == ("who-unknown", {"name": "@zed"})


def test_a_mention_goes_before_a_reply(contacts: Contacts) -> None:
    mention = Mention(text="@bob", identity=BOB.identity, name="Bob")
    assert who(contacts, replied=ZED, mentions=(mention,)).person_and_rest("@bob talks", UNION) == (
        BOB,
        "talks",
    )


def test_an_identity_may_be_written_out(contacts: Contacts) -> None:
    found = who(contacts).person_and_rest(f"{KEY} is my key", UNION)
    assert found == (Person(identity=KEY, name="79be667ef9dcbbac55a0…"), "is my key")


def test_a_member_is_named_by_the_whole_name_however_it_is_written(contacts: Contacts) -> None:
    assert who(contacts).person_and_rest("bob is late", UNION) == (BOB, "is late")
    assert who(contacts).person_and_rest("BOB JONES is late", UNION) == (BOB_JONES, "is late")
    assert who(contacts).person_and_rest("Bob: late", UNION) == (BOB, "late")


def test_a_name_that_two_members_bear_is_not_enough(contacts: Contacts) -> None:
    other = Person(identity=Identity("telegram:4"), name="Bob")
    with pytest.raises(Misunderstood) as problem:
        who(contacts).person_and_rest("Bob is late", union_of(ANN, BOB, other))
    assert problem.value.key == "who-ambiguous"


def test_the_beginning_of_a_name_is_not_the_name(contacts: Contacts) -> None:
    with pytest.raises(Misunderstood) as problem:
        who(contacts).person_and_rest("Bobby is late", UNION)
    assert (problem.value.key, problem.value.details) == ("who-unknown", {"name": "Bobby"})


def test_a_display_name_is_no_key(contacts: Contacts) -> None:
    """A stranger who calls himself "bob" is not @bob, and outside the roster no name finds anybody."""
    for name in ("bob", "@bob", "Dee van Dam"):
        contacts.met(as_author(Person(identity=Identity("telegram:7"), name=name)), NOON)
    for text, mentions in (("@bob", (Mention(text="@bob"),)), ("@bob", ()), ("dee van dam", ()), ("Dee", ())):
        with pytest.raises(Misunderstood) as problem:
            who(contacts, mentions=mentions).person_and_rest(text, None)
        assert problem.value.key == "who-unknown"


def test_a_username_counts_on_its_own_network_only(contacts: Contacts) -> None:
    contacts.met(as_author(ZED, username="zed"), NOON)
    on_nostr = Person(identity=KEY, name="Key")
    assert who(contacts).person_and_rest("@zed", None)[0] == ZED
    with pytest.raises(Misunderstood):
        who(contacts, by=on_nostr).person_and_rest("@zed", None)


def test_who_was_found_by_username_alone_is_noted(contacts: Contacts) -> None:
    contacts.met(as_author(ZED, username="zed"), NOON)
    by_name, by_reply, by_mention = (
        who(contacts),
        who(contacts, replied=ZED),
        who(contacts, mentions=(Mention(text="@zed", identity=ZED.identity, name="Zed"),)),
    )
    assert by_name.only_person("@zed") == by_reply.only_person("") == by_mention.only_person("@zed") == ZED
    assert (by_name.by_username, by_reply.by_username, by_mention.by_username) == ([ZED], [], [])


EVE = Person(identity=Identity("telegram:66"), name="Eve")


@pytest.mark.parametrize(
    "history",
    [
        pytest.param([(ZED, "zed"), (EVE, "zed")], id="taken while its bearer was away"),
        pytest.param([(ZED, "zed"), (ZED, "other"), (EVE, "zed")], id="given up, then taken"),
        pytest.param([(ZED, "zed"), (ZED, None), (EVE, "ZED")], id="dropped, then taken"),
        pytest.param([(ZED, "zed"), (EVE, "zed"), (ZED, "zed")], id="taken and given back"),
    ],
)
def test_a_username_that_changed_hands_means_nobody_for_a_while(
    contacts: Contacts, history: list[tuple[Person, str | None]]
) -> None:
    for person, username in history:
        contacts.met(as_author(person, username=username), NOON)
    with pytest.raises(Misunderstood) as problem:
        who(contacts).person_and_rest("@zed", None)
    assert problem.value.key == "who-changed-hands"
    last = history[-1][0]
    assert contacts.named("telegram", "@zed", NOON + UNCERTAIN) == last
    assert contacts.named("telegram", "@zed", NOON + UNCERTAIN - timedelta(seconds=1)) is None


def test_who_gave_a_username_up_is_not_found_by_it(contacts: Contacts) -> None:
    contacts.met(as_author(ZED, username="zed"), NOON)
    contacts.met(as_author(ZED, username="other"), NOON)
    assert contacts.named("telegram", "zed", NOON + 2 * UNCERTAIN) is None
    assert contacts.named("telegram", "other", NOON) == ZED
    assert contacts.username(ZED.identity) == "other"


def test_being_mentioned_by_name_takes_nobodys_username_away(contacts: Contacts) -> None:
    contacts.met(as_author(ZED, username="zed"), NOON)
    mention = Mention(text="Zed", identity=ZED.identity, name="Zed")
    contacts.met_in(replace(who(contacts).said, mentions=(mention,)))
    assert contacts.named("telegram", "zed", NOON) == ZED


def test_a_name_whose_small_letters_are_more_is_cut_off_whole(contacts: Contacts) -> None:
    strasse = Person(identity=Identity("telegram:5"), name="Weiß")
    assert who(contacts).person_and_rest("Weiß is late", union_of(ANN, strasse)) == (strasse, "is late")


def test_nobody_pointed_at_is_asked_for(contacts: Contacts) -> None:
    with pytest.raises(Misunderstood) as problem:
        who(contacts).person_and_rest("", UNION)
    assert problem.value.key == "who-missing"


def test_a_reply_to_one_that_names_another_is_asked_again(contacts: Contacts) -> None:
    with pytest.raises(Misunderstood) as problem:
        who(contacts, replied=ZED).person_and_rest("Bob never waters", UNION)
    assert problem.value.key == "who-two"
    assert problem.value.details == {"replied": "Zed", "named": "Bob"}


def test_a_reply_that_names_its_author_means_the_author_once(contacts: Contacts) -> None:
    assert who(contacts, replied=BOB).person_and_rest("Bob, never waters", UNION) == (BOB, "never waters")


def test_only_one_person_is_invited_at_a_time(contacts: Contacts) -> None:
    bob, zed = (Mention(text=f"@{one.name}", identity=one.identity, name=one.name) for one in (BOB, ZED))
    with pytest.raises(Misunderstood) as problem:
        who(contacts, mentions=(bob, zed)).only_person("@Bob @Zed")
    assert problem.value.key == "who-one-at-a-time"
    assert who(contacts, mentions=(bob, zed)).only_person("@Bob, a friend of @Zed") == BOB

"""What notes say: commands, replies, reactions, mentions, private words."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.nostr import addresses
from adapters.nostr.channels import Address, address, channel, identity
from adapters.nostr.keys import Key
from adapters.nostr.notes import Kind, Note
from adapters.nostr.posts import Post, Posts
from adapters.nostr.reading import Reader, short
from bot.log.tables import Tables
from bot.network.incoming import Author, Mark, Mention, MessageId, Said
from domain.people import Channel
from tests.adapters.nostr.fakes import ANN, BEN, BOT, EVE, NOON, OTHER_UNION, UNION, Memory, note, to

CARD = note(UNION, "Proposal 1")
SECOND_PART = note(UNION, "… and more", ("e", CARD.id, "", "root"))
BEFORE = "0" * 64


def posts() -> Posts:
    said = Posts(Tables(Memory()), NOON.timestamp())
    both = [
        Post(id=one.id, at=int(NOON.timestamp()), head=CARD.id, speaker=UNION.public, note=one)
        for one in (CARD, SECOND_PART)
    ]
    said.remember("digest", both, NOON.timestamp())
    return said


READER = Reader(bot=BOT.public, keys={one.public: one for one in (BOT, UNION, OTHER_UNION)}, posts=posts())


def heard(one: Note) -> Said | None:
    ours = READER.addressed(one)
    return READER.read(one, ours, NOON) if ours else None


def read(one: Note) -> Said:
    said = heard(one)
    assert said is not None
    return said


def author(key: Key) -> Author:
    return Author(identity=identity(key.public), name=short(key.public))


def test_a_mention_is_a_command_to_the_union() -> None:
    one = note(ANN, f"nostr:{UNION.npub} propose resolution: rest", to(UNION), later=-500)
    assert read(one) == Said(
        id=f"nostr:{one.id}",
        message=MessageId(one.id),
        channel=Channel(f"nostr:{UNION.public}"),
        private=False,
        author=author(ANN),
        at=NOON,
        text="propose resolution: rest",
        dated=NOON - timedelta(seconds=500),
        called=True,
    )


@pytest.mark.parametrize(
    ("content", "is_called"),
    [
        (f"nostr:{UNION.npub} what is open", True),
        (f"what is open, @{UNION.npub}?", True),
        (f"nostr:{UNION.npub}", True),
        (f"I like how nostr:{UNION.npub} decides", False),
        ("what is open", False),
        (f"nostr:{BEN.npub} what is open", False),
    ],
)
def test_we_are_called_by_our_address_in_front_or_at_the_end(content: str, is_called: bool) -> None:
    assert read(note(ANN, content, to(UNION))).called is is_called


@pytest.mark.parametrize(("later", "told"), [(1, 1), (3_600, 3_600), (100 * 365 * 86_400, 365 * 86_400)])
def test_a_fast_clock_is_told_as_it_goes_and_is_no_reason_to_drop_anything(later: int, told: int) -> None:
    for one in (
        note(ANN, "object", to(UNION), later=later),
        note(ANN, "-", ("e", CARD.id), to(UNION), kind=Kind.REACTION, later=later),
    ):
        assert (read(one).at, read(one).dated) == (NOON, NOON + timedelta(seconds=told))
    rumor = note(ANN, "object", to(UNION), kind=Kind.PRIVATE_MESSAGE, later=later)
    whispered = READER.read_private(rumor, UNION.public, NOON)
    assert whispered is not None
    assert whispered.dated == NOON + timedelta(seconds=told)


TAGS = st.lists(
    st.lists(
        st.sampled_from(["e", "p", "", "root", "reply", CARD.id, UNION.public, BEFORE]) | st.text(),
        max_size=6,
    ),
    max_size=6,
)


@given(
    st.text() | st.text(alphabet=UNION.npub + "nostr: @"),
    TAGS,
    st.sampled_from([1, 7, 14]),
    st.integers(0, 2**40),
)
def test_nothing_that_is_well_formed_makes_the_reader_fail(
    content: str, tags: list[list[str]], kind: int, at: int
) -> None:
    one = replace(
        note(ANN, "", to(UNION)), content=content, tags=tuple(map(tuple, tags)), kind=kind, created_at=at
    )
    heard(one)
    READER.read_private(one, UNION.public, NOON)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"nostr:{UNION.npub} consent", "consent"),
        (f"consent nostr:{UNION.npub}", "consent"),
        (f"@{UNION.npub}: consent", "consent"),
        (f"{UNION.npub}, consent", "consent"),
        (f"please nostr:{UNION.npub} consent", "please consent"),
        ("consent", "consent"),
        ("  consent\u202e\x00 ", "consent"),
        ("object: too dear\r\nby far", "object: too dear\nby far"),
        ("/union  two  spaces", "/union  two  spaces"),
        (f"nostr:{UNION.npub}", ""),
        (f"visit https://njump.me/{ANN.npub[:-1]}", f"visit https://njump.me/{ANN.npub[:-1]}"),
    ],
)
def test_our_own_address_only_says_whom_a_note_is_for(content: str, text: str) -> None:
    assert read(note(ANN, content, to(UNION))).text == text


def test_other_people_are_mentioned_by_their_key() -> None:
    nprofile = addresses.encode("nprofile", b"\x00\x20" + bytes.fromhex(EVE.public) + b"\x01\x03wss")
    said = read(note(ANN, f"nostr:{UNION.npub} admit nostr:{BEN.npub} and nostr:{nprofile}", to(UNION)))
    assert said.text == f"admit nostr:{BEN.npub} and nostr:{nprofile}"
    assert said.mentions == (
        Mention(text=f"nostr:{BEN.npub}", identity=identity(BEN.public), name=short(BEN.public)),
        Mention(text=f"nostr:{nprofile}", identity=identity(EVE.public), name=short(EVE.public)),
    )


def test_a_secret_key_in_a_note_is_no_mention() -> None:
    nsec = addresses.encode("nsec", EVE.reveal())
    assert read(note(ANN, f"admit nostr:{nsec}", to(UNION))).mentions == ()


@pytest.mark.parametrize(
    ("one", "whom"),
    [
        (note(ANN, "x", to(UNION), to(OTHER_UNION)), UNION),
        (note(ANN, "x", to(BOT)), BOT),
        (note(ANN, "x", to(BOT), to(OTHER_UNION)), OTHER_UNION),
        (note(ANN, "x", to(OTHER_UNION), ("e", CARD.id)), UNION),
        (note(ANN, "x", ("e", CARD.id, "", "root"), ("e", BEFORE, "", "reply")), UNION),
    ],
)
def test_who_is_addressed(one: Note, whom: Key) -> None:
    assert read(one).channel == channel(whom.public)


def test_a_reply_to_any_part_of_a_message_is_a_reply_to_the_message() -> None:
    said = read(
        note(ANN, "consent", to(UNION), ("e", CARD.id, "", "root"), ("e", SECOND_PART.id, "", "reply"))
    )
    assert said.replied == CARD.id
    assert said.replied_author is None


@pytest.mark.parametrize(
    ("tags", "whose"),
    [
        ([("e", BEFORE, "", "reply", BEN.public), to(EVE)], author(BEN)),
        ([("e", BEFORE), to(UNION), to(EVE)], author(EVE)),
        ([("e", BEFORE)], Author(identity=identity("unknown"), name="unknown")),
        ([("e", BEFORE), ("p", "x")], Author(identity=identity("unknown"), name="unknown")),
    ],
)
def test_a_reply_to_somebody_else_is_not_a_reply_to_us(tags: list[tuple[str, ...]], whose: Author) -> None:
    said = read(note(ANN, "I agree", to(UNION), *tags))
    assert (said.replied, said.replied_author) == (BEFORE, whose)


@pytest.mark.parametrize(
    ("reaction", "mark"),
    [
        *[(sign, Mark.FOR) for sign in ("+", "", " + ", "👍", "👍🏽", "👍\ufe0f")],
        *[(sign, Mark.AGAINST) for sign in ("-", "👎", "👎🏿")],
    ],
)
def test_a_reaction_is_a_mark_and_no_words(reaction: str, mark: Mark) -> None:
    one = note(ANN, reaction, ("e", BEFORE), ("e", CARD.id), to(UNION), kind=Kind.REACTION)
    said = read(one)
    assert (said.mark, said.text, said.replied, said.id) == (mark, "", CARD.id, f"nostr:{one.id}")


@pytest.mark.parametrize("reaction", ["🤙", "❤️", ":kettle:", "++", "consent", "−"])
def test_any_other_reaction_is_no_vote(reaction: str) -> None:
    assert heard(note(ANN, reaction, ("e", CARD.id), to(UNION), kind=Kind.REACTION)) is None


def test_a_reaction_to_a_members_note_is_no_vote() -> None:
    last_is_what_counts = [("e", CARD.id), ("e", BEFORE)]
    assert heard(note(ANN, "+", *last_is_what_counts, to(UNION), kind=Kind.REACTION)) is None
    assert heard(note(ANN, "+", to(UNION), kind=Kind.REACTION)) is None


def test_a_private_message_has_a_channel_of_its_own() -> None:
    rumor = note(ANN, "whoami", to(UNION), ("e", CARD.id), kind=Kind.PRIVATE_MESSAGE)
    said = READER.read_private(rumor, UNION.public, NOON)
    assert said is not None
    assert (said.private, said.text, said.replied) == (True, "whoami", CARD.id)
    assert said.channel == f"nostr:{UNION.public}/{ANN.public}"
    assert address(said.channel) == Address(speaker=UNION.public, partner=ANN.public)


def test_a_private_reaction_is_a_mark_too() -> None:
    rumor = note(ANN, "-", ("e", CARD.id), kind=Kind.REACTION)
    said = READER.read_private(rumor, UNION.public, NOON)
    assert said is not None
    assert (said.private, said.mark, said.replied) == (True, Mark.AGAINST, CARD.id)


@pytest.mark.parametrize("kind", [1, 15, 30_023])
def test_other_private_things_say_nothing(kind: int) -> None:
    assert READER.read_private(replace(note(ANN, "x"), kind=kind), UNION.public, NOON) is None


@pytest.mark.parametrize(
    "name",
    [
        "telegram:5",
        "nostr:",
        "nostr:abc",
        f"nostr:{'g' * 64}",
        f"nostr:{UNION.public}/",
        f"nostr:{UNION.public}/x",
    ],
)
def test_other_channels_are_not_ours(name: str) -> None:
    assert address(Channel(name)) is None

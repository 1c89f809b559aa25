"""One person, one voice on every network: linking accounts, giving one up, and who one is."""

from datetime import timedelta

from bot.chat.arguments import NOTHING, Arguments, Missing, Option, given
from bot.chat.grammar import Pointers
from bot.chat.outcome import Asks, Outcome
from bot.chat.questions import Choice, Way
from bot.chat.table import ChatCommand, May
from bot.chat.who import Misunderstood
from bot.network.incoming import Said
from bot.network.locale import Words
from bot.union.chat.arguments import Part, is_address
from bot.union.chat.asked import Asked, AskedOfUnion
from bot.union.chat.deeds import Grave, UnionDeed
from bot.union.chat.which_union import here
from bot.union.linking import VALID_FOR, Claim, Linking
from bot.union.read_models.views import View, shown
from bot.union.telling.phrases import listed, short
from domain.people import Identity, Person, network_of
from domain.union.commands import LinkIdentity, UnlinkIdentity
from domain.union.state import Active, member_with


async def link(asked: AskedOfUnion, other: Person) -> Outcome:
    """The code that links another account of the member's."""
    if other.identity == asked.by:
        raise Misunderstood("link-yourself")
    resources, words = asked.resources, asked.words
    code = resources.linking.offer(
        union_id=asked.view.union_id, by=asked.by, other=other.identity, at=asked.at
    )
    minutes = VALID_FOR // timedelta(minutes=1)
    account = f"{other.name} ({resources.contacts.account(other.identity)})"
    return words("link-code", code=code, other=account, minutes=minutes)


async def unlink(asked: AskedOfUnion, identity: Identity) -> Outcome:
    return asked.does(UnlinkIdentity(identity=identity, by=asked.by, at=asked.at))


async def who_am_i(asked: AskedOfUnion, _: str) -> Outcome:
    union, words = asked.union, asked.words
    member = member_with(union, asked.by)
    if member is None:
        return words("whoami-stranger", identity=asked.by, union=union.name)
    return words(
        "whoami-member",
        name=member.name,
        number=str(member.number),
        union=union.name,
        identities=listed([asked.resources.contacts.account(one) for one in member.identities], words),
    )


def claimed(said: Said, linking: Linking) -> Claim | None:
    """What somebody proves by a code in private: said before others, or quoted, it means nothing.

    Raises Misunderstood when it came too late.
    """
    claim = linking.claimed(said.text, said.author.identity) if said.private else None
    if claim is not None and claim.until <= said.at:
        raise Misunderstood("link-expired")
    return claim


async def proved(asked: Asked) -> Outcome | None:
    """The code was said: now whoever said it learns what it means, and may say yes. Raises Misunderstood."""
    linking = asked.resources.linking
    claim = claimed(asked.said, linking)
    if claim is None:
        return None
    view = await asked.resources.unions.get(claim.union_id)
    if view is None or member_with(shown(view), claim.by) is None:
        raise Misunderstood("link-expired")  # who asked for it is no member any more
    command = LinkIdentity(by=claim.by, other=claim.other, at=asked.at)
    text = _question(command, view, asked.resources.contacts.account(command.by), asked.words)
    linking.done(claim)
    choices = (Choice(way=Way.LINK, command=command), Choice(way=Way.APART))
    return Asks(of=view.union_id, text=text, choices=choices)


def _question(command: LinkIdentity, view: View, account: str, words: Words) -> str:
    """Who asked, and what it means: of two members it makes one."""
    union = shown(view)
    asker, other = member_with(union, command.by), member_with(union, command.other)
    if asker is None:
        raise Misunderstood("link-expired")
    who = words("member-numbered", name=asker.name, number=str(asker.number))
    if other is not None and other != asker:
        merged = words("member-numbered", name=other.name, number=str(other.number))
        return words("question-merge", who=who, account=account, union=union.name, other=merged)
    return words("question-link", who=who, account=account, union=union.name)


def _other(asked: AskedOfUnion, rest: str) -> Person:
    asked.member()
    return asked.who.person_and_rest(given(rest, Part.ACCOUNT), None)[0]


def _own(asked: AskedOfUnion, rest: str) -> Identity:
    """One of the member's own, named by its address, or by its network."""
    member = asked.member()
    if not rest:
        raise Missing(Part.OWN_ACCOUNT, options=[Option(typed=one, label=one) for one in member.identities])
    named = {rest, asked.resources.networks.identity(rest)}
    for identity in member.identities:
        if identity in named or network_of(identity) == rest.lower():
            return identity
    raise Misunderstood("unlink-unknown", name=rest)


def is_network_or_address(rest: str, pointers: Pointers) -> bool:
    return rest.lower() in pointers.networks.listened_to or is_address(rest, pointers)


def _unlinking(union: Active, command: UnlinkIdentity) -> Grave | None:
    """Of who has another account."""
    member = member_with(union, command.by)
    if member is None or len(member.identities) == 1:
        return None
    return Grave(kind="unlink", ways=(Way.UNLINK, Way.LINKED), about=short(command.identity))


COMMANDS = (
    ChatCommand("link", link, here, Arguments(read=_other, fits=is_address)),
    ChatCommand(
        "unlink",
        unlink,
        here,
        Arguments(read=_own, fits=is_network_or_address),
        deed=UnionDeed(UnlinkIdentity, "unlinked", grave=_unlinking),
    ),
    ChatCommand("whoami", who_am_i, here, NOTHING, may=May.ANYBODY, looks=True),
)

DEEDS = (UnionDeed(LinkIdentity, "linked"),)
"""What the answer to a code leads to."""

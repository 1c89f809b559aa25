"""What one says to have a program told of a union: its address, which is taken in private alone, and its secret anew."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.chat.arguments import Arguments, Missing
from bot.chat.heard import Press
from bot.chat.outcome import Does, Outcome, Says
from bot.chat.party import HeardFromPerson, from_person
from bot.chat.table import ChatButton, ChatCommand, Deed, May, Offered
from bot.chat.who import Misunderstood
from bot.following.chat.parts import Part
from bot.following.chat.wishes import union_meant
from bot.following.tables import Followers
from bot.following.webhooks import secret_of
from domain.following.commands import AskForWebhook, RotateSecret
from domain.following.decide import FOLLOWING, Reason
from domain.refusal import Refused

MOST_OF_UNION = 200
LONGEST_URL = 1_000

ROTATE = {"rotate", "сменить"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    url: str
    union: str


async def webhook(found: HeardFromPerson, wanted: Program | int | None) -> Outcome:
    """A number is of one whose secret is to be another. Raises Misunderstood and Refused."""
    if wanted is None or found.alone is None:
        is_gone = await found.networks.take_away(found.said)
        return found.words("webhook-taken-away" if is_gone else "webhook-in-private")
    if isinstance(wanted, int):
        return await _rotated(found, wanted)
    union = union_meant(found, wanted.union, after=wanted.url)
    if len(Followers(found.log.database).webhooks_of_union(union.id)) >= MOST_OF_UNION:
        raise Misunderstood("webhook-union-full", name=union.name)
    command = AskForWebhook(
        union_id=union.id, url=wanted.url, place=found.alone, by=found.said.author.identity, at=found.said.at
    )
    return Does(of=found.own, command=command)


async def _rotated(found: HeardFromPerson, number: int) -> Does:
    state = (await found.log.states(FOLLOWING).get(found.own)).state
    known = state.webhooks.get(number)
    if known is None or not known.is_proven:
        raise Refused(Reason.NO_SUCH_WEBHOOK, number=number)
    counter = known.rotated + 1
    command = RotateSecret(number=number, counter=counter, by=found.said.author.identity, at=found.said.at)
    secret = secret_of(found.secret_for, found.own, number, counter)
    return Does(
        of=found.own, command=command, answer=found.words("webhook-rotated", secret=secret), kept=True
    )


def _wanted(found: HeardFromPerson, rest: str) -> Program | int | None:
    """None before others: what they said there is used for nothing. Raises Missing and Misunderstood."""
    if found.alone is None:
        return None
    typed = rest.split()
    if len(typed) == 2 and typed[0].casefold() in ROTATE and re.fullmatch("[0-9]{1,6}", typed[1]):  # noqa: PLR2004
        return int(typed[1])
    urls = [part for part in typed if "://" in part]
    if not urls:
        raise Missing(Part.URL, before=f"{rest} " if rest else "")
    if len(urls) > 1 or not _is_proper(urls[0]):
        raise Misunderstood("webhook-no-address")
    return Program(url=urls[0], union=" ".join(part for part in typed if part != urls[0]))


def _is_proper(url: str) -> bool:
    """Where it leads is looked at when something is sent there."""
    try:
        parts = urlsplit(url)
        is_whole = parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
        return is_whole and parts.port != 0 and len(url) <= LONGEST_URL and url.isascii()
    except ValueError:
        return False


def rotate(press: Press) -> Says:
    """What comes back may be forged."""
    match = re.fullmatch(r"rotate:([0-9]{1,6})", press.pressed.action, re.ASCII)
    if match is None:
        raise Misunderstood("button-stale")
    return Says(f"/webhook rotate {match[1]}")


COMMANDS = (
    ChatCommand(
        "webhook",
        webhook,
        from_person,
        Arguments(read=_wanted, fits=lambda rest, _: "://" in rest, anything=True),
        may=May.ANYBODY,
        offered=Offered.NOWHERE,
        begins=True,
        deed=Deed(AskForWebhook, "webhook"),
    ),
)

BUTTONS = (ChatButton("rotate", rotate),)

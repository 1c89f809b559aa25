"""What one says to be told of a union, to see what that is, and to be told no more."""

import re
from collections.abc import AsyncIterator

from bot.chat.arguments import NOTHING, Arguments, Missing, Option
from bot.chat.buttons import begin_action, begin_link
from bot.chat.heard import Press
from bot.chat.outcome import Does, Outcome, Posts, Says
from bot.chat.party import HeardFromPerson, from_person
from bot.chat.table import ChatButton, ChatCommand, Deed, May, Offered
from bot.chat.who import Misunderstood
from bot.chat.zones import city_of
from bot.following.chat.email import confirmed, has_email, mailboxes_of
from bot.following.chat.parts import Part
from bot.following.chat.wishes import WISH, Wish
from bot.following.reading import Readable, Reading
from bot.log.reader import LogReader
from bot.network.locale import Words
from bot.network.mailing import EMAIL
from bot.network.outgoing import Button, Outgoing
from domain.following.commands import Subscribe, Unsubscribe
from domain.following.decide import FOLLOWING
from domain.following.events import Hours, Topic
from domain.following.state import Following, Subscription
from domain.people import Channel, network_of

EVERYTHING = 0
"""In the place of a number."""

ALL_WORDS = {"all", "everything", "всё", "все", "всего"}


async def subscribe(found: HeardFromPerson, wish: Wish | None) -> Outcome:
    if wish is None or found.alone is None:
        return _in_private(found, "subscribe")
    identity = found.said.author.identity
    readable = await Reading(found.log).union(wish.union_id, identity)
    if readable is None:
        raise Misunderstood("following-unknown", name=str(wish.union_id))
    if wish.topic is Topic.MINE and readable.member is None:
        raise Misunderstood("following-mine-members", name=readable.union.name)
    if wish.proposal is not None and wish.proposal not in readable.union.open:
        raise Misunderstood("following-no-proposal", number=str(wish.proposal), name=readable.union.name)
    place = _place(found, wish, found.alone)
    command = Subscribe(
        union_id=wish.union_id,
        topic=wish.topic,
        proposal=wish.proposal,
        place=place,
        since=readable.revision,
        by=identity,
        at=found.said.at,
    )
    mailbox = mailboxes_of(found).at(place)
    answer = found.words("subscribed-by-email", mailbox=mailbox.address) if mailbox else ""
    return Does(of=found.own, command=command, answer=answer)


def _place(found: HeardFromPerson, wish: Wish, here: Channel) -> Channel:
    """Who has confirmed an address and does not say where is asked. Raises Missing and Misunderstood."""
    if wish.by_email is False:
        return here
    if wish.by_email:
        return confirmed(found)
    mailbox = mailboxes_of(found).of(found.said.author.identity) if has_email(found) else None
    if mailbox is None:
        return here
    words, typed = found.words, [str(wish.union_id), str(wish.proposal or ""), wish.topic]
    options = [
        Option(typed="here", label=words("tap-told-here")),
        Option(typed="email", label=words("tap-told-by-email", mailbox=mailbox.address)),
    ]
    raise Missing(Part.PLACE, before=f"{' '.join(filter(None, typed))} ", options=options)


async def subscriptions(found: HeardFromPerson, _: str) -> Outcome:
    if found.alone is None:
        return _in_private(found, "subscriptions")
    state = await _state(found)
    lines = [line async for line in lines_of(state, found.log, found.words)]
    words = found.words
    text = "\n".join([words("following-list"), *lines]) if lines else words("following-nothing")
    stops = [
        Button(label=words("tap-stop", number=number), action=f"unfollow:{number}")
        for number in sorted({*state.subscriptions, *state.webhooks})
    ]
    stops += [
        Button(label=words("tap-rotate", number=number), action=f"rotate:{number}")
        for number, one in state.webhooks.items()
        if one.is_proven
    ]
    rows = [tuple(stops[place : place + 3]) for place in range(0, len(stops), 3)]
    begins = {
        name: Button(label=words(f"tap-{name}"), action=begin_action(name))
        for name in ("subscribe", "quiet_hours", "daily", "webhook", "email")
    }
    hours = (begins["quiet_hours"], begins["daily"])
    places = (begins["webhook"], *([begins["email"]] if has_email(found) else []))
    when = "\n".join(filter(None, [_when(state.hours, words), _mailbox(found)]))
    message = Outgoing(
        channel=found.said.channel,
        text=f"{text}\n\n{when}",
        buttons=(*rows, (begins["subscribe"],), hours, places),
        language=words.language,
    )
    return Posts((message,))


async def unsubscribe(found: HeardFromPerson, number: int | None) -> Outcome:
    """None where they did not say from which."""
    if found.alone is None:
        return _in_private(found, "subscriptions")
    state, words = await _state(found), found.words
    if number is None:
        if not (state.subscriptions or state.webhooks):
            return words("following-nothing")
        options = [
            Option(typed=str(one.number), label=await _label(one, found.log, found.words))
            for one in state.subscriptions.values()
        ]
        options += [Option(typed=str(one), label=each.asked.url) for one, each in state.webhooks.items()]
        everything = Option(typed="all", label=words("tap-stop-all"))
        raise Missing(Part.SUBSCRIPTION, options=[*options[:9], everything])
    by, at = found.said.author.identity, found.said.at
    command = Unsubscribe(number=None if number == EVERYTHING else number, by=by, at=at)
    return Does(of=found.own, command=command)


def unfollow(press: Press) -> Says:
    """What comes back may be forged."""
    match = re.fullmatch(r"unfollow:([0-9]{1,6})", press.pressed.action, re.ASCII)
    if match is None:
        raise Misunderstood("button-stale")
    return Says(f"/unsubscribe {match[1]}")


async def lines_of(state: Following, log: LogReader, words: Words) -> AsyncIterator[str]:
    for one in state.subscriptions.values():
        yield f"{one.number}. {await _label(one, log, words)}"
    for number, webhook in state.webhooks.items():
        key = "following-webhook" if webhook.is_proven else "following-webhook-asked"
        yield f"{number}. {words(key, url=webhook.asked.url, number=str(number))}"


async def _label(one: Subscription, log: LogReader, words: Words) -> str:
    """Of what they may not read any more nothing is shown but that it ends."""
    readable = await Reading(log).union(one.union_id, one.by)
    if readable is None:
        return words("following-ending")
    return _what(one, readable, words)


def _what(one: Subscription, readable: Readable, words: Words) -> str:
    topic, name = words(f"topic-{one.topic}"), readable.union.name
    if network_of(one.place) == EMAIL:
        topic = words("topic-by-email", topic=topic)
    if one.proposal is None:
        return words("following-line", name=name, topic=topic)
    return words("following-line-one", name=name, topic=topic, number=str(one.proposal))


def _when(hours: Hours, words: Words) -> str:
    lines, zone = list[str](), city_of(hours.zone, words.language) if hours.zone else ""
    if hours.quiet is not None:
        start, end = f"{hours.quiet.start:%H:%M}", f"{hours.quiet.end:%H:%M}"
        lines.append(words("following-quiet", start=start, end=end, zone=zone))
    if hours.daily is not None:
        lines.append(words("following-daily", at=f"{hours.daily:%H:%M}", zone=zone))
    return "\n".join(lines) or words("following-at-once")


def _mailbox(found: HeardFromPerson) -> str:
    mailbox = mailboxes_of(found).of(found.said.author.identity) if has_email(found) else None
    return found.words("following-email", mailbox=mailbox.address) if mailbox else ""


def _in_private(found: HeardFromPerson, command: str) -> Posts:
    """Before others nobody is shown what somebody follows."""
    union, words = found.unions.at(found.said), found.words
    link = begin_link(command, union.id.hex if union else "")
    message = Outgoing(
        channel=found.said.channel,
        text=words("following-in-private"),
        buttons=((Button(label=words("button-private"), start=link),),),
        language=words.language,
    )
    return Posts((message,))


async def _state(found: HeardFromPerson) -> Following:
    return (await found.log.states(FOLLOWING).get(found.own)).state


def _which(_: HeardFromPerson, rest: str) -> int | None:
    typed = rest.strip(" .!?").casefold()
    if typed in ALL_WORDS:
        return EVERYTHING
    return int(typed) if re.fullmatch(r"[1-9][0-9]{0,5}", typed, re.ASCII) else None


WHICH: Arguments[HeardFromPerson, int | None] = Arguments(
    read=_which, fits=lambda rest, _: rest.isdigit() or rest.casefold() in ALL_WORDS
)

COMMANDS = (
    ChatCommand(
        "subscribe",
        subscribe,
        from_person,
        WISH,
        may=May.ANYBODY,
        offered=Offered.PRIVATE,
        begins=True,
        linked=True,
        deed=Deed(Subscribe, "subscribed"),
    ),
    ChatCommand(
        "subscriptions",
        subscriptions,
        from_person,
        NOTHING,
        may=May.ANYBODY,
        offered=Offered.PRIVATE,
        looks=True,
        linked=True,
    ),
    ChatCommand(
        "unsubscribe",
        unsubscribe,
        from_person,
        WHICH,
        may=May.ANYBODY,
        offered=Offered.NOWHERE,
        begins=True,
        deed=Deed(Unsubscribe, "unsubscribed"),
    ),
)

BUTTONS = (ChatButton("unfollow", unfollow),)

"""What one says to be told by e-mail: the address, in private alone, which counts once its reader has said yes."""

from bot.chat.arguments import Arguments, Missing
from bot.chat.outcome import Does, Outcome, Posts
from bot.chat.party import HeardFromPerson, from_person
from bot.chat.table import ChatCommand, Deed, May, Offered
from bot.chat.who import Misunderstood
from bot.following.chat.hours import OFF
from bot.following.chat.parts import Part
from bot.following.mailboxes import KnownMailboxes, forget, mail_place
from bot.network.mail_address import mail_address
from bot.network.outgoing import Outgoing
from domain.following.commands import LeavePlace
from domain.people import Channel


async def email(found: HeardFromPerson, wanted: str) -> Outcome:
    """Empty to end it. Raises Misunderstood."""
    words, said = found.words, found.said
    if found.alone is None:
        is_gone = await found.networks.take_away(said)
        return words("email-taken-away" if is_gone else "email-in-private")
    owner = said.author.identity
    if not wanted:
        forget(mail_place(owner), found.tables)
        return Does(of=found.own, command=LeavePlace(place=mail_place(owner), at=said.at))
    mailboxes = mailboxes_of(found)
    place = mailboxes.ask(owner, wanted)
    if place is None:
        raise Misunderstood("email-enough")
    name, link = said.author.name, mailboxes.link(place)
    asks = Outgoing(channel=place, text=words("email-confirm", name=name, link=link), language=words.language)
    told = Outgoing(channel=said.channel, text=words("email-asked", mailbox=wanted), language=words.language)
    return Posts((asks, told))


def mailboxes_of(found: HeardFromPerson) -> KnownMailboxes:
    return KnownMailboxes(
        found.tables, secret_for=found.secret_for, site_url=found.site_url, now=lambda: found.said.at
    )


def has_email(found: HeardFromPerson) -> bool:
    """Whether anybody is told by it here."""
    return found.networks.of(mail_place(found.said.author.identity)) is not None


def confirmed(found: HeardFromPerson) -> Channel:
    """Where they are told by e-mail. Raises Misunderstood."""
    owner = found.said.author.identity
    if not has_email(found):
        raise Misunderstood("email-nowhere")
    if mailboxes_of(found).of(owner) is None:
        raise Misunderstood("email-first")
    return mail_place(owner)


def _wanted(found: HeardFromPerson, rest: str) -> str:
    """Before others it is used for nothing. Raises Missing and Misunderstood."""
    typed = rest.strip()
    if found.alone is None or typed.strip(" .!?").casefold() in OFF:
        return ""
    if not has_email(found):
        raise Misunderstood("email-nowhere")
    if not typed:
        raise Missing(Part.EMAIL)
    address = mail_address(typed.strip("<>").removeprefix("mailto:"))
    if not address:
        raise Misunderstood("email-no-address")
    return address


COMMANDS = (
    ChatCommand(
        "email",
        email,
        from_person,
        Arguments(read=_wanted, fits=lambda rest, _: "@" in rest or rest.casefold() in OFF, anything=True),
        may=May.ANYBODY,
        offered=Offered.NOWHERE,
        begins=True,
        deed=Deed(LeavePlace, "email-off"),
    ),
)

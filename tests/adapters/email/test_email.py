"""Mail goes where it belongs, in one piece, whatever members write; a refusal says nothing of whose it is."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from adapters.email.adapter import Email
from adapters.email.composing import composed
from bot.log.store import Unavailable
from bot.network.locale import all_words
from bot.network.mail_address import mail_address
from bot.network.mail_server import MailServer
from bot.network.mailing import Addressee
from bot.network.markup import bold, link
from bot.network.outgoing import Button, MessageRefused, Outgoing, Unreachable
from domain.people import Channel
from tests.adapters.email.server import Receiver, receiving
from tests.simulation.network import NOON, Clock

WORDS = all_words()
HOME = Channel("email:home")
VERA = Addressee(address="vera@example.net", ends_at="https://unions.example/email/home-key")


@dataclass
class Known:
    """The `Mailboxes` of one reader. `patience` is how often a refusal is borne."""

    patience: int = 2
    taken_in: list[Channel] = field(default_factory=list)
    waits: bool = False

    def at(self, place: Channel) -> Addressee | None:
        return VERA if place == HOME else None

    def taken(self, place: Channel) -> None:
        self.taken_in.append(place)

    def may_try_again(self, _: Channel) -> bool:
        return not self.waits

    def refused(self, _: Channel) -> bool:
        self.patience -= 1
        return self.patience > 0


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as one:
        yield one


def email(receiver: Receiver, known: Known | None = None) -> Email:
    return Email(receiver.server, known or Known(), clock=Clock(), words=WORDS, otherwise="en")


def news(
    text: str = f"{bold('Gardeners')}\nProposal 1: “Plant an oak”\nCarried.", language: str = "en"
) -> Outgoing:
    page = Button(label="Look", opens="https://unions.example/unions/1")
    return Outgoing(
        channel=HOME, text=text, language=language, buttons=((page, Button(label="Yes", action="yes")),)
    )


async def test_a_mail_says_what_it_is_about_and_how_to_end_it(receiver: Receiver) -> None:
    await email(receiver).post(news())
    [received] = receiver.taken
    mail = received.mail
    assert received.to == [VERA.address] == [mail["To"]]
    assert mail["Subject"] == "Gardeners · Proposal 1: “Plant an oak”"
    assert mail["From"] == "unions@example.org"
    assert mail["List-Unsubscribe"] == f"<{VERA.ends_at}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_content_type() == "text/plain"
    assert "Carried." in received.text
    assert "Look: https://unions.example/unions/1" in received.text
    assert "no yes, no or objection counts that is said by mail" in received.text
    assert VERA.ends_at in received.text


async def test_it_is_in_the_language_of_who_reads_it(receiver: Receiver) -> None:
    await email(receiver).post(news("Садовники", "ru"))
    assert "ни «да», ни «нет»" in receiver.taken[0].text
    assert receiver.taken[0].mail["Content-Language"] == "ru"


def test_tried_again_it_is_the_same_mail() -> None:
    first, again = (
        composed(news(), VERA, sender="unions@example.org", at=NOON, words=WORDS["en"]) for _ in range(2)
    )
    assert first["Message-ID"] == again["Message-ID"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\x00"])
def test_nobody_writes_a_header(ending: str) -> None:
    text = f"Oak{ending}Bcc: everybody@example.net{ending}{ending}Дуб{ending * 200}"
    told = f"{bold(text)}\r\nBcc: everybody@example.net\n\n{link('https://x.example', text)}{text}"
    mail = composed(news(told), VERA, sender="unions@example.org", at=NOON, words=WORDS["en"])
    head = mail.as_bytes().split(b"\r\n\r\n", 1)[0]
    names = {line.split(b":")[0] for line in head.split(b"\r\n") if not line.startswith((b" ", b"\t"))}
    assert b"Bcc" not in names
    assert len(names) == len(mail.keys()) == len(set(mail.keys()))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "vera",
        "vera@example.net\r\nBcc: all@example.net",
        "vera@example.net, all@example.net",
        "vera@example.net>",
        "<vera@example.net",
        '"a b"@example.net',
        "vera@[127.0.0.1]",
        "vera@localhost",
        "vera@-x.net",
        "вера@example.net",
        "vera@example.net\x00",
        f"{'v' * 65}@example.net",
        f"vera@{'a.' * 130}net",
        "vera..k@example.net",
    ],
)
def test_what_is_no_address_is_none(typed: str) -> None:
    assert mail_address(typed) == ""


def test_an_address_is_taken_as_it_is_written() -> None:
    assert mail_address("Vera.K+unions@Example.NET") == "Vera.K+unions@example.net"


async def test_a_mailbox_that_refuses_is_tried_until_it_has_lasted_too_long(receiver: Receiver) -> None:
    receiver.recipients = "550 no such user vera@example.net"
    sender = email(receiver)
    with pytest.raises(Unavailable) as trouble:
        await sender.post(news())
    assert "vera" not in str(trouble.value)
    assert trouble.value.__cause__ is None
    with pytest.raises(Unreachable):
        await sender.post(news())


async def test_one_that_is_left_alone_for_a_while_is_not_asked(receiver: Receiver) -> None:
    with pytest.raises(Unavailable):
        await email(receiver, Known(waits=True)).post(news())
    assert receiver.taken == []


async def test_where_nobody_reads_nothing_is_sent(receiver: Receiver) -> None:
    with pytest.raises(Unreachable):
        await email(receiver).post(Outgoing(channel=Channel("email:nobody"), text="x"))


async def test_a_mail_that_is_never_taken_holds_up_no_other(receiver: Receiver) -> None:
    receiver.data = "554 looks like spam to vera@example.net"
    with pytest.raises(MessageRefused) as refusal:
        await email(receiver).post(news())
    assert "vera" not in str(refusal.value)
    receiver.data = "451 later"
    with pytest.raises(Unavailable):
        await email(receiver).post(news())


async def test_a_server_that_is_away_is_no_fault_of_the_mailbox() -> None:
    away, known = Receiver(port=1), Known()
    with pytest.raises(Unavailable):
        await email(away, known).post(news())
    assert known.patience == 2


async def test_a_password_goes_over_no_line_that_others_can_read() -> None:
    """Elsewhere than here the line is secured first, or nothing is said on it."""
    async with receiving() as receiver:
        server = MailServer.named(
            f"smtp://ann:hunter2@localhost.localdomain:{receiver.port}?from=u@example.org"
        )
        assert not server.is_here
        with pytest.raises(Unavailable):
            await Email(server, Known(), clock=Clock(), words=WORDS, otherwise="en").post(news())
        assert receiver.taken == []

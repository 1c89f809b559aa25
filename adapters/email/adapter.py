"""Takes mail to the server that the operator named, one at a time and over a line that nobody reads along."""

import ssl
from collections.abc import Mapping
from email.message import EmailMessage

import aiosmtplib

from adapters.email.composing import composed
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.network.abilities import Abilities
from bot.network.incoming import MessageId, Pressed
from bot.network.locale import Words
from bot.network.mail_server import MailServer
from bot.network.mailing import EMAIL, Mailboxes
from bot.network.network import Network
from bot.network.outgoing import MessageRefused, Outgoing, Unreachable
from domain.people import Channel, Identity

SECONDS = 30.0
"""For each thing that is said to the server."""

FOR_GOOD = 500
"""Answers from here on are the same however often it is asked."""

ABILITIES = Abilities(longest=20_000, listens=False)


class Email:
    """A `Messenger`. What it says of a failure names no address: that belongs to whom it reaches alone."""

    def __init__(
        self,
        server: MailServer,
        mailboxes: Mailboxes,
        *,
        clock: Clock,
        words: Mapping[str, Words],
        otherwise: str,
        trusted: ssl.SSLContext | None = None,
    ) -> None:
        """`otherwise` is the language of what says none."""
        self._server = server
        self._mailboxes = mailboxes
        self._clock = clock
        self._words = words
        self._otherwise = otherwise
        self._trusted = trusted
        self.network = Network(name=EMAIL, abilities=ABILITIES, messenger=self)

    async def post(self, message: Outgoing) -> MessageId:
        to = self._mailboxes.at(message.channel)
        if to is None:
            raise Unreachable("there is no such mailbox")
        if not self._mailboxes.may_try_again(message.channel):
            raise Unavailable("the mailbox refused the last mail, and is left alone for a while")
        words = self._words[message.language or self._otherwise]
        mail = composed(message, to, sender=self._server.sender, at=self._clock.now(), words=words)
        try:
            await self._send(mail, to.address)
        except aiosmtplib.SMTPRecipientsRefused:
            if self._mailboxes.refused(message.channel):
                raise Unavailable("the mailbox does not take it") from None
            raise Unreachable("the mailbox has taken nothing for long") from None
        except aiosmtplib.SMTPDataError as refusal:
            if refusal.code >= FOR_GOOD:
                raise MessageRefused(f"the mail server never takes it ({refusal.code})") from None
            raise Unavailable(f"the mail server does not take it now ({refusal.code})") from None
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as problem:
            raise Unavailable(f"the mail server does not answer well: {type(problem).__name__}") from None
        self._mailboxes.taken(message.channel)
        return MessageId(str(mail["Message-ID"]))

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        """What was sent stays as it is."""

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        """As `edit`."""

    async def answer(self, press: Pressed, text: str) -> None:
        """Nothing is pressed there."""

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002
        return None

    async def _send(self, mail: EmailMessage, address: str) -> None:
        server = self._server
        await aiosmtplib.send(
            mail,
            sender=server.sender,
            recipients=[address],
            hostname=server.host,
            port=server.port,
            username=server.user or None,
            password=server.password or None,
            use_tls=server.tls,
            start_tls=not (server.tls or server.is_here),
            tls_context=self._trusted or ssl.create_default_context(),
            local_hostname=server.sender.rpartition("@")[2],
            timeout=SECONDS,
        )

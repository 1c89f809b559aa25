"""A mail server on loopback that keeps what it takes, and refuses as a test wants."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope

from bot.network.mail_server import MailServer

HERE = "127.0.0.1"


@dataclass
class Received:
    """`to` is what was said to the server, which need not be what stands in the mail."""

    to: list[str]
    mail: EmailMessage

    @property
    def text(self) -> str:
        return str(self.mail.get_content())


@dataclass
class Receiver:
    """`recipients` is what it says to whom mail is for, `data` to the mail itself; `OK` where it takes it."""

    port: int = 0
    recipients: str = "250 OK"
    data: str = "250 OK"
    taken: list[Received] = field(default_factory=list)

    @property
    def server(self) -> MailServer:
        return MailServer.named(f"smtp://{HERE}:{self.port}?from=unions@example.org")

    async def handle_RCPT(self, _: Any, __: Any, envelope: Envelope, address: str, ___: Any) -> str:  # noqa: N802
        if self.recipients.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipients

    async def handle_DATA(self, _: Any, __: Any, envelope: Envelope) -> str:  # noqa: N802
        if self.data.startswith("250"):
            mail = message_from_bytes(_bytes_of(envelope), policy=default)
            self.taken.append(Received(envelope.rcpt_tos, mail))
        return self.data


def _bytes_of(envelope: Envelope) -> bytes:
    assert isinstance(envelope.content, bytes)
    return envelope.content


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(receiver, hostname="mail.example", enable_SMTPUTF8=True, loop=loop), HERE, 0
    )
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
        await server.wait_closed()

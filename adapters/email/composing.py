"""What is told, as a mail: plain text, with how to end it, and nothing of anybody's in a header but its subject."""

from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from bot.network.locale import Words
from bot.network.mailing import Addressee
from bot.network.markup import Span, Style, brief, plain, spans, unformatted
from bot.network.outgoing import Outgoing

SUBJECT = 120
"""Characters."""

HEADING = 2
"""Lines at the top that say what it is about: the union, and which proposal of it."""


def composed(message: Outgoing, to: Addressee, *, sender: str, at: datetime, words: Words) -> EmailMessage:
    """The same when it is tried again on the same day: a mailbox shows it once."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = sender, to.address, _subject(message)
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = _name(message, sender, at)
    mail["Auto-Submitted"] = "auto-generated"
    if to.ends_at:
        mail["List-Unsubscribe"] = f"<{to.ends_at}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content("\n\n".join(_parts(message, to, words)), cte="quoted-printable")
    mail["Content-Language"] = words.language
    return mail


def _parts(message: Outgoing, to: Addressee, words: Words) -> Iterator[str]:
    yield "".join(map(_read, spans(message.text)))
    buttons = (button for row in message.buttons for button in row if button.opens)
    yield from (f"{button.label}: {button.opens}" for button in buttons)
    yield f"-- \n{words('mail-not-read')}"
    if to.ends_at:
        yield words("mail-end", link=to.ends_at)


def _read(span: Span) -> str:
    """A link leads to a message elsewhere: its address stands behind its words."""
    if span.style is Style.LINK and span.target.startswith("https://"):
        return f"{span.text} ({span.target})"
    return unformatted(span)


def _subject(message: Outgoing) -> str:
    lines = [line for line in plain(message.text).splitlines() if line.strip()]
    return brief(" · ".join(lines[:HEADING]), SUBJECT)


def _name(message: Outgoing, sender: str, at: datetime) -> str:
    told = f"{message.channel} {at.date()} {message.idempotency_key or message.text}"
    return f"<{sha256(told.encode()).hexdigest()[:32]}@{sender.rpartition('@')[2]}>"

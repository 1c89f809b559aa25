"""Mailboxes in which people want to be told, and the links by which they say so and end it. Beside the log: what stands
there stands for ever, and an address can be forgotten here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest

from bot.chat.party import own_aggregate
from bot.log.tables import Table, Tables
from bot.network.mailing import EMAIL, Addressee
from domain.people import Channel, Identity

DAY = timedelta(days=1)
LINK_HOLDS = timedelta(days=2)
LEFT_ALONE = timedelta(days=7)
"""After so long in which it refused everything."""

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)

ASKED_A_DAY = 3
"""Mails that ask whether somebody wants mail: by one person, and to one address by anybody."""

MOST_ASKED = 1_000
"""Of these a day in all."""

KEY = 32
"""Hexadecimal digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Its link proves a key whose `digest` this is. It is `asked` for until somebody who reads there has said yes.
    It is `refusing` what is sent since then, and tried `again` not before.
    """

    owner: Identity
    address: str
    since: datetime
    digest: str
    asked: bool = True
    refusing: datetime | None = None
    again: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Of somebody who reads at the address whose digest is `to`, whether they answered or not."""

    by: Identity
    to: str
    at: datetime


MAILBOXES = Table(path=("mailbox",), key=str, value=Mailbox)
"""By place. A person has one at the most, and one that is asked for."""

MAILS_ASKED = Table(path=("mail asked",), key=int, value=Ask)
"""In their order, for a day: nobody is written to for ever by who knows their address."""


def mail_place(owner: Identity) -> Channel:
    """The same for ever, whatever the address."""
    return Channel(f"{EMAIL}:{own_aggregate(owner)}")


def _asked_place(owner: Identity) -> Channel:
    return Channel(f"{EMAIL}:asked-{own_aggregate(owner)}")


class KnownMailboxes:
    """The `Mailboxes` of who sends mail."""

    def __init__(
        self,
        tables: Tables,
        *,
        secret_for: Callable[[str], bytes],
        site_url: str,
        now: Callable[[], datetime],
    ) -> None:
        self._mailboxes = tables.of(MAILBOXES)
        self._asked = tables.of(MAILS_ASKED)
        self._secret_for = secret_for
        self._site_url = site_url
        self._now = now

    def of(self, owner: Identity) -> Mailbox | None:
        """None until its link was followed."""
        return self._mailboxes.get(mail_place(owner))

    def ask(self, owner: Identity, address: str) -> Channel | None:
        """Where to send the link that `link` makes; None where enough was asked by now."""
        now = self._now()
        self._forget_what_was_not_answered(now)
        if not self._may_ask(owner, address, now):
            return None
        place, digest = _asked_place(owner), _digest(self._key(owner, address, now))
        mailbox = Mailbox(owner=owner, address=address, since=now, digest=digest)
        self._mailboxes.put(place, mailbox)
        return place

    def link(self, place: Channel) -> str:
        """By which whoever reads there says yes, or ends it."""
        mailbox = self._mailboxes.get(place)
        return "" if mailbox is None else self._link(place, mailbox)

    def at(self, place: Channel) -> Addressee | None:
        mailbox = self._mailboxes.get(place)
        if mailbox is None:
            return None
        ends_at = "" if mailbox.asked else self._link(place, mailbox)
        return Addressee(address=mailbox.address, ends_at=ends_at)

    def taken(self, place: Channel) -> None:
        mailbox = self._mailboxes.get(place)
        if mailbox is not None and mailbox.refusing is not None:
            self._mailboxes.put(place, replace(mailbox, refusing=None, again=None))

    def may_try_again(self, place: Channel) -> bool:
        mailbox = self._mailboxes.get(place)
        return mailbox is None or mailbox.again is None or mailbox.again <= self._now()

    def refused(self, place: Channel) -> bool:
        """It waits as long again as it has waited."""
        mailbox, now = self._mailboxes.get(place), self._now()
        if mailbox is None:
            return False
        refusing = mailbox.refusing or now
        pause = min(max(now - refusing, FIRST_PAUSE), LONGEST_PAUSE)
        self._mailboxes.put(place, replace(mailbox, refusing=refusing, again=now + pause))
        return now - refusing < LEFT_ALONE

    def _forget_what_was_not_answered(self, now: datetime) -> None:
        for place, one in self._mailboxes.items():
            if one.asked and now - one.since >= LINK_HOLDS:
                self._mailboxes.drop(place)

    def _may_ask(self, owner: Identity, address: str, now: datetime) -> bool:
        lately = self._asked.only(lambda _, ask: now - ask.at < DAY)
        to = _digest(address.casefold())
        by_them = sum(ask.by == owner for _, ask in lately)
        to_it = sum(ask.to == to for _, ask in lately)
        if max(by_them, to_it) >= ASKED_A_DAY or len(lately) >= MOST_ASKED:
            return False
        number = max((number for number, _ in lately), default=0) + 1
        self._asked.put(number, Ask(by=owner, to=to, at=now))
        return True

    def _link(self, place: Channel, mailbox: Mailbox) -> str:
        key = self._key(mailbox.owner, mailbox.address, mailbox.since)
        return f"{self._site_url}/email/{place.partition(':')[2]}-{key}"

    def _key(self, owner: Identity, address: str, since: datetime) -> str:
        return _digest(self._secret_for(f"mailbox {owner} {address} {since.isoformat()}").hex())[:KEY]


def behind(link: str, tables: Tables, now: datetime) -> tuple[Channel, Mailbox] | None:
    """The mailbox that a link leads to, by the last part of its path. None for what is none, or none any more."""
    name, _, key = link.rpartition("-")
    place = Channel(f"{EMAIL}:{name}")
    mailbox = tables.of(MAILBOXES).get(place)
    if mailbox is None or not compare_digest(_digest(key), mailbox.digest):
        return None
    return None if mailbox.asked and now - mailbox.since >= LINK_HOLDS else (place, mailbox)


def confirm(place: Channel, mailbox: Mailbox, tables: Tables) -> None:
    """It takes the place of an earlier one: what its owner is told by mail comes here from now on."""
    mailboxes = tables.of(MAILBOXES)
    mailboxes.put(mail_place(mailbox.owner), replace(mailbox, asked=False))
    mailboxes.drop(place)


def forget(place: Channel, tables: Tables) -> Mailbox | None:
    """What was known of it, if anything."""
    mailboxes = tables.of(MAILBOXES)
    mailbox = mailboxes.get(place)
    mailboxes.drop(place)
    return mailbox


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()

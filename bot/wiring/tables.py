"""All tables of the program: what is kept beside the log. `docs/tables.md` says what each of them is for."""

from collections.abc import Sequence
from typing import Any

from adapters.console.network import PRINTED
from bot.chat.contacts import (
    BEARERS,
    LANGUAGES,
    NAMES,
    PRIVATE_CHANNELS,
    PUBLIC_PLACES,
    REMINDED,
    SPOKEN,
    USERNAMES,
)
from bot.chat.questions import QUESTIONS
from bot.following.mailboxes import MAILBOXES, MAILS_ASKED
from bot.following.told import FOLLOWED_SINCE, FOLLOWED_TO, LAST_CALLS
from bot.following.webhooks import WEBHOOKS
from bot.http.sessions import EXCHANGED, SESSIONS
from bot.inbox.poisoned import POISONED
from bot.inbox.put_off import LATE, PUT_OFF
from bot.inbox.rejected import REJECTED
from bot.inbox.watermark import HEARD, LOST
from bot.log.tables import Table
from bot.outbox.deliveries import SINCE, SUBJECTS, TOLD, TOLD_EVERYWHERE
from bot.outbox.passing import PASSING
from bot.processes.running import FOLLOWED, HELD_UP
from bot.union.chain.publishing import CHAINED
from bot.union.feed_addresses import FEED_ADDRESSES
from bot.union.linking import CLAIMS
from bot.union.read_models.posted import CARDS, COPIES, REMINDERS
from bot.union.read_models.residents import WOKEN
from bot.union.telling.requests import DOORS, REQUESTS
from bot.union.tokens import TOKENS
from bot.union.topics import OPENED
from bot.union.upkeep.digests import BEGAN, DIGESTS
from bot.union.upkeep.marks import HEARS_MARKS
from bot.union.upkeep.restoration import RESTORED, TOLD_OF_RESTORE
from bot.wiring.pairing import IDENTITY


def all_tables() -> Sequence[Table[Any, Any]]:
    """What is on Nostr is loaded only here: its cryptography takes a while."""
    from adapters.nostr.asking import CAUGHT_UP  # noqa: PLC0415
    from adapters.nostr.confirming import CONFIRMED  # noqa: PLC0415
    from adapters.nostr.names import CALLED  # noqa: PLC0415
    from adapters.nostr.posts import MESSAGES, POSTS  # noqa: PLC0415
    from adapters.nostr.proclaiming import LATEST  # noqa: PLC0415
    from adapters.nostr.seen import FORGOTTEN, TAKEN  # noqa: PLC0415

    what_was_told = (SINCE, TOLD_EVERYWHERE, TOLD, CARDS, COPIES, REMINDERS, SUBJECTS)
    who_is_who = (NAMES, USERNAMES, BEARERS, PRIVATE_CHANNELS, LANGUAGES, REMINDED, SPOKEN, PUBLIC_PLACES)
    what_was_heard = (HEARD, HEARS_MARKS, LOST, PUT_OFF, LATE, POISONED, REJECTED)
    what_waits = (QUESTIONS, PASSING, CLAIMS, REQUESTS, DOORS, TOKENS, FEED_ADDRESSES, SESSIONS, EXCHANGED)
    unions = (CHAINED, OPENED, DIGESTS, BEGAN, WOKEN, RESTORED, TOLD_OF_RESTORE)
    processes = (FOLLOWED, HELD_UP)
    following = (FOLLOWED_TO, LAST_CALLS, FOLLOWED_SINCE, WEBHOOKS, MAILBOXES, MAILS_ASKED)
    nostr = (TAKEN, FORGOTTEN, CAUGHT_UP, POSTS, MESSAGES, LATEST, CALLED, CONFIRMED)
    ours = (*what_was_told, *who_is_who, *what_was_heard, *what_waits, *unions, *processes, *following)
    return (*ours, *nostr, PRINTED, IDENTITY)

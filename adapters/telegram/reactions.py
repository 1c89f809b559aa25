"""What a reaction on a message says, or that it was taken away: pure, as all that is read."""

from collections import OrderedDict
from collections.abc import Collection, Iterable
from datetime import datetime

from adapters.telegram.addresses import NETWORK, channel, message_id
from adapters.telegram.wire import Emoji, Reacted, Update, User
from adapters.telegram.words import author_of
from bot.network.incoming import Incoming, Mark, Said

FOR, AGAINST = "👍", "👎"

_SELECTOR, _TONES = "\ufe0f", "".join(map(chr, range(0x1F3FB, 0x1F400)))


REMEMBERED = 10_000
"""People's reactions, each on one message, of which it is known which came last."""


class LastReactions:
    """Telegram tells them in their order; what comes behind its successor all the same must not undo that."""

    def __init__(self) -> None:
        self._last: OrderedDict[tuple[int, int, int], tuple[datetime, int]] = OrderedDict()

    def is_late(self, update: Update) -> bool:
        """A no counts however late it comes."""
        reacted = update.message_reaction
        if reacted is None or reacted.user is None:
            return False
        key, now = (reacted.chat.id, reacted.message_id, reacted.user.id), (reacted.date, update.update_id)
        last = self._last.get(key, now)
        self._last[key] = max(last, now)
        self._last.move_to_end(key)
        while len(self._last) > REMEMBERED:
            self._last.popitem(last=False)
        return now < last and _mark(reacted) is not Mark.AGAINST


def reaction(reacted: Reacted, number: int) -> tuple[Incoming, ...]:
    """Of nobody in particular, or of a sign that is no stance, nothing comes.

    The `number` of the update tells apart what somebody sets, takes away and sets again within one second. The date
    is Telegram's, as a message's is: what comes late is older than what was set since.
    """
    user, mark = reacted.user, _mark(reacted)
    if user is None or user.is_bot or reacted.actor_chat is not None or mark is None:
        return ()
    chat, where = reacted.chat, message_id(reacted.chat.id, reacted.message_id)
    said = Said(
        id=_id(reacted, user, number),
        message=where,
        channel=channel(chat.id),
        private=chat.type == "private",
        author=author_of(user),
        at=reacted.date,
        text="",
        replied=where,
        mark=mark,
        dated=reacted.date,
    )
    return (said,)


def _id(reacted: Reacted, user: User, number: int) -> str:
    when = int(reacted.date.timestamp())
    return f"{NETWORK}:{reacted.chat.id}:{reacted.message_id}:reaction:{user.id}:{when}:{number}"


def _mark(reacted: Reacted) -> Mark | None:
    """What has changed. Whoever sets both signs says no: a yes must be clear."""
    before, now = _stance(reacted.old_reaction), _stance(reacted.new_reaction)
    if before == now:
        return None
    match now, before:
        case Mark(), _:
            return now
        case None, Mark.FOR:
            return Mark.NOT_FOR
        case _:
            return Mark.NOT_AGAINST


def _stance(signs: Iterable[Emoji]) -> Mark | None:
    shown: Collection[str] = {_bare(sign.emoji) for sign in signs if sign.type == "emoji"}
    if AGAINST in shown:
        return Mark.AGAINST
    return Mark.FOR if FOR in shown else None


def _bare(emoji: str) -> str:
    """Whatever colour its hand has."""
    return emoji.rstrip(_SELECTOR + _TONES)

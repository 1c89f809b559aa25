"""The token with which a program reads what its owner may read: given and ended in private alone."""

from bot.chat.arguments import Arguments
from bot.chat.asking import NOWHERE
from bot.chat.completing import says
from bot.chat.grammar import Pointers
from bot.chat.outcome import Asks, Outcome, Posts
from bot.chat.questions import Choice, Way
from bot.chat.table import ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.network.outgoing import Button
from bot.union.chat.asked import Asked, answer_with
from bot.union.chat.which_union import anywhere

LINK = "token"
"""The payload of the deep link that leads here from a group."""

NEW = frozenset({"new", "новый", "заново"})
END = frozenset({"revoke", "end", "отозвать", "отозви", "закончить"})


async def token(asked: Asked, wanted: str) -> Outcome:
    """Raises Misunderstood for who belongs to no union."""
    tokens = asked.resources.tokens
    if not asked.said.private:
        return _in_private(asked)
    if wanted in END:
        had = tokens.since(asked.by)
        tokens.revoke(asked.by)
        return asked.words("token-revoked" if had else "token-none")
    _check(asked)
    if wanted in NEW or tokens.since(asked.by) is None:
        return _issued(asked)
    return offered(asked)


def offered(asked: Asked) -> Asks:
    """To make one, or another, or to end it. Raises Misunderstood."""
    _check(asked)
    words, since = asked.words, asked.resources.tokens.since(asked.by)
    new = says("/token new", words("token-make-new" if since else "token-make"))
    end = [says("/token revoke", words("token-end"))] if since else []
    text = words("token-exists", since=words.day(since)) if since else words("token-offer")
    return Asks(of=NOWHERE, text=text, choices=(new, *end, Choice(way=Way.NOT_NOW)))


def _in_private(asked: Asked) -> Posts:
    words = asked.words
    return answer_with(
        asked, words("token-in-private"), ((Button(label=words("button-token"), start=LINK),),)
    )


def _check(asked: Asked) -> None:
    """Raises Misunderstood."""
    resources = asked.resources
    if not resources.is_read_over_http:
        raise Misunderstood("token-nothing-to-read")
    if not resources.unions.tables.with_member(asked.by):
        raise Misunderstood("no-union-of-yours")


def _issued(asked: Asked) -> Posts:
    """Said in passing, and by itself: what waits to be sent is kept in memory alone, and no words remember it."""
    words = asked.words
    made = asked.resources.tokens.issue(asked.by, asked.at)
    told = answer_with(asked, words("token-new"), ())
    shown = answer_with(asked, made, ((Button(label=words("token-copy"), copies=made),),))
    return Posts((*told.messages, *shown.messages), choices=(says("/token revoke", words("token-end")),))


def _plainly(rest: str) -> str:
    return rest.casefold().strip(" .!")


def _fits(rest: str, _: Pointers) -> bool:
    return _plainly(rest) in {"", *NEW, *END}


COMMANDS = (
    ChatCommand(
        "token",
        token,
        anywhere,
        Arguments(read=lambda _, rest: _plainly(rest), fits=_fits, named=False),
        may=May.ANYBODY,
        offered=Offered.PRIVATE,
    ),
)

"""The addresses at which a feed reader finds news, and a calendar deadlines: told in private alone."""

from uuid import UUID

from bot.chat.arguments import Arguments
from bot.chat.asking import NOWHERE
from bot.chat.completing import says
from bot.chat.outcome import Asks, Outcome, Posts
from bot.chat.questions import Choice, Way
from bot.chat.table import ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.network.outgoing import Button
from bot.union.chat.asked import Asked, answer_with
from bot.union.chat.which_union import anywhere
from bot.union.read_models.views import shown

ALL = frozenset({"all", "все", "всё"})
END = frozenset({"end", "revoke", "отозвать", "закончить"})


async def feeds(asked: Asked, wanted: str) -> Outcome:
    """Raises Misunderstood where nothing is served, or there is no such union for who asks."""
    words, addresses = asked.words, asked.resources.feed_addresses
    if not asked.said.private:
        return words("feeds-in-private")
    if wanted.casefold() in END:
        return words("feeds-ended" if addresses.revoke(asked.by) else "feeds-none")
    if not (asked.resources.is_read_over_http and asked.resources.site_url):
        raise Misunderstood("feeds-nowhere")
    if wanted.casefold() in ALL:
        return _secret(asked, None, words("feed-of-all"))
    if not wanted:
        return _offered(asked)
    named = asked.resources.followed.named(wanted, asked.by)
    if not named:
        raise Misunderstood("following-unknown", name=wanted)
    union = named[0]
    view = await asked.resources.unions.get(union.id)
    if view is not None and shown(view).is_public:
        return _open(asked, union.id, union.name)
    return _secret(asked, union.id, union.name)


def _offered(asked: Asked) -> Asks:
    """Of each of their unions, and of all together."""
    words, theirs = asked.words, asked.resources.followed.of(asked.by)
    if not theirs:
        raise Misunderstood("feeds-which")
    choices = [says(f"/feeds {one.id}", one.name) for one in theirs[:8]]
    choices.append(says("/feeds all", words("feed-of-all")))
    if asked.resources.feed_addresses.of(asked.by):
        choices.append(says("/feeds end", words("feeds-end")))
    return Asks(of=NOWHERE, text=words("feeds-offer"), choices=(*choices, Choice(way=Way.NOT_NOW)))


def _open(asked: Asked, union_id: UUID, name: str) -> Posts:
    return _told(asked, asked.words("feeds-open", name=name), f"/unions/{union_id}")


def _secret(asked: Asked, union_id: UUID | None, name: str) -> Posts:
    """Said in passing, as tokens are: what waits to be sent is kept in memory alone."""
    address = asked.resources.feed_addresses.issue(asked.by, union_id, asked.at)
    return _told(asked, asked.words("feeds-secret", name=name), f"/private/{address}")


def _told(asked: Asked, text: str, path: str) -> Posts:
    words, at = asked.words, f"{asked.resources.site_url}{path}"
    buttons = tuple(
        (Button(label=words(label), copies=f"{at}/{file}"),)
        for label, file in (("feeds-copy-news", "news.atom"), ("feeds-copy-calendar", "deadlines.ics"))
    )
    lines = [text, f"{at}/news.atom", f"{at}/deadlines.ics"]
    return answer_with(asked, "\n\n".join(lines), buttons)


COMMANDS = (
    ChatCommand(
        "feeds",
        feeds,
        anywhere,
        Arguments(read=lambda _, rest: rest.strip(), fits=lambda rest, _: not rest),
        may=May.ANYBODY,
        offered=Offered.PRIVATE,
    ),
)

"""What is open and waits for who asks: their answer, or their word about what others said."""

from bot.chat.arguments import NOTHING
from bot.chat.outcome import Outcome, Posts
from bot.chat.paging import Page
from bot.chat.table import ChatCommand
from bot.chat.who import Misunderstood
from bot.union.changes import plain_heading
from bot.union.chat.asked import Asked, AskedOfUnion, of_union
from bot.union.chat.pages import Entry, listing
from bot.union.chat.which_union import here_unless_of_many
from bot.union.telling.waiting import what_waits
from domain.union.proposal import deadline_of


async def open_for_me(asked: Asked, _: str) -> Outcome:
    """Raises Misunderstood or Refused for who is in no union."""
    if isinstance(asked, AskedOfUnion):
        return _of_one(asked, alone=True)
    views = await asked.resources.unions.with_member(asked.by)
    if not views:
        raise Misunderstood("no-union-of-yours")
    told = [_of_one(of_union(asked, view), alone=len(views) == 1) for view in views]
    return Posts(tuple(message for posts in told for message in posts.messages))


def _of_one(asked: AskedOfUnion, *, alone: bool) -> Posts:
    """Where it is not `alone` a number says nothing: links lead to the cards, and no button. Raises Refused."""
    union, words, now = asked.union, asked.words, asked.resources.clock.now()
    me = asked.member()
    mine = sorted(union.open.values(), key=lambda proposal: (deadline_of(proposal) or now, proposal.number))
    entries = [
        Entry(line=plain_heading(proposal, asked.view, words), number=proposal.number, more=more)
        for proposal in mine
        if (more := "\n".join(what_waits(proposal, me.number, union, words, now)))
    ]
    rest = len(union.open) - len(entries)
    after = [words("open-others", count=rest)] if rest else []
    key = "open-title" if entries else "open-nothing"
    title = words(key, name=union.name, member=me.name)
    return listing(
        asked, title, entries, Page(command="open", number=1, is_last=True), after=after, shows=alone
    )


COMMANDS = (ChatCommand("open", open_for_me, here_unless_of_many, NOTHING, looks=True, rank=2),)

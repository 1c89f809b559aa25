"""Which union is spoken of: what a command finds before it is read."""

from bot.chat.who import Misunderstood
from bot.network.addresses import place_of
from bot.union.chat.asked import Asked, AskedOfUnion, of_union
from bot.union.read_models.views import View, shown

SEVERAL = "several-unions"
"""What keeps somebody from being understood who is a member of more than one, and speaks in private."""


async def anywhere(asked: Asked) -> Asked:
    """No union is needed."""
    return asked


async def here_if_any(asked: Asked) -> Asked:
    """Of the union whose chat it is, where there is one."""
    view = await asked.resources.unions.at(asked.said.channel)
    return asked if view is None else of_union(asked, view)


async def perhaps_here(asked: Asked) -> Asked:
    """Of the union whose chat it is, or in private of the only one of theirs."""
    if not asked.said.private:
        return await here_if_any(asked)
    theirs = await asked.resources.unions.with_member(asked.by)
    view = await _at(asked) or (theirs[0] if len(theirs) == 1 else None)
    return of_union(asked, view) if view else asked


async def here_if_any_unless_private(asked: Asked) -> Asked:
    return asked if asked.said.private else await here_if_any(asked)


async def here(asked: Asked) -> AskedOfUnion:
    """The one whose chat it is, or the only one of theirs. Raises Misunderstood, as all below."""
    return of_union(asked, await _at(asked) or _the_one(await _of_a_member(asked)))


async def here_unless_of_many(asked: Asked) -> Asked:
    """In private no union, where it is none that is spoken to: all of theirs may be meant."""
    if not asked.said.private:
        return await here(asked)
    view = await _at(asked)
    return of_union(asked, view) if view else asked


async def on_a_card(asked: Asked) -> AskedOfUnion:
    """As a reply to a card it speaks of that one's union, even where another one is at home by now."""
    return await _replied(asked) or await here(asked)


async def inviting(asked: Asked) -> AskedOfUnion:
    """As `on_a_card`, of what who is invited says, not who is a member."""
    return await _replied(asked) or of_union(asked, await _at(asked) or _the_one(await _of_a_guest(asked)))


async def _replied(asked: Asked) -> AskedOfUnion | None:
    view = await asked.resources.unions.get(asked.subject.union_id) if asked.subject else None
    return of_union(asked, view) if view else None


async def _at(asked: Asked) -> View | None:
    said, unions = asked.said, asked.resources.unions
    if said.private:
        # on some networks it is the union itself that is spoken to in private
        place = place_of(said.channel)
        return await unions.at(place.chat) if place.within else None
    view = await unions.at(said.channel)
    if view is None:
        inside = (row.name for row, home in unions.tables.homes_in(place_of(said.channel).chat))
        if name := next(inside, ""):
            raise Misunderstood("no-union-but-in-topic", name=name)
        raise Misunderstood("no-union-here")
    return view


async def _of_a_member(asked: Asked) -> list[View]:
    """Who is a member somewhere means that union: an invitation by strangers must not come between."""
    unions = asked.resources.unions
    return await unions.with_member(asked.by) or await unions.concerning(asked.by)


async def _of_a_guest(asked: Asked) -> list[View]:
    unions = asked.resources.unions
    members = [view.union_id for view in await unions.with_member(asked.by)]
    concerned = await unions.concerning(asked.by)
    return [view for view in concerned if view.union_id not in members] or concerned


def _the_one(candidates: list[View]) -> View:
    if not candidates:
        raise Misunderstood("no-union-of-yours")
    if len(candidates) > 1:
        names = ", ".join(shown(view).name for view in candidates)
        raise Misunderstood(SEVERAL, names=names)
    return candidates[0]

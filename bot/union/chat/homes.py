"""The places where a union is at home, and proposals to take another or to give one up."""

from typing import Any

from bot.chat.arguments import NOTHING, Arguments, Missing, Option
from bot.chat.grammar import Pointers
from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand, Offered
from bot.chat.who import Misunderstood
from bot.union.chat.arguments import Part, is_address
from bot.union.chat.asked import Asked, AskedOfUnion
from bot.union.chat.identities import is_network_or_address
from bot.union.chat.proposing import OPENING
from bot.union.chat.which_union import here, here_if_any
from bot.union.read_models.strangers import is_hidden
from bot.union.read_models.views import View
from domain.people import Channel, network_of
from domain.refusal import Refused
from domain.union.changes import BindChannel, UnbindChannel
from domain.union.reasons import Reason
from domain.union.state import Active


async def bind(asked: Asked, place: str) -> Outcome:
    """`/bind nostr` in a union's group, or `/bind UNION` in a group that is to become one's home."""
    view = asked.view if isinstance(asked, AskedOfUnion) else None
    homes = asked.resources.networks.homes.get(place.lower())
    if homes is not None:
        if view is None:
            raise Misunderstood("no-union-here")
        return asked.proposes(view, BindChannel(channel=homes.home(view.union_id)))
    if not place:
        networks = asked.resources.networks.homes
        raise Missing(Part.HOME, options=[Option(typed=name, label=name) for name in networks])
    union = await _union_at(place, asked)
    if view is not None and isinstance(view.union, Active) and view.union_id != union.union_id:
        raise Misunderstood("chat-has-union", name=view.union.name)
    return asked.proposes(union, BindChannel(channel=asked.said.channel))


async def unbind(asked: AskedOfUnion, network: str) -> Outcome:
    homes = [channel for channel in asked.union.channels if network_of(channel) == network]
    if not homes:
        raise Refused(Reason.CHANNEL_NOT_BOUND)
    here_ = asked.said.channel
    return asked.opens(UnbindChannel(channel=here_ if here_ in homes else homes[0]))


def _home(asked: AskedOfUnion, rest: str) -> str:
    networks = dict.fromkeys(network_of(channel) for channel in asked.union.channels)
    if not rest:
        raise Missing(Part.HOME, options=[Option(typed=name, label=name) for name in networks])
    return rest.lower()


async def _union_at(address: str, asked: Asked) -> View:
    """A union by the address under which it can be followed."""
    identity = asked.resources.networks.identity(address)
    view = await asked.resources.unions.at(Channel(identity)) if identity else None
    if view is None or is_hidden(view, asked.by, asked.said.channel):
        raise Misunderstood("bind-unknown", name=address)
    return view


def _has_homes(rest: str, pointers: Pointers) -> bool:
    return rest.lower() in pointers.networks.homes or is_address(rest, pointers)


PLACE: Arguments[Any, str] = Arguments(read=NOTHING.read, fits=_has_homes)
HOME: Arguments[AskedOfUnion, str] = Arguments(read=_home, fits=is_network_or_address)

COMMANDS = (
    ChatCommand("bind", bind, here_if_any, PLACE, offered=Offered.GROUP, deed=OPENING),
    ChatCommand("unbind", unbind, here, HOME, offered=Offered.GROUP, deed=OPENING),
)

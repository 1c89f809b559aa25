"""Copies of a card, for who asks to see it or has not seen it yet."""

from dataclasses import replace
from datetime import datetime

from bot.network.incoming import MessageId
from bot.network.locale import Words
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.union.cards import card
from bot.union.views import View
from domain.people import Channel
from domain.union.proposal import Proposal, last_of


def copy_of(
    proposal: Proposal,
    view: View,
    channel: Channel,
    words: Words,
    now: datetime,
    *,
    below: MessageId | None,
    to_members: bool = False,
) -> tuple[Outgoing, Subject]:
    """As of now; the card that keeps changing stays where it is. A mark set on it is a stance as well."""
    last = last_of(proposal)
    drawn = card(proposal, view=view, channel=channel, words=words, now=now, to_members=to_members)
    about = Subject(union_id=view.union_id, number=last.number, is_card=True, version=last.version)
    return replace(drawn, replies_to=below), about

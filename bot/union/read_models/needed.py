"""What the unions still need of the tables, whatever its age: who belongs to one, what an open proposal refers to."""

from uuid import UUID

from bot.chat.contacts import BEARERS, LANGUAGES, NAMES, PRIVATE_CHANNELS, REMINDED, USERNAMES
from bot.inbox.watermark import LOST
from bot.log.tables import Tables
from bot.network.incoming import MessageId
from bot.outbox.deliveries import SUBJECTS, TOLD
from bot.union.actions import FOUNDING
from bot.union.feed_addresses import FEED_ADDRESSES
from bot.union.read_models.posted import CARDS, COPIES, REMINDERS
from bot.union.read_models.tables import UnionTables
from bot.union.tokens import TOKENS
from bot.union.topics import OPENED
from bot.union.upkeep.marks import HEARS_MARKS
from domain.people import Channel, Identity


def keep_what_is_needed(tables: Tables, unions: UnionTables) -> None:
    told = tables.of(TOLD)

    def is_ours(identity: Identity, _: str) -> bool:
        return bool(unions.concerning(identity))

    def is_open(proposal: tuple[UUID, int, Channel], _: object) -> bool:
        return unions.is_open(proposal[0], proposal[1])

    def is_copied(copy: tuple[UUID, int, Channel, MessageId], _: object) -> bool:
        return copy[1] != FOUNDING and unions.is_open(copy[0], copy[1])

    for names in (NAMES, USERNAMES, LANGUAGES):
        tables.of(names).keep(is_ours)
    tables.of(REMINDED).keep(lambda identity, _: is_ours(identity, ""))
    tables.of(PRIVATE_CHANNELS).keep(is_ours, forgotten=lambda _, channel: told.drop(channel))
    tables.of(BEARERS).keep(
        lambda _, bearer: bearer.identity is not None and bool(unions.concerning(bearer.identity))
    )
    tables.of(HEARS_MARKS).keep(lambda channel, _: unions.is_home(channel))
    tables.of(OPENED).keep(lambda _, topic: unions.is_home(topic))
    tables.of(LOST).keep(lambda channel, _: unions.is_home(channel))
    tables.of(CARDS).keep(is_open)
    tables.of(REMINDERS).keep(is_open)
    tables.of(COPIES).keep(is_copied)
    tables.of(TOKENS).keep(lambda _, token: bool(unions.with_member(token.owner)))
    tables.of(FEED_ADDRESSES).keep(lambda _, address: bool(unions.with_member(address.owner)))
    tables.of(SUBJECTS).keep(lambda _, subject: unions.is_open(subject.union_id, subject.number))

"""The chat put together: its table from what contexts contribute, and what their commands are carried out by."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.chat.asking import Asking
from bot.chat.assembling import table_of
from bot.chat.dispatch import Chat
from bot.chat.help import help_command
from bot.chat.party import Guest, Guests, Party, PersonalGuest
from bot.chat.questions import Questions
from bot.chat.table import AnyCommand, CommandTable
from bot.context import AnyContext
from bot.contexts import CONTEXTS
from bot.network.locale import Languages
from bot.union.chat.asked import Resources
from bot.union.chat.asking_first import AskingFirst
from bot.union.chat.commands import DEEDS
from bot.union.chat.community import UnionCommunity
from bot.union.chat.doing import Doing
from bot.union.chat.stances import OTHER_WORDS
from bot.union.executing import ExecuteUnion
from bot.union.feed_addresses import FeedAddresses
from bot.union.linking import Linking
from bot.union.membership import UnionMembership
from bot.union.telling.exporting import Exports
from bot.union.telling.requests import Requests
from bot.union.tokens import Tokens
from bot.wiring.foundation import Foundation
from bot.wiring.telling import Telling
from domain.union.decider import UNION


def commands_of(contexts: Iterable[AnyContext]) -> Sequence[AnyCommand]:
    commands = tuple(command for context in contexts for command in context.commands)
    return (*commands, help_command(commands))


ALL_COMMANDS = commands_of(CONTEXTS)


def command_table(languages: Languages, contexts: Sequence[AnyContext] = CONTEXTS) -> CommandTable:
    """Raises Unfinished: nothing starts that could not be used or explained."""
    buttons = [button for context in contexts for button in context.buttons]
    deeds = [deed for context in contexts for deed in context.deeds]
    return table_of(commands_of(contexts), buttons, deeds, languages)


def open_chat(table: CommandTable, known: Foundation, told: Telling) -> Chat:
    world, execute = known.world, known.execute
    asking = Asking(
        outbox=told.outbox,
        questions=Questions(known.tables, world.new_code),
        contacts=known.contacts,
        languages=world.languages,
        clock=world.clock,
        other_words=OTHER_WORDS,
        passing=told.passing,
    )
    community = _community(_resources(known, told), asking, execute)

    def came_to_nothing(said_id: str) -> None:
        execute.came_to_nothing(said_id)
        if witness := told.outbox.witnesses.of(said_id):
            witness.refused = True

    return Chat(
        table=table,
        community=community,
        asking=asking,
        contacts=known.contacts,
        deliveries=known.deliveries,
        networks=world.networks,
        came_to_nothing=came_to_nothing,
        guests=_guests(world.contexts, known, told),
    )


def _resources(known: Foundation, told: Telling) -> Resources:
    world = known.world
    return Resources(
        unions=known.views,
        contacts=known.contacts,
        languages=world.languages,
        networks=world.networks,
        linking=Linking(known.tables, world.new_code),
        tokens=Tokens(known.tables, world.new_secret),
        exports=Exports(),
        requests=Requests(known.tables, world.new_code),
        topics=told.topics,
        owe=told.outbox.owe,
        memory=told.copies.memory,
        posted=known.posted,
        copies=told.copies,
        answered=told.answered,
        log=told.copies.log,
        clock=world.clock,
        period=world.period,
        has_carried_out=known.execute.has_carried_out,
        last_heard=known.watermark.last_heard,
        is_whole=world.is_whole,
        is_read_over_http=world.is_read_over_http,
        site_url=world.site_url,
        followed=told.unions,
        feed_addresses=FeedAddresses(known.tables, world.new_secret),
    )


def _community(resources: Resources, asking: Asking, execute: ExecuteUnion) -> UnionCommunity:
    deeds = {deed.of: deed for deed in DEEDS}
    asking_first = AskingFirst(
        unions=resources.unions, asking=asking, contacts=resources.contacts, deeds=deeds
    )
    doing = Doing(
        unions=resources.unions,
        execute=execute,
        asking=asking,
        asking_first=asking_first,
        networks=resources.networks,
        copies=resources.copies,
        deeds=deeds,
        clock=resources.clock,
    )
    return UnionCommunity(resources=resources, asking_first=asking_first, doing=doing)


def _guests(contexts: Sequence[AnyContext], known: Foundation, told: Telling) -> Guests:
    """All but the union, which is at home where they speak."""
    guests = [
        (context, _guest(context, known, told))
        for context in contexts
        if context.decider.category != UNION.category
    ]
    return Guests(
        commands={command.name: guest for context, guest in guests for command in context.commands},
        buttons={button.name: guest for context, guest in guests for button in context.buttons},
        contexts={context.decider.category: guest for context, guest in guests},
    )


def _guest(context: AnyContext, known: Foundation, told: Telling) -> Party[Any, Any]:
    world, execute = known.world, known.executes[context.decider.category]
    if context.personal:
        return PersonalGuest(
            execute=execute,
            deeds=_deeds(context),
            log=world.reader,
            tables=known.tables,
            unions=told.unions,
            networks=world.networks,
            secret_for=world.secret_for,
            site_url=world.site_url,
        )
    return Guest(
        execute=execute,
        deeds=_deeds(context),
        membership=UnionMembership(known.views),
        log=world.reader,
        period=world.period,
    )


def _deeds(context: AnyContext) -> Mapping[type, Any]:
    own = [command.deed for command in context.commands if command.deed is not None]
    return {deed.of: deed for deed in (*own, *context.deeds)}

"""The chat put together: its table from what contexts contribute, and what their commands are carried out by."""

from bot.chat.asking import Asking
from bot.chat.dispatch import Chat
from bot.chat.help import help_command
from bot.chat.table import AnyCommand, CommandTable, table_of
from bot.network.locale import Languages
from bot.outbox.deliveries import Deliveries
from bot.union.chat.asked import Resources
from bot.union.chat.asking_first import AskingFirst
from bot.union.chat.commands import BUTTONS, COMMANDS, DEEDS
from bot.union.chat.community import UnionCommunity
from bot.union.chat.doing import Doing
from bot.union.executing import ExecuteUnion

ALL_COMMANDS: tuple[AnyCommand, ...] = (*COMMANDS, help_command(COMMANDS))


def command_table(languages: Languages) -> CommandTable:
    """Raises Unfinished: nothing starts that could not be used or explained."""
    return table_of(ALL_COMMANDS, BUTTONS, DEEDS, languages)


def open_chat(
    table: CommandTable,
    resources: Resources,
    asking: Asking,
    *,
    execute: ExecuteUnion,
    deliveries: Deliveries,
) -> Chat:
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
        deeds=deeds,
        clock=resources.clock,
    )
    return Chat(
        table=table,
        community=UnionCommunity(resources=resources, asking_first=asking_first, doing=doing),
        asking=asking,
        contacts=resources.contacts,
        deliveries=deliveries,
        networks=resources.networks,
        came_to_nothing=execute.came_to_nothing,
    )

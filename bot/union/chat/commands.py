"""All that can be asked of a union in a chat, in the order of its help."""

from typing import Any

from bot.chat.table import AnyCommand, ChatButton
from bot.union.chat import (
    absence,
    answering,
    articles,
    decisions,
    exporting,
    feeds,
    forgetting,
    founding,
    greeting,
    health,
    history,
    homes,
    identities,
    joining,
    lookup,
    membership,
    menu,
    more_time,
    own_page,
    proposing,
    reminders,
    rewording,
    settings,
    stances,
    tokens,
    topic,
    visibility,
    waiting,
)
from bot.union.chat.deeds import UnionDeed

COMMANDS: tuple[AnyCommand, ...] = (
    menu.COMMAND,
    *founding.COMMANDS,
    *proposing.OPENING_COMMANDS,
    *stances.COMMANDS,
    answering.COMMAND,
    *rewording.COMMANDS,
    *more_time.COMMANDS,
    *proposing.OWN_COMMANDS,
    *membership.COMMANDS,
    *joining.COMMANDS,
    *waiting.COMMANDS,
    *absence.COMMANDS,
    *reminders.COMMANDS,
    *lookup.COMMANDS,
    *articles.COMMANDS,
    *decisions.COMMANDS,
    *history.COMMANDS,
    *exporting.COMMANDS,
    *identities.COMMANDS,
    *homes.COMMANDS,
    *topic.COMMANDS,
    *visibility.COMMANDS,
    *own_page.COMMANDS,
    *tokens.COMMANDS,
    *feeds.COMMANDS,
    *forgetting.COMMANDS,
    membership.LANGUAGE_COMMAND,
    *settings.COMMANDS,
    *health.COMMANDS,
    greeting.START,
)

BUTTONS: tuple[ChatButton[Any], ...] = (
    *stances.BUTTONS,
    *rewording.BUTTONS,
    *more_time.BUTTONS,
    *membership.BUTTONS,
    *joining.BUTTONS,
    *proposing.BUTTONS,
)

DEEDS: tuple[UnionDeed[Any], ...] = (
    *(deed for command in COMMANDS if isinstance(deed := command.deed, UnionDeed)),
    *stances.DEEDS,
    *rewording.DEEDS,
    *more_time.DEEDS,
    *identities.DEEDS,
)
"""Of each command that members can bring about, also by an answer to a question."""

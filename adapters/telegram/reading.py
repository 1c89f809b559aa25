"""What a Telegram update says, in our words: pure, without a network or a clock."""

from datetime import datetime

from adapters.telegram.addresses import NETWORK, channel, identity, moved, press_id
from adapters.telegram.reactions import reaction
from adapters.telegram.wire import Change, Chat, Message, Press, Reacted, Standing, Update, User
from adapters.telegram.words import (
    Us,
    address_of,
    author_of,
    calls,
    legible,
    mentions_of,
    ours,
    reply_of,
    text_of,
)
from bot.network.incoming import (
    Borrowed,
    Departed,
    Edited,
    Entered,
    Found,
    Incoming,
    Lost,
    Pressed,
    Said,
    SaidAnonymously,
    Trusted,
)
from domain.people import Channel


def read(update: Update, us: Us, *, received: datetime) -> tuple[Incoming, ...]:
    """Mostly one, often nothing, several when several people joined at once."""
    match update:
        case Update(update_id=number, message=Message() as message):
            return _message(message, us, number)
        case Update(edited_message=Message() as message):
            return _edited(message, us)
        case Update(callback_query=Press() as press):
            return _pressed(press, received)
        case Update(my_chat_member=Change() as change):
            return _standing(change)
        case Update(chat_member=Change() as change):
            return _presence(change)
        case Update(update_id=number, message_reaction=Reacted() as reacted):
            return reaction(reacted, number)
        case _:
            return ()


def chat_of(update: Update) -> int | None:
    """What is said in one chat is taken in the order it was said."""
    match update:
        case (
            Update(message=Message(chat=chat))
            | Update(edited_message=Message(chat=chat))
            | Update(callback_query=Press(message=Message(chat=chat)))
            | Update(my_chat_member=Change(chat=chat))
            | Update(chat_member=Change(chat=chat))
            | Update(message_reaction=Reacted(chat=chat))
        ):
            return chat.id
        case _:
            return None


def _message(message: Message, us: Us, number: int) -> tuple[Incoming, ...]:
    match message:
        case Message(chat=old, migrate_to_chat_id=int(new_id)):
            return (moved(old.id, new_id, message.date),)
        case Message(chat=new, migrate_from_chat_id=int(old_id)):
            return (moved(old_id, new.id, message.date),)
        case Message(chat=chat, new_chat_members=[_, *_] as newcomers):
            return tuple(one for user in newcomers for one in _entered(chat, user, message.date))
        case Message(chat=chat, left_chat_member=User() as user):
            return _departed(chat, user, message.date)
        case Message(forum_topic_closed=dict()):
            return (Lost(channel=_channel(message), at=message.date),)
        case Message(forum_topic_reopened=dict()):
            return (Found(channel=_channel(message), at=message.date),)
        case _ if _is_borrowed(message):
            return _borrowed(message, us)
        case Message(edit_date=date) if date is not None:  # its first words never reached us
            return _edited(message, us)
        case Message(sender_chat=None, sender=User(is_bot=False) as user):
            return _said(message, user, us, number)
        case Message(sender_chat=Chat()):
            return _anonymous(message, us)
        case _:  # another bot
            return ()


def _is_borrowed(message: Message) -> bool:
    """Forwarded, by a person or by Telegram itself, or written by an inline bot: not its sender's own words."""
    signs = (
        message.via_bot,
        message.is_automatic_forward or None,
        message.forward_origin,
        message.forward_from,
        message.forward_from_chat,
        message.forward_from_message_id,
        message.forward_sender_name,
        message.forward_date,
    )
    return any(sign is not None for sign in signs)


def _said(message: Message, user: User, us: Us, number: int) -> tuple[Incoming, ...]:
    text = text_of(message, us)
    if text is None:
        return ()
    replied, replied_author = reply_of(message, us)
    said = Said(
        id=_id(message, number),
        message=address_of(message),
        channel=_channel(message),
        private=_is_private(message.chat),
        author=author_of(user),
        at=message.date,
        text=text,
        mentions=tuple(mentions_of(message)),
        replied=replied,
        replied_author=replied_author,
        called=calls(message, us),
        in_public=not _is_private(message.chat) and bool(message.chat.username),
        alone=message.ephemeral_message_id is not None,
    )
    return (said,)


def _id(message: Message, number: int) -> str:
    """What others do not see has a number that another bears later: the `number` of the update tells it apart."""
    if message.ephemeral_message_id is None:
        return f"{NETWORK}:{message.chat.id}:{message.message_id}"
    return f"{NETWORK}:{message.chat.id}:alone:{int(message.date.timestamp())}:{number}"


def _borrowed(message: Message, us: Us) -> tuple[Incoming, ...]:
    """Only what was meant for us: people forward much to each other."""
    text, replied, called = text_of(message, us), ours(message, us), calls(message, us)
    match message:
        case Message(sender_chat=None, sender=User(is_bot=False) as user) if text is not None and (
            replied is not None or called or text.startswith("/")
        ):
            borrowed = Borrowed(
                channel=_channel(message),
                private=_is_private(message.chat),
                author=author_of(user),
                message=address_of(message),
                text=text,
                replied=replied,
                called=called,
            )
            return (borrowed,)
        case _:
            return ()


def _anonymous(message: Message, us: Us) -> tuple[Incoming, ...]:
    """Only what was meant for us: most of what channels and hidden administrators say is not."""
    text, called = text_of(message, us), calls(message, us)
    if text is None or not (ours(message, us) or called or text.startswith("/")):
        return ()
    about = address_of(message)
    return (SaidAnonymously(channel=_channel(message), message=about, text=text, called=called),)


def _edited(message: Message, us: Us) -> tuple[Incoming, ...]:
    text = text_of(message, us)
    match message:
        case _ if _is_borrowed(message):
            return ()
        case Message(sender_chat=None, sender=User(is_bot=False) as user) if text is not None:
            edited = Edited(
                channel=_channel(message),
                private=_is_private(message.chat),
                author=author_of(user),
                message=address_of(message),
                text=text,
                replied=ours(message, us),
                called=calls(message, us),
            )
            return (edited,)
        case _:
            return ()


def _pressed(press: Press, received: datetime) -> tuple[Incoming, ...]:
    match press:
        case Press(message=Message() as about, data=str(data)):
            pressed = Pressed(
                id=press_id(press.id),
                channel=_channel(about),
                private=_is_private(about.chat),
                author=author_of(press.sender),
                at=received,
                message=address_of(about, reader=press.sender),
                action=legible(data),
            )
            return (pressed,)
        case _:
            return ()


def _standing(change: Change) -> tuple[Incoming, ...]:
    """Only a change counts: a member of the group made an administrator is not found a second time."""
    if change.chat.type == "channel":
        return ()
    where, at = channel(change.chat.id), change.date
    before, now = _can_write(change.old_chat_member), _can_write(change.new_chat_member)
    if not now:
        return (Lost(channel=where, at=at),) if before else ()
    found = () if before else (_found(change),)
    is_new = not change.old_chat_member.is_in
    rights = _trusted(change, change.new_chat_member)
    if _is_private(change.chat) or (rights == _trusted(change, change.old_chat_member) and not is_new):
        return found
    return (*found, rights)


def _trusted(change: Change, stands: Standing) -> Trusted:
    return Trusted(
        channel=channel(change.chat.id),
        at=change.date,
        hears_marks=stands.administers,
        keeps_topics=stands.keeps_topics,
    )


def _found(change: Change) -> Found:
    added = not change.old_chat_member.is_in and not _is_private(change.chat)
    by = author_of(change.sender) if added and change.sender and not change.sender.is_bot else None
    return Found(channel=channel(change.chat.id), at=change.date, added=added, by=by)


def _can_write(standing: Standing) -> bool:
    return standing.is_in and (standing.status != "restricted" or standing.can_send_messages)


def _presence(change: Change) -> tuple[Incoming, ...]:
    """Only a change counts here too: a member who becomes an administrator was in the group already."""
    before, now = change.old_chat_member.is_in, change.new_chat_member.is_in
    if change.chat.type == "channel" or before == now:
        return ()
    told = _entered if now else _departed
    return told(change.chat, change.new_chat_member.user, change.date)


def _entered(chat: Chat, user: User, at: datetime) -> tuple[Incoming, ...]:
    return () if user.is_bot else (Entered(channel=channel(chat.id), author=author_of(user), at=at),)


def _departed(chat: Chat, user: User, at: datetime) -> tuple[Incoming, ...]:
    return () if user.is_bot else (Departed(channel=channel(chat.id), identity=identity(user.id), at=at),)


def _channel(message: Message) -> Channel:
    in_topic = message.is_topic_message and not _is_private(message.chat)
    return channel(message.chat.id, message.message_thread_id if in_topic else None)


def _is_private(chat: Chat) -> bool:
    return chat.type == "private"

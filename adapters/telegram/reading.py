"""What a Telegram update says, in our words: pure, without a network or a clock."""

from datetime import datetime

from adapters.telegram.addresses import NETWORK, channel, message_id, moved, press_id
from adapters.telegram.wire import Change, Chat, Message, Press, Standing, Update, User
from adapters.telegram.words import Us, author_of, legible, mentions_of, reply_of, text_of
from bot.messages import Edited, Found, Incoming, Lost, Pressed, Said, SaidAnonymously, Seen
from domain.union.people import Channel


def read(update: Update, us: Us, *, received: datetime) -> tuple[Incoming, ...]:
    """Mostly one, often nothing, several when several people joined at once."""
    match update:
        case Update(message=Message() as message):
            return _message(message, us)
        case Update(edited_message=Message() as message):
            return _edited(message, us)
        case Update(callback_query=Press() as press):
            return _pressed(press, received)
        case Update(my_chat_member=Change() as change):
            return _standing(change)
        case Update(chat_member=Change() as change) if _is_in(change.new_chat_member):
            return _seen(change.new_chat_member.user)
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
        ):
            return chat.id
        case _:
            return None


def _message(message: Message, us: Us) -> tuple[Incoming, ...]:
    match message:
        case Message(chat=old, migrate_to_chat_id=int(new_id)):
            return (moved(old.id, new_id, message.date),)
        case Message(chat=new, migrate_from_chat_id=int(old_id)):
            return (moved(old_id, new.id, message.date),)
        case Message(new_chat_members=[_, *_] as newcomers):
            return tuple(seen for user in newcomers for seen in _seen(user))
        case Message(forum_topic_reopened=dict()):
            return (Found(channel=_channel(message), at=message.date),)
        case Message(sender_chat=None, sender=User(is_bot=False) as user, forward_origin=None):
            return _said(message, user, us)
        case Message(sender_chat=Chat(), is_automatic_forward=False):
            return _anonymous(message, us)
        case _:  # another bot, a channel's post repeated by Telegram, a forward: nobody's own words
            return ()


def _said(message: Message, user: User, us: Us) -> tuple[Incoming, ...]:
    text = text_of(message, us)
    if text is None:
        return ()
    replied, replied_author = reply_of(message, us)
    said = Said(
        id=f"{NETWORK}:{message.chat.id}:{message.message_id}",
        message=message_id(message.chat.id, message.message_id),
        channel=_channel(message),
        private=_is_private(message.chat),
        author=author_of(user),
        at=message.date,
        text=text,
        mentions=tuple(mentions_of(message)),
        replied=replied,
        replied_author=replied_author,
    )
    return (said,)


def _anonymous(message: Message, us: Us) -> tuple[Incoming, ...]:
    """Only what was meant for us: most of what channels and hidden administrators say is not."""
    text = text_of(message, us)
    replied, replied_author = reply_of(message, us)
    to_us = replied is not None and replied_author is None
    if text is None or not (to_us or text.startswith("/")):
        return ()
    about = message_id(message.chat.id, message.message_id)
    return (SaidAnonymously(channel=_channel(message), message=about, text=text),)


def _edited(message: Message, us: Us) -> tuple[Incoming, ...]:
    text = text_of(message, us)
    match message:
        case Message(sender_chat=None, sender=User(is_bot=False) as user) if text is not None:
            edited = Edited(
                channel=_channel(message),
                private=_is_private(message.chat),
                author=author_of(user),
                message=message_id(message.chat.id, message.message_id),
                text=text,
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
                message=message_id(about.chat.id, about.message_id),
                action=legible(data),
            )
            return (pressed,)
        case _:
            return ()


def _standing(change: Change) -> tuple[Incoming, ...]:
    """Only a change counts: a member of the group made an administrator is not found a second time."""
    before, now = _can_write(change.old_chat_member), _can_write(change.new_chat_member)
    if change.chat.type == "channel" or before == now:
        return ()
    where = channel(change.chat.id)
    return (Found(channel=where, at=change.date) if now else Lost(channel=where, at=change.date),)


def _can_write(standing: Standing) -> bool:
    return _is_in(standing) and (standing.status != "restricted" or standing.can_send_messages)


def _is_in(standing: Standing) -> bool:
    match standing.status:
        case "left" | "kicked":
            return False
        case "restricted":
            return standing.is_member
        case _:
            return True


def _seen(user: User) -> tuple[Seen, ...]:
    return () if user.is_bot else (Seen(author=author_of(user)),)


def _channel(message: Message) -> Channel:
    in_topic = message.is_topic_message and not _is_private(message.chat)
    return channel(message.chat.id, message.message_thread_id if in_topic else None)


def _is_private(chat: Chat) -> bool:
    return chat.type == "private"

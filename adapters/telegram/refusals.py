"""What Telegram means when it does not take something: that it is so already, or that the chat takes nothing."""

from collections.abc import Sequence

from adapters.telegram.calling import Malformed

SETTLED = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
)
"""An edit is as good as done: the message reads so already, or it is gone."""

GONE = ("message to delete not found", "message_id_invalid")

CLOSED = (
    "chat not found",
    "user not found",
    "thread not found",
    "topic_closed",
    "topic_deleted",
    "rights",
    "write access",
    "_forbidden",
    "chat_restricted",
    "channel_private",
    "payment_required",
    "deactivated",
    "peer_id_invalid",
)
"""It is the chat that does not take the message, whatever it says."""


def means(no: Malformed, reasons: Sequence[str]) -> bool:
    words = str(no).lower()
    return any(reason in words for reason in reasons)

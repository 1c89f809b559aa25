"""What people say, and which of the bot's buttons they take for what they mean."""

import re

from adapters.nostr.addresses import npub
from adapters.nostr.channels import key_of
from bot.messages import Button
from tests.simulation.worlds.record import Act, Meaning, Shown

CHATTER = (
    "good morning",
    "who waters on Sunday?",
    "I bring the spade",
    "Leave the garden alone, said the owl",
    "thanks, see you at the gate",
    "consent is a fine word",
)
OBJECTIONS = ("too costly", "not before May", "the well runs dry", "nobody asked the neighbours")
REASONS = (
    "It is too costly",
    "Consent of the owners was never asked",
    "Retract the clause about the fees and I am fine",
    "Leave the garden alone!",
    "Accept that we have no money",
    "Withdraw the part about the well",
    "потому что нет денег",
)
NO = (
    "No",
    "no!",
    "I am against it",
    "I disagree",
    "нет",
    "Против",
    "No, please not like this",
    "не согласна",
)
YES = ("yes", "fine with me", "да", "ok")
"""Short of the words that a card asks for."""

_WANTED: dict[Act, tuple[str, ...]] = {
    Act.CONSENT: ("consent", "agree", "forget"),
    Act.OBJECT: ("object", "stand", "still"),
    Act.EXPLAIN: ("reason", "stand", "still", "object"),
    Act.TAKE_BACK: ("retract", "forget", "withdraw"),
    Act.LEAVE: ("leave",),
    Act.LINK: ("link", "merge"),
    Act.UNLINK: ("unlink",),
}
_AGREES = ("confirm", "yes", "go", "do", "found", "start", "invite", "replace", "dissolve")
_REFUSES = ("cancel", "no", "stay", "keep", "not", "stop", "drop", "talk", "remark", "question", "dismiss")
_ACCOUNT = re.compile(r"telegram:\d+|nostr:[0-9a-f]{8}|npub1\w{5}")


def wanted_button(message: Shown, meaning: Meaning) -> tuple[Button | None, bool]:
    """The button that says what they meant, and whether it does; else the one that does nothing."""
    buttons = list(message.buttons())
    if meaning.act is not Act.TALK and _shows_whom_they_meant(message, meaning):
        for kinds in (_WANTED.get(meaning.act, ()), _AGREES):
            for button in buttons:
                if button.action.startswith(kinds):
                    return button, True
        if buttons and not buttons[0].action.startswith(_REFUSES):
            return buttons[0], True
    for button in buttons:
        if button.action.startswith(_REFUSES):
            return button, False
    return None, False


def _shows_whom_they_meant(message: Shown, meaning: Meaning) -> bool:
    """As far as an account is shown at all."""
    named = _ACCOUNT.findall(message.text)
    meant = " ".join([*meaning.about, *(npub(key) for one in meaning.about if (key := key_of(one)))])
    return not meaning.about or not named or any(account in meant for account in named)

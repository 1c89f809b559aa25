"""What people say, and which of the bot's buttons they take for what they mean."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from adapters.nostr.addresses import npub
from adapters.nostr.channels import key_of
from bot.network.locale import LANGUAGES
from bot.network.outgoing import Button
from tests.simulation.worlds.record import Act, Meaning, Shown, Spoken

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
BETTER = ("with less of it", "but not on Sundays", "once the well is deep enough", "и не раньше мая")
"""How a text is made one that more can live with."""

YES = ("yes", "fine with me", "да", "ok")
"""Short of the words that a card asks for."""

_WANTED: dict[Act, tuple[str, ...]] = {
    Act.CONSENT: ("consent", "agree", "forget", "meets"),
    Act.OBJECT: ("object", "stand", "still", "unless"),
    Act.EXPLAIN: ("reason", "stand", "still", "object"),
    Act.TAKE_BACK: ("retract", "take", "forget", "withdraw"),
    Act.REVISE: ("revise", "adopt"),
    Act.SUGGEST: ("idea", "suggest"),
    Act.LEAVE: ("leave",),
    Act.LINK: ("link", "merge"),
    Act.UNLINK: ("unlink",),
}
_CONFIRMED = (Act.FOUND, Act.PROPOSE, Act.LEAVE, Act.LINK, Act.UNLINK)
"""What is asked about once more: there the first button goes ahead, whatever it is called."""

_AGREES = ("confirm", "yes", "them", "go", "do", "propose", "found", "start", "invite", "replace", "dissolve")
_REFUSES = ("cancel", "no", "stay", "keep", "stop", "drop", "talk", "remark", "question", "dismiss", "as-is")
_PROPOSAL = re.compile(r"(?:proposal|предложени\w+) (\d+)", re.IGNORECASE)
_ACCOUNT = re.compile(r"telegram:\d+|nostr:[0-9a-f]{8}|npub1\w{5}")


def is_question(message: Shown) -> bool:
    """Not a card that somebody is told of in private."""
    return any(button.action.startswith("answer") for button in message.buttons())


def wanted_button(message: Shown, asked: Spoken) -> tuple[Button | None, bool]:
    """The button that says what they meant, and whether it does; else the one that does nothing."""
    buttons, meaning = list(message.buttons()), asked.meaning
    if meaning.act is not Act.TALK and _shows_whom_they_meant(message, meaning):
        for wanted in (_WANTED.get(meaning.act, ()), _AGREES):
            for button in buttons:
                if any(kind.startswith(wanted) for kind in _kinds(button)):
                    return button, True
        replies = message.first.replies_to == asked.message
        if replies and meaning.act in _CONFIRMED and buttons and not _refuses(buttons[0]):
            return buttons[0], True
    return next((button for button in buttons if _refuses(button)), None), False


def asks_about(message: Shown, spoken: Spoken) -> bool:
    """One of its buttons says what they meant then, and it is about the same proposal."""
    named, meant = _PROPOSAL.search(message.text), spoken.meaning.number
    if named and meant and named[1] != str(meant):
        return False
    wanted = _WANTED.get(spoken.meaning.act, ())
    return any(kind.startswith(wanted) for button in message.buttons() for kind in _kinds(button))


def _kinds(button: Button) -> list[str]:
    """What its action begins with, and what its label is called in the locales: `choice-take-back` is a taking back."""
    keys = [key.partition("-")[2] for key in _labels().get(button.label, [])]
    return [button.action.partition(":")[0], *("take-back" if key == "consent-back" else key for key in keys)]


def _refuses(button: Button) -> bool:
    return any(kind.startswith(_REFUSES) for kind in _kinds(button))


@cache
def _labels() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, text in messages():
        if key.startswith(("button-", "choice-")):
            found.setdefault(text, []).append(key)
    return found


def _shows_whom_they_meant(message: Shown, meaning: Meaning) -> bool:
    """As far as an account is shown at all."""
    named = _ACCOUNT.findall(message.text)
    meant = " ".join([*meaning.about, *(npub(key) for one in meaning.about if (key := key_of(one)))])
    return not meaning.about or not named or any(account in meant for account in named)


def messages() -> Iterator[tuple[str, str]]:
    """Key and first line of all that members are told, in every language."""
    for language in LANGUAGES:
        for file in sorted(files("bot.locales").joinpath(language).iterdir(), key=lambda file: file.name):
            if file.name.endswith(".ftl"):
                yield from _MESSAGE.findall(file.read_text(encoding="utf-8"))


def patterns(prefix: str) -> list[re.Pattern[str]]:
    """How the members' words read whose keys begin so, in every language, whatever they are filled with."""
    return [
        re.compile(re.sub(r"\\\{.*?\\\}", "(.+?)", re.escape(text)))
        for key, text in messages()
        if key.startswith(prefix)
    ]


_MESSAGE = re.compile(r"^([a-z][\w-]*) = (\S.*)$", re.MULTILINE)

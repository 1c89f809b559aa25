"""A command without its slash is one only when the whole line is: else it is talk, and nothing happens."""

import pytest

from bot.chat.bare import parse_bare
from bot.chat.grammar import Request, Verb
from bot.network.incoming import Mention

KEY = "npub1" + "a" * 58
ZED = Mention(text=f"nostr:{KEY}")


@pytest.mark.parametrize(
    ("text", "verb", "rest"),
    [
        ("leave", Verb.LEAVE, ""),
        ("Help", Verb.HELP, ""),
        ("consent 1", Verb.CONSENT, "1"),
        ("object 1 too dear", Verb.OBJECT, "1 too dear"),
        ("Object 12", Verb.OBJECT, "12"),
        ("retract 1", Verb.RETRACT, "1"),
        ("accept", Verb.ACCEPT, ""),
        ("вступаю", Verb.ACCEPT, ""),
        ("отказываюсь", Verb.DECLINE, ""),
        ("propose Plant an oak", Verb.PROPOSE, "Plant an oak"),
        ("add article Water daily", Verb.ADD_ARTICLE, "Water daily"),
        ("amend article 2.1 Water weekly", Verb.AMEND_ARTICLE, "2.1 Water weekly"),
        ("repeal_article 2", Verb.REPEAL_ARTICLE, "2"),
        ("start union Gardeners — We plant", Verb.START_UNION, "Gardeners — We plant"),
        ("regulation", Verb.REGULATION, ""),
        ("regulation 2.1", Verb.REGULATION, "2.1"),
        (f"invite {KEY}", Verb.INVITE, KEY),
        (f"expel nostr:{KEY} never waters", Verb.EXPEL, f"nostr:{KEY} never waters"),
        ("link telegram:12345", Verb.LINK, "telegram:12345"),
        ("unlink telegram", Verb.UNLINK, "telegram"),
        ("bind nostr", Verb.BIND, "nostr"),
        ("language ru", Verb.LANGUAGE, "ru"),
        ("/leave the rest", Verb.LEAVE, "the rest"),
    ],
)
def test_what_fits_as_a_whole_is_a_command(text: str, verb: Verb, rest: str) -> None:
    assert parse_bare(text, (ZED,)) == Request(verb=verb, rest=rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Leave the garden alone!",
        "leave it",
        "Leave!",
        "Consent of the owners was never asked",
        "consent 1 please",
        "object lessons are useful",
        "object",
        "Withdraw money from the bank account first",
        "withdraw 20 euros",
        "Retract the clause about cats",
        "Accept my apologies",
        "decline of the west",
        "Invite everybody!",
        "invite Bob to the party",
        "expel the thought from your mind",
        "Expel",
        "repeal article 2 of the constitution",
        "amend article two of the constitution",
        "regulation of the market",
        "members of the jury",
        "union is strength",
        "history repeats itself",
        "help me please",
        "start the union of bakers",
        "rename it",
        "dissolve the sugar in water",
        "Dissolve because we are tired",
        "language is a virus",
        "link in bio",
        "unlink it",
        "bind us together",
        "proposal of marriage",
        "consenting 1",
        "objective 1",
        "снова",
    ],
)
def test_talk_that_begins_like_a_command_is_talk(text: str) -> None:
    assert parse_bare(text, (ZED,)) is None

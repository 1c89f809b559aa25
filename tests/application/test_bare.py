"""A command without its slash is one only when the whole line is: else it is talk, and nothing happens."""

import pytest

from bot.chat.grammar import Pointers
from bot.chat.table import Request, Unknown
from bot.network.incoming import Mention
from bot.network.locale import Languages, all_words
from bot.wiring.chat import command_table
from tests.application.networks import NETWORKS

TABLE = command_table(Languages(all_words(), "en"))
KEY = "npub1" + "a" * 58
POINTERS = Pointers((Mention(text=f"nostr:{KEY}"),), NETWORKS)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("leave", "leave", ""),
        ("Help", "help", ""),
        ("consent 1", "consent", "1"),
        ("object 1 too dear", "object", "1 too dear"),
        ("Object 12", "object", "12"),
        ("retract 1", "retract", "1"),
        ("accept", "accept", ""),
        ("вступаю", "accept", ""),
        ("отказываюсь", "decline", ""),
        ("propose Plant an oak", "propose", "Plant an oak"),
        ("add article Water daily", "add_article", "Water daily"),
        ("amend article 2.1 Water weekly", "amend_article", "2.1 Water weekly"),
        ("repeal_article 2", "repeal_article", "2"),
        ("start union Gardeners — We plant", "start_union", "Gardeners — We plant"),
        ("regulation", "regulation", ""),
        ("regulation 2.1", "regulation", "2.1"),
        (f"invite {KEY}", "invite", KEY),
        (f"expel nostr:{KEY} never waters", "expel", f"nostr:{KEY} never waters"),
        ("link telegram:12345", "link", "telegram:12345"),
        ("unlink telegram", "unlink", "telegram"),
        ("bind nostr", "bind", "nostr"),
        ("language ru", "language", "ru"),
        ("/leave the rest", "leave", "the rest"),
        ("object", "object", ""),
        ("Expel", "expel", ""),
        ("предложения", "proposals", ""),
        ("Что открыто?", "proposals", ""),
        ("предложение 2", "proposal", "2"),
        ("предложить Посадить дуб", "propose", "Посадить дуб"),
        ("ст. 2.1", "regulation", "2.1"),
        ("статья 2", "regulation", "2"),
        ("изменить 2 Поливать через день", "amend_article", "2 Поливать через день"),
        ("2", "proposal", "2"),
        ("#2", "proposal", "#2"),
        ("2.1", "proposal", "2.1"),
        ("membrs", "members", ""),
        ("помощ", "help", ""),
        ("предложить: Посадить дуб", "propose", "Посадить дуб"),
        ("new article: Water daily", "add_article", "Water daily"),
        ("period: 48h", "period", "48h"),
        ("я за 3", "consent", "3"),
        ("я за №3", "consent", "№3"),
        ("I’m for 3", "consent", "3"),
        ("согласна с 3", "consent", "3"),
        ("I'm against 3 too dear", "object", "3 too dear"),
        ("object: 3 days are too short", "object", ": 3 days are too short"),
        ("лучше: Посадить клён", "revise", ": Посадить клён"),
        ("better 3: Plant a maple", "revise", "3: Plant a maple"),
        ("decisions: roof", "decisions", "roof"),
    ],
)
def test_what_fits_as_a_whole_is_a_command(text: str, name: str, rest: str) -> None:
    request = TABLE.read_bare(text, POINTERS)
    assert isinstance(request, Request)
    assert (request.command.name, request.rest) == (name, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Leave the garden alone!",
        "leave it",
        "Leave!",
        "Consent of the owners was never asked",
        "object lessons are useful",
        "Withdraw money from the bank account first",
        "withdraw 20 euros",
        "Retract the clause about cats",
        "Accept my apologies",
        "decline of the west",
        "Invite everybody!",
        "invite Bob to the party",
        "expel the thought from your mind",
        "repeal article 2 of the constitution",
        "amend article two of the constitution",
        "regulation of the market",
        "members of the jury",
        "union is strength",
        "history repeats itself",
        "start the union of bakers",
        "rename it",
        "dissolve the sugar in water",
        "Dissolve because we are tired",
        "language is a virus",
        "link in bio",
        "unlink it",
        "bind us together",
        "proposal of marriage",
        "члены жюри присяжных",
        "не согласна",
        "помогите с уборкой",
        "предложение руки и сердца",
        "за 3 дня",
        "против лома нет приёма",
        "изменить мир",
        "статьи расходов",
        "2 apples",
        "снова",
        "я за мир",
        "I'm for peace",
        "лучше поздно, чем никогда",
        "better late than never",
        "leave: we have to",
        "help: me",
    ],
)
def test_talk_that_begins_like_a_command_is_talk(text: str) -> None:
    assert TABLE.read_bare(text, POINTERS) is None


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("покажи решения", "decisions", ""),
        ("Покажите, пожалуйста, решения", "decisions", ""),
        ("последние решения", "decisions", ""),
        ("спиосок членов", "members", ""),
        ("список участников", "members", ""),
        ("кто участники?", "members", ""),
        ("регламент покажи пожалуйста", "regulation", ""),
        ("покажи мне предложение 1", "proposal", "1"),
        ("show me our latest decisions, please", "decisions", ""),
        ("list of members", "members", ""),
        ("who are the members?", "members", ""),
        ("can you show the open proposals?", "proposals", ""),
    ],
)
def test_what_only_looks_is_found_among_words_of_asking(text: str, name: str, rest: str) -> None:
    request = TABLE.read_bare(text, POINTERS)
    assert isinstance(request, Request)
    assert (request.command.name, request.rest) == (name, rest)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("consent 1 please", ("consent", "1")),
        ("можно выйти из союза?", ("leave", "")),
        ("хочу предложить купить гвозди", ("propose", "купить гвозди")),
        ("как пригласить человека?", ("invite", "")),
        ("how do I propose something", ("propose", "")),
        ("I would like to join", ("ask_to_join", "")),
    ],
)
def test_what_acts_is_only_offered_among_words_of_asking(text: str, offered: tuple[str, str]) -> None:
    unknown = TABLE.read_bare(text, POINTERS)
    assert isinstance(unknown, Unknown)
    assert [(one.command.name, one.rest) for one in unknown.near] == [offered]


@pytest.mark.parametrize(
    "text",
    [
        "show me the way",
        "show me the proposals you like",
        "как мы все устали",
        "не показывай решения",
        "хочу мира",
        "I want to sleep",
        "can you bring the saw?",
        "все люди братья",
    ],
)
def test_talk_with_words_of_asking_is_talk(text: str) -> None:
    assert TABLE.read_bare(text, POINTERS) is None


@pytest.mark.parametrize(
    ("text", "near"),
    [("consenting 1", ["consent"]), ("objec 1 too dear", ["object"]), ("отозват 3", ["withdraw", "retract"])],
)
def test_an_act_that_is_called_by_nearly_its_name_is_only_offered(text: str, near: list[str]) -> None:
    unknown = TABLE.read_bare(text, POINTERS)
    assert isinstance(unknown, Unknown)
    assert [one.command.name for one in unknown.near] == near

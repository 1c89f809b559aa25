"""What people type who have read no manual, in both languages: the obvious thing happens, or one line says what does."""

from collections.abc import Sequence
from itertools import chain
from typing import TypeAlias

import pytest

from tests.stories.story import played, settings

Table: TypeAlias = Sequence[tuple[str, str]]
Acts: TypeAlias = Sequence[tuple[Sequence[str], str]]

GARDENERS = (
    "ann: /start_union Gardeners — We plant trees @bob @cy",
    "bob: [Accept]",
    "cy: [Accept]",
    "ann: /add_article Water the saplings every day",
    "bob: [Consent 1]",
    "cy: [Consent 1]",
    "ann: /propose Plant an oak",
)
"""Article 1 is in force, and proposal 2 is open: Ann's, who consents."""

ORCHARD = (
    "аня: /start_union Садоводы — Сажаем деревья @боря @вера",
    "боря: [Вступить]",
    "вера: [Вступить]",
    "аня: /add_article Поливать саженцы каждый день",
    "боря: [Согласиться 1]",
    "вера: [Согласиться 1]",
    "аня: /propose Посадить дуб",
)

OPEN, RULES, PEOPLE = "Open proposals of Gardeners", "Regulation of Gardeners", "Gardeners: 3 members"
UNCLEAR, HELP = "I did not understand that.", "What you can write"

ENGLISH: Table = (
    # by other names
    ("bob: /status", OPEN),
    ("bob: /what is open", OPEN),
    ("bob: /open", "Bob, this waits for you in Gardeners"),
    ("bob: @bot my turn?", "Bob, this waits for you in Gardeners"),
    ("bob: /Proposals", OPEN),
    ("bob: /proposals@bot", OPEN),
    ("bob: /rules", RULES),
    ("bob: /articles", RULES),
    ("bob: /article 1", RULES),
    ("bob: /people", PEOPLE),
    ("bob: /who am i", "You are Bob, member 2 of Gardeners."),
    ("bob: /commands", HELP),
    ("bob: /show 2", "Proposal 2: “Plant an oak”"),
    ("bob: /decisions", "What Gardeners decided"),
    ("bob: @bot, what did we decide about saplings?", "What Gardeners decided about “saplings”"),
    ("bob: /decisons", "What Gardeners decided"),
    ("zed: /join", "There is no invitation for you here. To join, ask a member to /invite you."),
    # by nearly their name: what only looks is done, what acts is offered
    ("bob: /porposals", "[/proposals]\n  [/proposal]"),
    ("bob: /membrs", PEOPLE),
    ("bob: /hlep", HELP),
    ("bob: /regul", RULES),
    ("bob: /propse Meet at dawn", "I do not know “propse”. Did you mean:\n  [/propose Meet at dawn]"),
    ("bob: /concent 2", "I do not know “concent”. Did you mean:\n  [/consent 2]"),
    ("bob: /propos Meet", "[/propose Meet]\n  [/proposal Meet]\n  [/proposals Meet]"),
    ("bob: /weather", ""),
    ("bob: /unknown@bot", "I do not know “unknown”. What you can write: /help"),
    # the bot by its name
    ("bob: @bot", "Here I am."),
    ("bob: @bot, what is open?", OPEN),
    ("bob: what is open, @bot?", OPEN),
    ("bob: @bot rules", RULES),
    ("bob: @bot Help!", HELP),
    ("bob: @bot membrs", PEOPLE),
    ("bob: @bot concent 2", "[/consent 2]"),
    ("bob: @bot propose", "Bob, what do you propose?"),
    ("bob: @bot how are you doing today", UNCLEAR),
    ("bob: is @bot awake", UNCLEAR),
    ("bob: @bot leave the door open please", UNCLEAR),
    ("bob: how are you doing today", ""),
    ("bob@bot: what is open", OPEN),
    ("bob@bot: thanks a lot", UNCLEAR),
    # a number is a proposal, unless it says that it is an article
    ("bob: @bot 2", "Proposal 2: “Plant an oak”"),
    ("bob: @bot #2", "Proposal 2: “Plant an oak”"),
    ("bob: @bot proposal 2", "Proposal 2: “Plant an oak”"),
    ("bob: @bot 1", "Proposal 1: New article"),
    ("bob: @bot 1", "[Article 1]"),
    ("bob: /proposal 1", "[Article 1]"),
    ("bob: @bot article 1", RULES),
    ("bob: @bot art. 1", RULES),
    ("bob: @bot 1.1", "There is no article 1.1."),
    ("bob: /regulation article 1", RULES),
    ("bob: /compare", "Article 1 has had no other text"),
    ("bob: /history proposal 2", "Gardeners: what was said about proposal 2"),
    ("bob: /history art. 1", "Gardeners: what was said about article 1"),
    ("bob: @bot, what happened?", "Gardeners: what was said and decided"),
    ("bob: /proposal", "Proposal 2: “Plant an oak”"),
    ("bob: /proposal 7", "There is no proposal 7. See /proposals."),
    # what is missing is asked for
    ("bob: /propose", "Bob, what do you propose?"),
    ("bob: /add rule", "Bob, what should the new article say?"),
    ("bob: /amend", "Bob, what should the article say instead?"),
    ("bob: /edit 1", "Bob, what should the article say instead?"),
    ("bob: /edit 3", "There is no article 3. See /regulation."),
    ("bob: /edit art. 1", "Bob, what should the article say instead?"),
    ("bob: /amend Water daily", "Bob, which article do you mean?\n  [1: Water the saplings every day]"),
    ("bob: /invite", "Bob, whom do you want to invite?"),
    ("bob: /kick", "Bob, whom do you mean? Mention them, or write their name.\n  [Ann]\n  [Cy]"),
    ("bob: /kick cy", "Bob, why? The others will want to know."),
    ("bob: /rename", "Bob, what should the union be called?"),
    ("bob: /rename Foresters", "Bob, and what is it for?"),
    ("bob: /dissolve", "Bob, why should the union be dissolved?"),
    ("bob: /language", "[English]\n  [Русский]"),
    ("bob: /link", "Bob, which account is it?"),
    ("bob: /retract", "You have no objection and no consent to anything that is open."),
    ("bob: /withdraw", "Nothing that you proposed is open."),
    ("bob: /reopen", "Nothing was overtaken lately."),
    ("zed: /propose", "Only members of Gardeners can do that."),
    ("zed: /start_union", "This chat is home to Gardeners already."),
    # what may be a slip is asked
    ("bob: /propose: Meet at dawn", "Bob, do you propose this? “Meet at dawn”\n  [Propose it] [No]"),
    ("bob: /propose 2", "Bob, do you want to see proposal 2, or is “2” all that you propose?"),
    ("bob: /propose plant  an OAK.", "Bob, proposal 2 says the same and is still open"),
    ("bob: /consent of the owners", "Bob, is that an objection to proposal 2?"),
    # in words, with a colon as people write it
    ("bob: @bot I'm for 2", "Consented: Ann, Bob"),
    ("cy: @bot object: oaks take the light", "Cy objects to proposal 2: “oaks take the light”"),
    ("cy: @bot better: Plant a maple", "Cy suggests another text for proposal 2."),
    ("bob: @bot propose: Buy a rake", "Proposal 3: “Buy a rake”"),
    ("cy: @bot object: too dear", "[2: “Plant an oak”]\n  [3: “Buy a rake”]"),
)

OPEN_RU, RULES_RU, PEOPLE_RU = "Открытые предложения", "Регламент союза «Садоводы»", "Садоводы: 3 участника"
UNCLEAR_RU, HELP_RU = "Не удалось это понять.", "Что можно написать"

RUSSIAN: Table = (
    ("боря: /предложения", OPEN_RU),
    ("боря: /Что открыто", OPEN_RU),
    ("боря: @bot что ждёт меня", "Боря, вашего ответа ждут в союзе «Садоводы»"),
    ("боря: /статус", OPEN_RU),
    ("боря: /правила", RULES_RU),
    ("боря: /ст. 1", RULES_RU),
    ("боря: /статья 1", RULES_RU),
    ("боря: /помощь", HELP_RU),
    ("боря: /справка", HELP_RU),
    ("боря: /история ст. 1", "Садоводы: что сказано о статье 1"),
    ("боря: /что изменилось 1", "У статьи 1 другого текста не было"),
    ("боря: /решения", "Что решил союз «Садоводы»"),
    ("боря: @bot что мы решили про саженец?", "Что решил союз «Садоводы»: «саженец»"),
    ("боря: /участники", PEOPLE_RU),
    ("боря: /кто я", "Вы — Боря"),
    ("боря: /предложение 2", "Предложение 2. «Посадить дуб»"),
    ("зоя: /вступить", "Для вас здесь нет приглашения."),
    ("боря: /предложенея", "[/proposals]\n  [/proposal]"),
    ("боря: /помощ", HELP_RU),
    ("боря: /учасники", PEOPLE_RU),
    ("боря: /пердложить Собраться", "Может быть:\n  [/propose Собраться]"),
    ("боря: /сагласен 2", "Может быть:\n  [/consent 2]"),
    ("боря: /погода", ""),
    ("боря: /погода@bot", "Не знаю, что такое «погода»."),
    ("боря: @bot", "Я здесь."),
    ("боря: @bot предложения", OPEN_RU),
    ("боря: @bot, что открыто?", OPEN_RU),
    ("боря: что открыто, @bot?", OPEN_RU),
    ("боря: @bot регламент", RULES_RU),
    ("боря: @bot предложить", "Боря, что вы предлагаете?"),
    ("боря: @bot как дела", "Со мной всё в порядке"),
    ("боря: @bot предложение руки и сердца", UNCLEAR_RU),
    ("боря: как дела", ""),
    ("боря@bot: предложения", OPEN_RU),
    ("боря@bot: спасибо большое", UNCLEAR_RU),
    ("боря: @bot 2", "Предложение 2. «Посадить дуб»"),
    ("боря: @bot №2", "Предложение 2. «Посадить дуб»"),
    ("боря: @bot ст. 1", RULES_RU),
    ("боря: @bot 1", "[Статья 1]"),
    ("боря: /предложить", "Боря, что вы предлагаете?"),
    ("боря: /добавить статью", "Боря, что будет сказано в новой статье?"),
    ("боря: /изменить", "Боря, что должно быть в статье вместо прежнего?"),
    ("боря: /изменить ст. 1", "Боря, что должно быть в статье вместо прежнего?"),
    ("боря: /изменить Поливать реже", "[1: Поливать саженцы каждый день]"),
    ("боря: /выгнать", "[Аня]\n  [Вера]"),
    ("боря: /исключить вера", "Боря, почему? Остальным это важно знать."),
    ("боря: /пригласить", "Боря, кого вы хотите пригласить?"),
    ("боря: /переименовать Лес", "Боря, а для чего он?"),
    ("боря: /снять возражение", "Ни возражений, ни согласий у вас сейчас нет."),
    ("боря: /отозвать", "Ваших открытых предложений нет."),
    ("боря: /propose: Собраться", "Боря, вы предлагаете это? «Собраться»\n  [Предложить] [Нет]"),
    ("боря: /предложить 2", "Боря, показать предложение 2"),
    ("боря: /propose посадить дуб", "Боря, то же самое уже предложено и ещё открыто (предложение 2)"),
    ("боря: @bot я за 2", "Согласие: Аня, Боря"),
    ("вера: @bot против: дуб всё затенит", "«дуб всё затенит»"),
    ("вера: @bot лучше: Посадить клён", "«Посадить [-дуб-] [+клён+]»"),
    ("боря: @bot предложить: Купить грабли", "Предложение 3. «Купить грабли»"),
)


async def answers(scene: Sequence[str], lines: Sequence[str]) -> list[str]:
    """What was said to each of the lines, one after another, at no hurry."""
    typed = chain.from_iterable((line, "+3s") for line in lines)
    language = "ru" if scene is ORCHARD else "en"
    told, found = await played([*scene, *typed], settings(default_language=language)), []
    _, _, rest = told.partition(f"> {scene[-1]}\n")
    for line in lines:
        _, _, rest = rest.partition(f"> {line}\n")
        found.append(rest.partition("\n> ")[0].strip())
    return found


@pytest.mark.parametrize(("scene", "table"), [(GARDENERS, ENGLISH), (ORCHARD, RUSSIAN)], ids=["en", "ru"])
async def test_what_is_typed_is_understood_or_asked_about(scene: Sequence[str], table: Table) -> None:
    told = await answers(scene, [line for line, _ in table])
    wrong = {
        line: answer
        for (line, expected), answer in zip(table, told, strict=True)
        if expected not in answer or bool(expected) is not bool(answer)
    }
    assert wrong == {}


OPENED, CONSENTED, OBJECTED = "Proposal 3: “Meet at dawn”", "Consented: Ann, Bob", "Objected:\n  — Bob"

ACTS: Acts = (
    (["bob: /consent"], CONSENTED),
    (["bob: /agree"], CONSENTED),
    (["bob: @bot consent"], CONSENTED),
    (["bob: /consent2"], CONSENTED),
    (["bob: /concent", "bob: [/consent]"], CONSENTED),
    (["bob: /object too dear"], f"{OBJECTED}: “too dear”"),
    (["bob: /object: too dear"], f"{OBJECTED}: “too dear”"),
    (["bob: /disagree 2 too dear"], f"{OBJECTED}: “too dear”"),
    (["bob: @bot object"], OBJECTED),
    (["bob: /object", "bob: /withdraw objection"], "Silent so far: Bob, Cy"),
    (["ann: /withdraw"], "Proposal 2: “Plant an oak”\n  Withdrawn"),
    (["bob: @bot propose Meet at dawn"], OPENED),
    (["bob@bot: propose Meet at dawn"], OPENED),
    (["bob: /propse Meet at dawn", "bob: [/propose Meet at dawn]"], OPENED),
    (["bob: /propose", "bob: ^ Meet at dawn"], OPENED),
    (["bob: /propose: Meet at dawn", "bob: [Propose it]"], OPENED),
    (["bob: /propose plant an oak", "bob: [Propose it]"], "Proposal 3: “plant an oak”"),
    (["bob: /propose plant an oak", "bob: [Show proposal 2]"], "Proposal 2: “Plant an oak”"),
    (["bob: /propose 2", "bob: [Show proposal 2]"], "Proposal 2: “Plant an oak”"),
    (["bob: /propose 2", "bob: [No]"], "Good. Nothing was proposed."),
    (["bob: @bot 1", "bob: [Article 1]"], RULES),
    (["bob: /amend", "bob: ^ Water daily"], "Proposal 3: New text of article 1"),
    (
        ["bob: /amend Water daily", "bob: [1: Water the saplings every day]"],
        "Proposal 3: New text of article 1",
    ),
    (["bob: /amend Water daily", "bob: ^ 1"], "Proposal 3: New text of article 1"),
    (["bob: /repeal"], "Proposal 3: Repeal article 1"),
    (["bob: /rename", "bob: ^ Foresters", "bob: ^ We fell them"], "Proposal 3: Call the union Foresters"),
    (["bob: /rename", "bob: ^ Foresters — We fell them"], "Proposal 3: Call the union Foresters"),
    (["bob: /kick", "bob: [Cy]", "bob: ^ never waters"], "Proposal 3: Expel"),
    (["bob: /kick", "bob: ^ cy", "bob: ^ never waters"], "Proposal 3: Expel"),
    (["bob: /invite", "bob: ^ @dee"], "Proposal 3: Admit Dee"),
    (["bob: /language", "bob: [Русский]"], "Теперь я говорю здесь по-русски."),
    (["bob: /language", "bob: ^ русский"], "Теперь я говорю здесь по-русски."),
    (
        ["cy: /propose Meet at dawn", "bob: /consent", "bob: [3: “Meet at dawn”]"],
        "Proposal 3: “Meet at dawn”\n\n  Proposed by Cy\n\n  Consented: Cy, Bob",
    ),
    (["cy: /propose Meet at dawn", "bob: /object too dear", "bob: ^ 2"], f"{OBJECTED}: “too dear”"),
    (
        ["ann: /object 2 no", "+24h", "bob: /propose Plant an oak"],
        "Bob, proposal 2 said the same and was rejected",
    ),
)


OPENED_RU, CONSENTED_RU, OBJECTED_RU = "Предложение 3. «Собраться»", "Согласие: Аня, Боря", "Боря: «дорого»"

ACTS_RU: Acts = (
    (["боря: /согласен"], CONSENTED_RU),
    (["боря: @bot согласен"], CONSENTED_RU),
    (["боря: /согласна 2"], CONSENTED_RU),
    (["боря: /сагласен 2", "боря: [/consent 2]"], CONSENTED_RU),
    (["боря: /против дорого"], OBJECTED_RU),
    (["боря: /возражаю 2: дорого"], OBJECTED_RU),
    (["боря: /против дорого", "боря: /снять возражение"], "Боря, Вера"),
    (["аня: /отозвать"], "Отозвано"),
    (["боря: @bot предложить Собраться"], OPENED_RU),
    (["боря@bot: предлагаю Собраться"], OPENED_RU),
    (["боря: /предложить", "боря: ^ Собраться"], OPENED_RU),
    (["боря: /предложить: Собраться", "боря: [Предложить]"], OPENED_RU),
    (["боря: /предложить 2", "боря: [Показать предложение 2]"], "Предложение 2. «Посадить дуб»"),
    (["боря: /изменить", "боря: ^ Поливать реже"], "Предложение 3. Новый текст статьи 1"),
    (["боря: /выгнать", "боря: [Вера]", "боря: ^ не поливает"], "Предложение 3. Исключить"),
    (["боря: /язык", "боря: [English]"], "I speak English here now."),
)


@pytest.mark.parametrize(
    ("scene", "lines", "expected"),
    [*((GARDENERS, *act) for act in ACTS), *((ORCHARD, *act) for act in ACTS_RU)],
    ids=[*(" · ".join(lines) for lines, _ in (*ACTS, *ACTS_RU))],
)
async def test_what_was_begun_goes_on_to_what_was_meant(
    scene: Sequence[str], lines: Sequence[str], expected: str
) -> None:
    assert expected in "\n".join(await answers(scene, lines))


async def test_nobody_else_goes_on_with_what_somebody_began() -> None:
    for other in ("cy: ^ Meet at dawn", "cy: [/propose Meet]"):
        begun = "bob: /propse Meet" if "[" in other else "bob: /propose"
        _, answer = await answers(GARDENERS, [begun, other])
        assert "Proposal 3" not in answer


async def test_what_was_answered_is_not_answered_twice() -> None:
    *_, again = await answers(
        GARDENERS, ["bob: /concent 2", "bob: [/consent 2]", "bob: /help", "bob: [/consent 2]"]
    )
    assert again == "bot@bob: This question waits for nobody's answer any more, or for somebody else's."


async def test_an_answer_that_is_refused_may_be_given_again() -> None:
    lines = ["bob: /propose", f"bob: ^ {'x' * 3000}", "bob: ^ Meet at dawn"]
    _, refused, _ = await answers(GARDENERS, lines)
    assert refused.startswith("bot: That is 3,000 characters")

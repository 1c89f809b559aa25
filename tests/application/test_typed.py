"""What people type who have read no manual, in both languages: the obvious thing happens, or one line says what does."""

from collections.abc import Sequence
from typing import TypeAlias

import pytest

from tests.application.typed import GARDENERS, ORCHARD, answers

Table: TypeAlias = Sequence[tuple[str, str]]

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
    ("bob: /history oaks", "I know nobody called “oaks” here. What was decided about it: /decisions oaks"),
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


@pytest.mark.parametrize(("scene", "table"), [(GARDENERS, ENGLISH), (ORCHARD, RUSSIAN)], ids=["en", "ru"])
async def test_what_is_typed_is_understood_or_asked_about(scene: Sequence[str], table: Table) -> None:
    told = await answers(scene, [line for line, _ in table])
    wrong = {
        line: answer
        for (line, expected), answer in zip(table, told, strict=True)
        if expected not in answer or bool(expected) is not bool(answer)
    }
    assert wrong == {}

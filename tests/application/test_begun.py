"""What was begun without all that it needs goes on, by a button or an answer, to what was meant."""

from collections.abc import Sequence
from typing import TypeAlias

import pytest

from tests.application.typed import GARDENERS, ORCHARD, answers

Acts: TypeAlias = Sequence[tuple[Sequence[str], str]]

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
    (["bob: @bot 1", "bob: [Article 1]"], "Regulation of Gardeners"),
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

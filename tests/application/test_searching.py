"""What was decided is found by a word in whatever form, in either language, and not by another."""

import pytest

from bot.union.read_models.searching import as_searched, search_for


async def finds(asked: str, text: str) -> bool:
    return (await search_for(asked)).finds(as_searched(text))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("roof", "Repair both roofs in May"),
        ("roofs", "The ROOF leaks"),
        ("repairing", "Repaired by Ann"),
        ("city", "of all cities"),
        ("ladder's", "Whoever borrows the ladder"),
        ("крыша", "Починить крыши обоих сараев"),
        ("крышу", "Крыша течёт, крышей займётся Аня"),
        ("окно", "вставить пять окон"),
        ("лёд", "сколоть льда не меньше"),
        ("елка", "убрать ёлки до марта"),
        ("день", "в тот же день, трёх дней хватит"),
        ("ремонт", "ремонтировать летом"),
        ("Аня", "поручить Ане"),
        ("3 EUR", "Members pay 3 EUR a month"),
        ("wi-fi", "Pay for the Wi-Fi"),
    ],
)
async def test_a_word_is_found_in_another_form(asked: str, text: str) -> None:
    assert await finds(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("roof", "Rooms are swept"),
        ("universe", "The university is far"),
        ("news", "A new shed"),
        ("крыша", "Накрыть столы"),
        ("окно", "Окопать грядки"),
        ("3 EUR", "Members pay 30 EUR"),
        ("roof red", "Repair the roof"),
        ("кот", "Котёл заменить"),
    ],
)
async def test_another_word_is_not(asked: str, text: str) -> None:
    assert not await finds(asked, text)


@pytest.mark.parametrize("part", ["ladd", "ladder", "лест", "лестниц"])
async def test_the_beginning_of_a_word_is_enough(part: str) -> None:
    assert await finds(part, "The ladder, лестница")


@pytest.mark.parametrize(
    ("asked", "about"),
    [
        ("what did we decide about the roof?", "roof"),
        ("что мы решили про крышу?", "крышу"),
        ("а как мы решили с лестницами", "лестницами"),
        ("what about it?", "what about it"),
        ("Ёлка", "елка"),
    ],
)
async def test_of_a_question_only_what_it_is_about_is_looked_for(asked: str, about: str) -> None:
    assert (await search_for(asked)).about == about


@pytest.mark.parametrize(
    "asked", ["(", "\\", ".*", "[a", "???", "%", "'", "a" * 4000, "я" * 4000, "и " * 2000]
)
async def test_whatever_is_typed_is_looked_for_as_it_is(asked: str) -> None:
    search = await search_for(asked)
    assert search.finds(as_searched("nothing like that")) == (not search.words)
    assert await finds(asked, asked)

"""Values with other fields."""

import dataclasses

from domain.replacing import replace
from domain.union.members import Member
from tests.domain.spec import NOON, telegram

ANN = Member(number=1, name="Ann", identities=(telegram(1),), since=NOON, vouched=True)


def test_it_is_what_the_standard_library_would_make() -> None:
    renamed = replace(ANN, name="Anna", since=None)
    assert renamed == dataclasses.replace(ANN, name="Anna", since=None)
    assert renamed.name == "Anna"


def test_the_value_itself_stays_as_it_was() -> None:
    before = dataclasses.replace(ANN)
    replace(ANN, name="Anna")
    assert before == ANN

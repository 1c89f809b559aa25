"""Telling of money that the bot cannot see, so that the union decides whether it is so."""

import re
from dataclasses import dataclass

from bot.chat.arguments import Arguments, Missing, Option, given
from bot.chat.outcome import Does
from bot.chat.party import HeardInUnion, here
from bot.chat.table import ChatCommand
from bot.treasury.chat.amounts import amount_in, is_amount
from bot.treasury.chat.parts import Part
from bot.treasury.mandates import payload_of
from bot.treasury.wording import told
from domain.treasury.attestation import Attestation, check
from domain.treasury.ledger import TREASURY
from domain.treasury.money import Money
from domain.union.changes import Mandate
from domain.union.commands import OpenProposal
from domain.union.decider import UNION

RECEIVED = ("received", "+", "in", "got", "получено", "получили", "пришло", "приход")
SPENT = ("spent", "-", "−", "–", "out", "paid", "потрачено", "потратили", "заплатили", "расход")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """Whether it came in, None where that was not said, and what was said `after` that."""

    typed: str
    is_spent: bool | None
    rest: str


async def attest(heard: HeardInUnion, attestation: Attestation) -> Does:
    """Nobody says so alone. What was spent needs a second voice."""
    check(attestation)
    money = Money(amount=abs(attestation.money.amount), currency=attestation.money.currency)
    key = "mandate-spent" if attestation.spends else "mandate-received"
    summary = heard.words(key, money=told(money, heard.words), what=attestation.what)
    change = Mandate(
        context=TREASURY.category,
        summary=" ".join(summary.split()),
        payload=payload_of(attestation),
        needs_second_voice=attestation.spends,
    )
    by, at = heard.said.author.identity, heard.said.at
    command = OpenProposal(change=change, period=heard.period, by=by, at=at)
    return Does(of=heard.union_id, command=command, to=UNION.category)


def _read(heard: HeardInUnion, rest: str) -> Attestation:
    way = _way(rest)
    if way.is_spent is None:
        ways = (RECEIVED[0], SPENT[0])
        options = [Option(typed=one, label=heard.words(f"tap-money-{one}")) for one in ways]
        raise Missing(Part.WAY, after=rest, options=options)
    amount = amount_in(way.rest, before=f"{way.typed} ")
    what = " ".join(given(amount.rest, Part.PURPOSE, before=amount.before).split())
    smallest = -amount.money.amount if way.is_spent else amount.money.amount
    return Attestation(money=Money(amount=smallest, currency=amount.money.currency), what=what)


def _way(rest: str) -> _Way:
    match = _WAY.match(rest)
    if match is None:
        return _Way(typed="", is_spent=None, rest=rest)
    typed = match[1].casefold()
    return _Way(typed=typed, is_spent=typed in SPENT, rest=rest[match.end() :].strip())


_WAY = re.compile(
    "("
    + "|".join(re.escape(one) + (r"\b" if one.isalpha() else "") for one in (*RECEIVED, *SPENT))
    + r")\s*:?",
    re.IGNORECASE,
)

ATTESTATION: Arguments[HeardInUnion, Attestation] = Arguments(
    read=_read, fits=lambda rest, _: is_amount(_way(rest).rest), anything=True
)

COMMANDS = (ChatCommand("attest", attest, here, ATTESTATION, begins=True),)

"""What members see of their money: what there is, and what came in and was spent in a month."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.chat.arguments import NOTHING, Arguments
from bot.chat.buttons import begin_action, look_action
from bot.chat.days import month_named
from bot.chat.outcome import Posts
from bot.chat.paging import Page, Paged, paged, turning
from bot.chat.party import HeardInUnion, here
from bot.chat.table import ChatCommand
from bot.chat.who import Misunderstood
from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.outgoing import Button, Outgoing
from bot.treasury.tables import Statements
from bot.treasury.wording import line, told
from domain.treasury.ledger import TREASURY, treasury_of
from domain.treasury.money import Money

LATEST = 5

ON_A_PAGE = 15

FIRST_YEAR = 2000
"""Before it nothing was booked."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Month:
    """By its first day, on the clocks of who reads it."""

    first: date

    def begins(self, words: Words) -> datetime:
        return datetime.combine(self.first, time(), words.zone)

    @property
    def following(self) -> "Month":
        return Month((self.first + timedelta(days=31)).replace(day=1))

    @property
    def preceding(self) -> "Month":
        return Month((self.first - timedelta(days=1)).replace(day=1))

    @property
    def typed(self) -> str:
        return f"{self.first:%Y-%m}"


async def treasury(heard: HeardInUnion, _: str) -> Posts:
    words = heard.words
    ledger = (await heard.log.states(TREASURY).get(heard.union_id)).state
    balances = [told(money, words) for money in treasury_of(ledger)]
    latest = Statements(heard.log.database).latest(heard.union_id, LATEST)
    entries = [words("treasury-latest"), *(line(booked, words) for booked in latest)] if latest else []
    parts = [
        bold(words("treasury-title")),
        "\n".join(balances) or words("treasury-nothing"),
        "\n".join(entries),
        words("treasury-no-wallet"),
    ]
    record = Button(label=words("tap-attest"), action=begin_action("attest"))
    statement = Button(label=words("tap-statement"), action=look_action("statement"))
    return _answer(heard, parts, ((record,), (statement,)) if latest else ((record,),))


async def statement(heard: HeardInUnion, asked: Paged[Month]) -> Posts:
    words, month, statements = heard.words, asked.asked, Statements(heard.log.database)
    start, end = month.begins(words), month.following.begins(words)
    skip = (asked.page - 1) * ON_A_PAGE
    entries = statements.between(heard.union_id, start, end, skip=skip, most=ON_A_PAGE + 1)
    before = statements.balances(heard.union_id, start)
    parts = [
        bold(words("statement-title", month=words.month(month.first))),
        "\n".join(_balances(before, statements.balances(heard.union_id, end), words)),
        "\n".join(line(booked, words) for booked in entries[:ON_A_PAGE]) or words("statement-nothing"),
    ]
    page = Page(command=f"statement {month.typed}", number=asked.page, is_last=len(entries) <= ON_A_PAGE)
    others = [month.preceding] if before else []
    if end <= heard.said.at:
        others.append(month.following)
    buttons = tuple(
        Button(label=words.month(one.first), action=look_action(f"statement {one.typed}")) for one in others
    )
    return _answer(heard, parts, (*turning(page, words), *((buttons,) if buttons else ())), turns=True)


def _balances(before: Mapping[str, Money], after: Mapping[str, Money], words: Words) -> Iterator[str]:
    for currency, money in after.items():
        nothing = Money(amount=0, currency=currency)
        start = told(before.get(currency, nothing), words)
        yield words("statement-balance", start=start, end=told(money, words))


def _answer(heard: HeardInUnion, parts: list[str], buttons: Rows, *, turns: bool = False) -> Posts:
    message = Outgoing(
        channel=heard.said.channel,
        text="\n\n".join(filter(None, parts)),
        buttons=buttons,
        replies_to=heard.said.message,
        language=heard.words.language,
    )
    return Posts((message,), turns=turns)


def _month(heard: HeardInUnion, rest: str) -> Month:
    """Where none is named, this one."""
    today = heard.said.at.astimezone(heard.words.zone).date()
    first = month_named(rest, today) if rest.strip(" .!?") else today.replace(day=1)
    if first is None or not FIRST_YEAR <= first.year <= today.year:
        raise Misunderstood("statement-month", typed=rest)
    return Month(first)


def _fits(rest: str) -> bool:
    return not rest or month_named(rest, date.max) is not None


MONTH: Arguments[HeardInUnion, Month] = Arguments(read=_month, fits=lambda rest, _: _fits(rest))

COMMANDS = (
    ChatCommand("treasury", treasury, here, NOTHING, looks=True),
    ChatCommand("statement", statement, here, paged(MONTH), looks=True),
)

"""What the parts of a bot that speaks say of themselves to its operator."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.inbox.inbox import Inbox
from bot.standing import Account, Fact, Telling
from bot.wiring.application import Application
from bot.wiring.networks import Configured


def of_the_speaker(
    application: Application, inbox: Inbox, configured: Sequence[Configured], now: Callable[[], datetime]
) -> dict[str, Telling]:
    return {
        "inbox": lambda: _inbox(application, inbox),
        "outbox": lambda: Account(facts={"things to tell": application.outbox.count()}),
        "scheduler": lambda: _scheduler(application, now()),
        **{one.network.name: partial(_network, one, application, now) for one in configured if one.listen},
    }


def _inbox(application: Application, inbox: Inbox) -> Account:
    met_a_bug = sum(not poison.answered for poison in application.poisoned)
    advice = "Once the bug is mended, have them tried again below, or with: python -m bot retry NUMBER"
    return Account(
        facts={"waiting to be taken in": inbox.waiting, "messages that met a bug": met_a_bug},
        advice=advice if met_a_bug else "",
    )


def _scheduler(application: Application, now: datetime) -> Account:
    wake = application.next_wake()
    facts: dict[str, Fact] = {"next deadline": f"{wake:%Y-%m-%d %H:%M:%S} UTC"} if wake else {}
    return Account(facts=facts, behind=max(0.0, (now - wake).total_seconds()) if wake else None)


def _network(one: Configured, application: Application, now: Callable[[], datetime]) -> Account:
    heard = application.watermark.last_heard(one.network.name)
    behind = max(0.0, (now() - heard).total_seconds()) if heard else None
    return replace(one.tells(), behind=behind)

"""A union's log as its chain: for the same log, whoever writes it, the same events."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.log.store import Recorded
from bot.union.chain.canonical import Object, canonical
from bot.union.chain.disclosure import FORMAT, STATE, STATE_AT, event_rule, parted
from bot.union.chain.events import NO_HEAD, Entry, Head, Unsigned, chained
from bot.union.chain.standing import standing
from bot.union.chain.withholding import Salts
from bot.union.published.happened import known
from bot.union.touches import UnionEnvelope
from domain.people import Identity
from domain.union.events import UnionStarted
from domain.union.members import member_among
from domain.union.state import Active, Union

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

RULES = 1
"""Of deciding, for events whose metadata name none."""


class AnotherFormat(Exception):
    """The event was recorded for a format of the chain that this version does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """`recorded` and `envelope` are the same event, as it stands in the log and decoded; the unions are folded from
    the log alone: whoever was forgotten since is still in them.
    """

    recorded: Recorded
    envelope: UnionEnvelope
    before: Union
    after: Union


class ChainWriter:
    """To be given a union's events in their order, from the first one or from those that follow a `head`."""

    def __init__(self, *, pubkey: str, secret: bytes, stream: str, head: Head = NO_HEAD) -> None:
        self._pubkey = pubkey
        self._salts = Salts(secret, stream)
        self.head = head

    def write(self, happened: Happened) -> Sequence[Unsigned]:
        """Also what is private, and is not to be published. Raises AnotherFormat."""
        events, self.head = chained(_entry(happened, self._salts), self.head, self._pubkey)
        return events


def is_public(before: Union, after: Union) -> bool:
    """The last public event is the one by which a union goes private."""
    return _is_open(before) or _is_open(after)


def _is_open(union: Union) -> bool:
    active = known(union)
    return active is not None and active.is_public


def _entry(happened: Happened, salts: Salts) -> Entry:
    recorded, metadata = happened.recorded, json.loads(happened.recorded.metadata)
    form, rules = metadata.get("format", FORMAT), metadata.get("rules", RULES)
    if form != FORMAT:
        raise AnotherFormat(f"format {form}, of {recorded.type} {recorded.revision} of {recorded.stream}")
    return Entry(
        stream=recorded.stream,
        number=recorded.revision,
        recorded=(happened.envelope.metadata.recorded - EPOCH) // timedelta(seconds=1),
        content=canonical(_content(happened, metadata, salts)),
        is_public=is_public(happened.before, happened.after),
        form=form,
        rules=rules,
    )


def _content(happened: Happened, metadata: Object, salts: Salts) -> Object:
    """The event without what is withheld, the member who acted, and, where a public time begins, how the union stands."""
    recorded, data = happened.recorded, json.loads(happened.recorded.data)
    event: Object = {"id": str(recorded.id), "type": recorded.type, "data": data, "metadata": metadata}
    opened, withheld = parted(event, event_rule(recorded.type, data))
    content = dict(opened)
    if "type" in content:
        content["by"] = _actor(happened.envelope.metadata.by, happened.before)
    if (union := _published(happened)) is not None:
        content["state"], hidden = parted(standing(union), STATE, STATE_AT)
        withheld |= hidden
    return {**content, "withheld": salts.bind(recorded.revision, withheld)}


def _published(happened: Happened) -> Active | None:
    """The union, where it is public from this event on, and was there before it."""
    is_new = isinstance(happened.envelope.event, UnionStarted) or _is_open(happened.before)
    return known(happened.after) if _is_open(happened.after) and not is_new else None


def _actor(identity: str | None, before: Union) -> int | None:
    """Who is no member yet is nobody."""
    union = known(before)
    member = member_among(union.roster, Identity(identity)) if union and identity else None
    return member.number if member else None

"""A chain's event as it would stand in a log, with stand-ins for what is withheld: so it is replayed by numbers."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import NoReturn
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ValidationError

from bot.log.codec import Codec
from bot.log.envelope import BadEvent, UnknownEvent
from bot.log.store import Recorded
from bot.union.chain.canonical import Json, Object, canonical
from bot.union.chain.disclosure import FORMAT, STATE, STATE_AT, Fields, event_rule, parted, put_back
from bot.union.chain.reading import HEX, Joined
from bot.union.chain.writing import RULES
from bot.union.touches import UnionEnvelope
from domain.union.decider import UNION

LOGGED = {"id", "type", "data", "metadata"}
FIELDS = {"type", "data", "metadata", "by", "state", "withheld"}

SHAPELESS = "it is not of the shape that the protocol gives"

USUAL: Mapping[str, Json] = {"told": [], "absent": [], "dated": None, "reason": None, "by": None, "data": {}}
"""What stands for a value of that name; for any other a text like nobody else's."""


class Impossible(Exception):
    """No union's log makes such an event; with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`envelope` is None for what is for members alone. `by` is the member who acted, as it says."""

    joined: Joined
    envelope: UnionEnvelope | None
    by: int | None
    state: Object | None
    spoken: datetime
    recorded: datetime

    @property
    def number(self) -> int:
        return self.joined.number


class _Metadata(BaseModel):
    spoken: AwareDatetime
    recorded: AwareDatetime
    format: int = FORMAT
    rules: int = RULES


def told(joined: Joined) -> Told:
    """Raises Impossible."""
    content = _parsed(joined.content)
    hashes = _hashes(content.pop("withheld", None))
    by, state = content.pop("by", None), content.pop("state", None)
    if not (by is None or (isinstance(by, int) and "type" in content)):
        raise Impossible("it does not say rightly who acted")
    of_state = {at.removeprefix(STATE_AT): one for at, one in hashes.items() if at.startswith(f"{STATE_AT}/")}
    of_event = {at: one for at, one in hashes.items() if not at.startswith(f"{STATE_AT}/")}
    event = _whole(content, of_event)
    name, data = event.get("type"), event.get("data")
    if event.keys() != LOGGED or not (isinstance(name, str) and isinstance(data, dict)):
        raise Impossible(SHAPELESS)
    _check_openness(event, content, event_rule(name, data), of_event)
    metadata = _metadata(joined, content)
    return Told(
        spoken=metadata.spoken,
        recorded=metadata.recorded,
        joined=joined,
        envelope=_decoded(joined, event) if "type" in content else None,
        by=by if isinstance(by, int) else None,
        state=_state(state, of_state),
    )


def _metadata(joined: Joined, content: Object) -> _Metadata:
    try:
        metadata = _Metadata.model_validate(content.get("metadata"))
    except ValidationError:
        raise Impossible(SHAPELESS) from None
    if (metadata.format, metadata.rules) != (joined.link.form, joined.link.rules):
        raise Impossible("its tags name other versions than it does itself")
    return metadata


def _state(state: Json, hashes: Mapping[str, str]) -> Object | None:
    if state is None and not hashes:
        return None
    if not isinstance(state, dict):
        raise Impossible(SHAPELESS)
    whole = _whole(state, hashes)
    _check_openness(whole, state, STATE, hashes)
    return whole


def _parsed(content: str) -> Object:
    try:
        value = json.loads(content, parse_float=_refuse, parse_constant=_refuse)
        is_canonical = canonical(value) == content
    except (ValueError, RecursionError):
        is_canonical = False
    if not is_canonical:
        raise Impossible("its content is not canonical JSON")
    if not isinstance(value, dict) or not value.keys() <= FIELDS:
        raise Impossible(SHAPELESS)
    return value


def _refuse(_: str) -> NoReturn:
    raise ValueError


def _hashes(value: Json) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Impossible("it does not say what it withholds")
    hashes = {at: one for at, one in value.items() if isinstance(one, str) and HEX.fullmatch(one)}
    if len(hashes) < len(value):
        raise Impossible("what it withholds is not bound by hashes")
    return hashes


def _whole(opened: Object, hashes: Mapping[str, str]) -> Object:
    try:
        return put_back(opened, {at: _stand_in(at, one) for at, one in hashes.items()})
    except (LookupError, ValueError, TypeError):
        raise Impossible("it withholds values at places that there are not") from None


def _stand_in(at: str, bound: str) -> Json:
    name = at.rpartition("/")[2]
    if at == "/id":
        return str(UUID(bound[:32]))
    return [bound] if name == "identities" else USUAL.get(name, f"withheld:{bound}")


def _check_openness(whole: Object, opened: Object, rule: Fields, places: Iterable[str]) -> None:
    try:
        expected, withheld = parted(whole, rule)
    except ValueError:
        raise Impossible(SHAPELESS) from None
    if opened != expected or withheld.keys() != set(places):
        raise Impossible("it shows what is to be withheld, or withholds what is to be shown")


def _decoded(joined: Joined, event: Object) -> UnionEnvelope:
    recorded = Recorded(
        position=joined.number,
        stream=joined.link.stream,
        revision=joined.number,
        id=UUID(str(event["id"])),
        type=str(event["type"]),
        data=json.dumps(event["data"]).encode(),
        metadata=json.dumps(event["metadata"]).encode(),
    )
    try:
        envelope = _codec().decode(recorded)
    except (BadEvent, UnknownEvent) as error:
        raise Impossible(f"it is no event of a union: {error}") from None
    if envelope is None:
        raise Impossible(f"{joined.link.stream} is no union's")
    return envelope


@cache
def _codec() -> Codec:
    return Codec((UNION,))

"""Events as JSON: the name and version of a type, its fields, and what they become when read again.

An event is for ever, so nothing is written that could not be read: a wrong type, a missing or an
unknown field is a `BadEvent`, never a guess.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from types import MappingProxyType
from typing import Any, TypeAlias, cast
from uuid import UUID

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError, SchemaValidator, ValidationError, from_json, to_json

from bot.log.envelope import BadEvent, Envelope, Metadata, Stream, UnknownEvent, stream_of
from bot.log.store import NewEvent, Recorded
from bot.log.strictness import STRICT, strict, told_apart
from domain.decider import Decider

Fields: TypeAlias = dict[str, Any]
"""An event's data as JSON has it."""

Upcaster: TypeAlias = Callable[[Fields], Fields]
"""Turns the fields of one version into those of the next."""

UPCASTERS: Mapping[str, Upcaster] = MappingProxyType({})
"""By the type an old version is stored under: `{"MemberLeft": …}` makes `MemberLeft.v2` today's."""


class Codec:
    """For the events of all `deciders`, whose names differ."""

    def __init__(
        self, deciders: Iterable[Decider[Any, Any, Any]], upcasters: Mapping[str, Upcaster] = UPCASTERS
    ) -> None:
        self._upcasters = upcasters
        self._categories = {decider.category: frozenset(decider.events) for decider in deciders}
        events = [event for kinds in self._categories.values() for event in kinds]
        self._types = {event: _current(event.__name__, upcasters) for event in events}
        if len(set(self._types.values())) < len(events):
            raise TypeError("two events of the log bear one name")
        schemas = {name: _schema(event) for event, name in self._types.items()}
        self._readers = {name: SchemaValidator(strict(schema), STRICT) for name, schema in schemas.items()}
        self._tagged = frozenset(kind for schema in schemas.values() for kind in told_apart(schema))
        self._metadata_reader = SchemaValidator(strict(_schema(Metadata), extra="ignore"), STRICT)

    def encode(self, event: object, metadata: Metadata, *, event_id: UUID) -> NewEvent:
        """Raises BadEvent for what would not be the same when read again: a time without its zone, say."""
        name = self._types[type(event)]
        try:
            data, about = to_json(self._values(event)), to_json(_as_written(metadata))
        except PydanticSerializationError as error:
            raise BadEvent(f"{name} cannot be written: half a character, perhaps") from error
        if self._read(name, data, about) != (event, metadata):
            raise BadEvent(f"{name} would not be the same when read again")
        return NewEvent(id=event_id, type=name, data=data, metadata=about)

    def decode(self, recorded: Recorded) -> Envelope[Any] | None:
        """None for a stream of no context. Raises UnknownEvent, and BadEvent for data that is not such an event's."""
        stream = self.stream(recorded)
        if stream is None:
            return None
        try:
            event, metadata = self._read(recorded.type, recorded.data, recorded.metadata)
        except (BadEvent, UnknownEvent) as error:
            raise type(error)(f"{error}, at revision {recorded.revision} of {recorded.stream}") from error
        if type(event) not in self._categories[stream.category]:
            raise UnknownEvent(f"{recorded.type}, at revision {recorded.revision} of {recorded.stream}")
        return Envelope(
            position=recorded.position,
            category=stream.category,
            aggregate=stream.aggregate,
            revision=recorded.revision,
            id=recorded.id,
            event=event,
            metadata=metadata,
        )

    def stream(self, recorded: Recorded) -> Stream | None:
        """Whose event it is, without a look at it. None for a stream of no context."""
        stream = stream_of(recorded.stream)
        return stream if stream is not None and stream.category in self._categories else None

    def _read(self, name: str, data: bytes, metadata: bytes) -> tuple[object, Metadata]:
        try:
            reader = self._readers.get(name)
            event = reader.validate_json(data) if reader else self._read_old(name, data)
            return event, cast(Metadata, self._metadata_reader.validate_json(metadata))
        except ValidationError as error:
            raise BadEvent(f"{name}: {_in_a_line(error)}") from error

    def _read_old(self, name: str, data: bytes) -> object:
        if name not in self._upcasters:
            raise UnknownEvent(name)
        try:
            event = from_json(data)
            while name in self._upcasters:
                event = self._upcasters[name](event)
                name = _next(name)
        except (ValueError, TypeError, LookupError) as error:
            raise BadEvent(f"{name}: {error!r}") from error
        return self._readers[name].validate_json(to_json(event))

    def _values(self, value: Any) -> Fields:
        """Without what is as it would be read anyway: a field that was added later changes no older event."""
        kind: Any = type(value)
        each = ((name, default, getattr(value, name)) for name, default in _fields(kind))
        return {
            name: self._tagged_values(given)
            for name, default, given in each
            if default is MISSING or given != default
        }

    def _tagged_values(self, value: object) -> object:
        kind = type(value)
        return {"kind": kind.__name__, **self._values(value)} if kind in self._tagged else value


@cache
def _fields(kind: Any) -> Sequence[tuple[str, object]]:
    return [(field.name, field.default) for field in fields(kind)]


def _schema(kind: Any) -> Any:
    return TypeAdapter(kind).core_schema


def _as_written(metadata: Metadata) -> Fields:
    """EventStoreDB's own tools draw what caused what from the two `$` keys."""
    return {
        "command": metadata.command,
        "by": metadata.by,
        "spoken": metadata.spoken,
        "recorded": metadata.recorded,
        "$correlationId": metadata.correlation,
        "$causationId": metadata.causation,
    }


def _in_a_line(error: ValidationError) -> str:
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, one['loc']))} {one['type']}" for one in problems)


def _current(name: str, upcasters: Mapping[str, Upcaster]) -> str:
    while name in upcasters:
        name = _next(name)
    return name


def _next(name: str) -> str:
    """After `MemberLeft` comes `MemberLeft.v2`."""
    bare, _, version = name.partition(".v")
    return f"{bare}.v{int(version or 1) + 1}"

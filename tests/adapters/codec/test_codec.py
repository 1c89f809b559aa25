"""What the codec promises about everything that is not in a golden file."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum
from types import NoneType
from typing import Any, NewType, get_args, get_origin, get_type_hints
from uuid import UUID, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contexts import DECIDERS
from bot.contexts import codec as union_codec
from bot.log.codec import Codec, Fields
from bot.log.envelope import BadEvent, Metadata, Stream, UnknownEvent, stream_of
from bot.log.store import Recorded
from bot.union.executing import union_stream
from domain.union.events import DeadlineMoved, MemberLeft, MoveCause, ResolutionAdopted, UnionEvent
from tests.adapters.codec.examples import METADATA, NOON

UNION = UUID("6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49")
EVENT = UUID(int=1)
CODEC = union_codec()
GOOD_METADATA = CODEC.encode(MemberLeft(member=1), METADATA, event_id=EVENT).metadata

SCALARS: Mapping[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(),
    str: st.text(),
    UUID: st.uuids(),
    NoneType: st.none(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    timedelta: st.timedeltas(),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    if kind in SCALARS:
        return SCALARS[kind]
    if isinstance(kind, NewType):
        return values_of(kind.__supertype__)
    if get_origin(kind) is tuple:
        return st.lists(values_of(get_args(kind)[0]), max_size=3).map(tuple)
    if options := get_args(kind):
        return st.one_of([values_of(option) for option in options])
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    assert isinstance(kind, type)
    assert is_dataclass(kind)
    types = get_type_hints(kind)
    return st.builds(kind, **{field.name: values_of(types[field.name]) for field in fields(kind)})


def recorded(
    kind: str, data: bytes, *, metadata: bytes = GOOD_METADATA, stream: str = union_stream(UNION)
) -> Recorded:
    return Recorded(position=9, stream=stream, revision=4, id=EVENT, type=kind, data=data, metadata=metadata)


@pytest.mark.parametrize("kind", get_args(UnionEvent), ids=lambda kind: kind.__name__)
def test_every_event_survives_being_written_and_read(kind: type[UnionEvent]) -> None:
    @settings(max_examples=40, deadline=None, derandomize=True, database=None)
    @given(event=values_of(kind), metadata=values_of(Metadata))
    def survives(event: UnionEvent, metadata: Metadata) -> None:
        written = CODEC.encode(event, metadata, event_id=EVENT)
        envelope = CODEC.decode(recorded(written.type, written.data, metadata=written.metadata))
        assert envelope is not None
        assert (envelope.event, envelope.metadata) == (event, metadata)
        assert CODEC.encode(envelope.event, envelope.metadata, event_id=EVENT) == written

    survives()


def test_a_fact_carries_where_it_was_recorded() -> None:
    envelope = CODEC.decode(recorded("MemberLeft", b'{"member":1}'))
    assert envelope is not None
    assert (envelope.position, envelope.aggregate, envelope.revision, envelope.id) == (9, UNION, 4, EVENT)


def test_a_type_of_the_future_is_unknown() -> None:
    with pytest.raises(UnknownEvent, match=r"MemberFrozen, at revision 4 of union-6f0d"):
        CODEC.decode(recorded("MemberFrozen", b"{}"))


def test_a_version_of_the_future_is_unknown() -> None:
    with pytest.raises(UnknownEvent, match=r"MemberLeft\.v2"):
        CODEC.decode(recorded("MemberLeft.v2", b'{"member":1}'))


@pytest.mark.parametrize(
    "stream",
    [
        "garden-6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49",
        "union-",
        "union-garden",
        "6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49",
        "union-6F0D9C3E-52B8-5C1E-9D0A-0F4D1C2B3A49",
        "union-6f0d9c3e52b85c1e9d0a0f4d1c2b3a49",
        "$$union-6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49",
        "",
    ],
)
def test_other_streams_are_not_a_unions(stream: str) -> None:
    assert CODEC.decode(recorded("MemberFrozen", b"garbage", stream=stream)) is None


def test_a_unions_stream_is_named_after_it() -> None:
    assert union_stream(UNION) == "union-6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49"
    assert stream_of(union_stream(UNION)) == Stream("union", UNION)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("MemberLeft", b""),
        ("MemberLeft", b"\xff\xfe"),
        ("MemberLeft", b"null"),
        ("MemberLeft", b'[{"member":1}]'),
        ("MemberLeft", b"{}"),
        ("MemberLeft", b'{"member":1'),
        ("MemberLeft", b'{"member":"1"}'),
        ("MemberLeft", b'{"member":true}'),
        ("MemberLeft", b'{"member":1.0}'),
        ("MemberLeft", b'{"member":null}'),
        ("MemberLeft", b'{"member":1,"reason":"tired"}'),
        ("IdentityLinked", b'{"member":1,"identity":7}'),
        ("ProposalCarried", b'{"number":1,"basis":"loud"}'),
        ("NoticePublished", b'{"number":1,"channel":"telegram:1","told":1,"deadline":null}'),
        ("DeadlineMoved", b'{"number":1,"cause":"interruption","deadline":"2026-11-20T12:00:00"}'),
        ("DeadlineMoved", b'{"number":1,"cause":"interruption","deadline":"2026-11-20T12:00:00+03:00"}'),
        ("DeadlineMoved", b'{"number":1,"cause":"interruption","deadline":1795176000}'),
        ("DeadlineMoved", b'{"number":1,"cause":"interruption","deadline":"2026-11-20"}'),
        ("ProposalRejected", b'{"number":1,"objections":[{"member":1,"reason":null,"mood":"sour"}]}'),
    ],
)
def test_data_that_is_not_such_an_events_is_bad(kind: str, data: bytes) -> None:
    with pytest.raises(BadEvent, match=rf"{kind}.*, at revision 4 of union-6f0d"):
        CODEC.decode(recorded(kind, data))


@pytest.mark.parametrize(
    "change",
    [
        b'{"text":"Meet."}',
        b'{"kind":"Nonsense","text":"Meet."}',
        b'{"kind":"AdoptResolution"}',
        b'{"kind":"AdoptResolution","text":"Meet.","number":"1"}',
        b'{"kind":"AdmitMember","candidate":{"identity":"console:ann","name":"Ann","age":9}}',
        b'"AdoptResolution"',
    ],
)
def test_a_change_that_is_not_of_its_kind_is_bad(change: bytes) -> None:
    rest = b',"electors":[1],"base_revision":null,"period":"P1D","at":"2026-11-20T12:00:00Z"}'
    with pytest.raises(BadEvent, match="ProposalOpened: change"):
        CODEC.decode(recorded("ProposalOpened", b'{"number":1,"proposer":1,"change":' + change + rest))


def test_a_period_is_written_as_a_duration_and_never_as_a_number() -> None:
    data = (
        b'{"number":1,"proposer":1,"change":{"kind":"AdoptResolution","text":"Meet."},"electors":[1],'
        b'"base_revision":null,"period":86400,"at":"2026-11-20T12:00:00Z"}'
    )
    with pytest.raises(BadEvent, match="period"):
        CODEC.decode(recorded("ProposalOpened", data))


def test_what_is_wrong_is_told_without_quoting_what_was_said() -> None:
    with pytest.raises(BadEvent) as bad:
        CODEC.decode(recorded("ResolutionAdopted", b'{"text":["a secret"],"proposal":1}'))
    assert "secret" not in f"{bad.value} {bad.value.__cause__} {bad.value.__cause__.__cause__}"  # type: ignore[union-attr]


def test_metadata_names_the_command_for_the_stores_own_tools() -> None:
    assert (
        GOOD_METADATA == b'{"command":"telegram:77001","by":"telegram:1001",'
        b'"spoken":"2026-11-20T12:00:00Z","recorded":"2026-11-20T12:00:00.001500Z",'
        b'"$correlationId":"telegram:77001","$causationId":"telegram:77001"}'
    )


def test_metadata_may_carry_what_other_tools_put_there() -> None:
    metadata = GOOD_METADATA.replace(b"}", b',"$schema":{"format":"json"}}')
    envelope = CODEC.decode(recorded("MemberLeft", b'{"member":1}', metadata=metadata))
    assert envelope is not None
    assert envelope.metadata == METADATA


@pytest.mark.parametrize("metadata", [b"", b"{}", GOOD_METADATA.replace(b"command", b"commandeer")])
def test_metadata_without_what_we_need_is_bad(metadata: bytes) -> None:
    with pytest.raises(BadEvent):
        CODEC.decode(recorded("MemberLeft", b'{"member":1}', metadata=metadata))


@pytest.mark.parametrize("moment", [NOON.replace(tzinfo=None), NOON.astimezone(timezone(timedelta(hours=3)))])
def test_a_time_that_is_not_utc_is_never_written(moment: datetime) -> None:
    event = DeadlineMoved(number=1, cause=MoveCause.INTERRUPTION, deadline=moment)
    with pytest.raises(BadEvent):
        CODEC.encode(event, METADATA, event_id=EVENT)
    with pytest.raises(BadEvent):
        CODEC.encode(MemberLeft(member=1), replace(METADATA, spoken=moment), event_id=EVENT)


def test_half_a_character_is_never_written() -> None:
    with pytest.raises(BadEvent):
        CODEC.encode(ResolutionAdopted(text="\ud83c", proposal=1), METADATA, event_id=EVENT)


def test_an_event_keeps_the_id_it_was_given() -> None:
    event_id = uuid5(UNION, "telegram:77001")
    assert CODEC.encode(MemberLeft(member=1), METADATA, event_id=event_id).id == event_id


# --- old versions ----------------------------------------------------------------------------


def from_a_name_to_a_number(old: Fields) -> Fields:
    """An older `MemberLeft {"who": "1"}` that never was."""
    return {"member": int(old["who"])}


def from_a_list_to_a_name(old: Fields) -> Fields:
    return {"who": old["those"][0]}


def test_an_old_version_is_read_as_todays() -> None:
    codec = Codec(DECIDERS, {"MemberLeft": from_a_name_to_a_number})
    envelope = codec.decode(recorded("MemberLeft", b'{"who":"7"}'))
    assert envelope is not None
    assert envelope.event == MemberLeft(member=7)


def test_an_older_version_is_read_step_by_step() -> None:
    codec = Codec(DECIDERS, {"MemberLeft": from_a_list_to_a_name, "MemberLeft.v2": from_a_name_to_a_number})
    for name, data in {
        "MemberLeft": b'{"those":["7"]}',
        "MemberLeft.v2": b'{"who":"7"}',
        "MemberLeft.v3": b'{"member":7}',
    }.items():
        envelope = codec.decode(recorded(name, data))
        assert envelope is not None
        assert envelope.event == MemberLeft(member=7)


def test_todays_version_carries_its_number_from_the_second_on() -> None:
    assert CODEC.encode(MemberLeft(member=7), METADATA, event_id=EVENT).type == "MemberLeft"
    codec = Codec(DECIDERS, {"MemberLeft": from_a_name_to_a_number})
    assert codec.encode(MemberLeft(member=7), METADATA, event_id=EVENT).type == "MemberLeft.v2"


@pytest.mark.parametrize("data", [b"[]", b"{}", b'{"who":"me"}', b"nonsense"])
def test_an_old_version_with_other_fields_is_bad(data: bytes) -> None:
    codec = Codec(DECIDERS, {"MemberLeft": from_a_name_to_a_number})
    with pytest.raises(BadEvent, match="MemberLeft"):
        codec.decode(recorded("MemberLeft", data))


def test_what_an_old_version_becomes_is_read_as_strictly() -> None:
    codec = Codec(DECIDERS, {"MemberLeft": lambda old: {**old, "extra": 1}})
    with pytest.raises(BadEvent, match="extra"):
        codec.decode(recorded("MemberLeft", b'{"member":7}'))

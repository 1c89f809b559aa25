"""The loopback EventStoreDB's words: gRPC messages from entries of its log, and back."""

import re
from collections.abc import Mapping

from esdbclient.protos.Grpc import gossip_pb2, shared_pb2, status_pb2, streams_pb2
from google.protobuf import any_pb2, empty_pb2  # type: ignore[import-untyped]  # it brings no types
from google.protobuf.message import Message  # type: ignore[import-untyped]  # it brings no types

from tests.adapters.eventstoredb.log import MAX_APPEND_BYTES, Entry, Proposed


def member(of: tuple[str, int, bool]) -> gossip_pb2.MemberInfo:
    address, port, leads = of
    states = gossip_pb2.MemberInfo.VNodeState
    return gossip_pb2.MemberInfo(
        state=states.Leader if leads else states.Follower,
        is_alive=True,
        http_end_point=gossip_pb2.EndPoint(address=address, port=port),
    )


def passes(options: streams_pb2.ReadReq.Options, entry: Entry) -> bool:
    if not options.HasField("filter"):
        return True
    if options.filter.HasField("stream_identifier"):
        return bool(re.search(options.filter.stream_identifier.regex, entry.stream))
    return bool(re.search(options.filter.event_type.regex, entry.event.type))


def proposed(message: streams_pb2.BatchAppendReq.ProposedMessage) -> Proposed:
    return Proposed(
        id=message.id.string,
        type=required(message.metadata, "type"),
        content_type=required(message.metadata, "content-type"),
        data=message.data,
        metadata=message.custom_metadata,
    )


def required(metadata: Mapping[str, str], key: str) -> str:
    """A protobuf map has an empty string where nothing was said."""
    if key not in metadata:
        raise KeyError(key)
    return metadata[key]


def event(entry: Entry) -> streams_pb2.ReadResp:
    recorded = streams_pb2.ReadResp.ReadEvent.RecordedEvent(
        id=shared_pb2.UUID(string=entry.event.id),
        stream_identifier=shared_pb2.StreamIdentifier(stream_name=entry.stream.encode()),
        stream_revision=entry.revision,
        prepare_position=entry.position,
        commit_position=entry.position,
        metadata={"type": entry.event.type, "content-type": entry.event.content_type, "created": "0"},
        custom_metadata=entry.event.metadata,
        data=entry.event.data,
    )
    read = streams_pb2.ReadResp.ReadEvent(event=recorded, commit_position=entry.position)
    return streams_pb2.ReadResp(event=read)


def not_ready() -> streams_pb2.BatchAppendResp:
    return error(empty_pb2.Empty(), "Server Is Not Ready")


def over_size() -> streams_pb2.BatchAppendResp:
    return error(shared_pb2.MaximumAppendSizeExceeded(maxAppendSize=MAX_APPEND_BYTES))


def bad_request(message: str) -> streams_pb2.BatchAppendResp:
    return error(shared_pb2.BadRequest(message=message))


def access_denied() -> streams_pb2.BatchAppendResp:
    return error(shared_pb2.AccessDenied())


def commit_timeout() -> streams_pb2.BatchAppendResp:
    return error(shared_pb2.Timeout())


def stream_deleted(stream: str) -> streams_pb2.BatchAppendResp:
    name = shared_pb2.StreamIdentifier(stream_name=stream.encode())
    return error(shared_pb2.StreamDeleted(stream_identifier=name))


def appended(last: Entry) -> streams_pb2.BatchAppendResp:
    position = shared_pb2.AllStreamPosition(commit_position=last.position, prepare_position=last.position)
    success = streams_pb2.BatchAppendResp.Success(current_revision=last.revision, position=position)
    return streams_pb2.BatchAppendResp(success=success)


def error(details: Message, message: str = "") -> streams_pb2.BatchAppendResp:
    packed = any_pb2.Any()
    packed.Pack(details)
    return streams_pb2.BatchAppendResp(error=status_pb2.Status(message=message, details=packed))


def wrong_expected_version(current: int) -> streams_pb2.BatchAppendResp:
    if current < 0:
        return error(shared_pb2.WrongExpectedVersion(current_no_stream=empty_pb2.Empty()))
    return error(shared_pb2.WrongExpectedVersion(current_stream_revision=current))

"""The gRPC services of the loopback EventStoreDB, on the stubs that esdbclient ships."""

import asyncio
from collections.abc import AsyncIterator
from uuid import uuid4

import grpc
from esdbclient.protos.Grpc import gossip_pb2, gossip_pb2_grpc, shared_pb2, streams_pb2
from esdbclient.protos.Grpc.streams_pb2_grpc import StreamsServicer

from tests.adapters.eventstoredb import messages
from tests.adapters.eventstoredb.log import (
    MAX_APPEND_BYTES,
    Entry,
    Proposed,
    StreamDeleted,
    WrongExpectedVersion,
)
from tests.adapters.eventstoredb.node import Context, Node, abort_the_slow, abort_towards

Answers = AsyncIterator[streams_pb2.ReadResp]

COMMIT_TURNS = 50
"""Turns of the event loop that the server takes to commit an append: others come meanwhile."""


class Streams(StreamsServicer):
    def __init__(self, node: Node) -> None:
        self._node = node

    async def BatchAppend(  # noqa: N802  the generated stub's name
        self, requests: AsyncIterator[streams_pb2.BatchAppendReq], context: Context
    ) -> AsyncIterator[streams_pb2.BatchAppendResp]:
        await self._node.admit("BatchAppend", context)
        async for request in requests:
            if gate := self._node.gate("append_gate"):
                await gate.hold()
            if self._node.strikes("unanswered_appends"):
                return
            if self._node.strikes("unavailable_appends"):
                await context.abort(grpc.StatusCode.UNAVAILABLE, "made unavailable")
            if leader := self._node.faults.leader:
                await abort_towards(leader, context)
            answer = await self._answer(request)
            if self._node.strikes("lost_answers"):
                await context.abort(grpc.StatusCode.UNAVAILABLE, "stored, but not said so")
            answer.correlation_id.CopyFrom(request.correlation_id)
            answer.stream_identifier.CopyFrom(request.options.stream_identifier)
            yield answer

    async def _answer(self, request: streams_pb2.BatchAppendReq) -> streams_pb2.BatchAppendResp:
        stream = request.options.stream_identifier.stream_name.decode()
        if self._node.faults.denied or stream in self._node.faults.forbidden:
            return messages.access_denied()
        if self._node.faults.not_ready:
            return messages.not_ready()
        try:
            events = [messages.proposed(message) for message in request.proposed_messages]
        except KeyError as missing:
            return messages.bad_request(f"The given key {missing} was not present")
        if not stream or not all(event.type for event in events):
            return messages.bad_request("Invalid stream name or type")
        if sum(event.size for event in events) > MAX_APPEND_BYTES:
            return messages.over_size()
        return await self._commit(request.options, stream, events)

    async def _commit(
        self, options: streams_pb2.BatchAppendReq.Options, stream: str, events: list[Proposed]
    ) -> streams_pb2.BatchAppendResp:
        """What comes again while it is uncommitted is not answered until the commit timeout."""
        if self._node.strikes("commit_timeouts"):
            return messages.commit_timeout()
        ids = tuple(event.id for event in events)
        while stream in self._node.uncommitted:
            same, committed = self._node.uncommitted[stream]
            await committed.wait()
            if same == ids:
                return messages.commit_timeout()
        self._node.uncommitted[stream] = ids, (committed := asyncio.Event())

        async def commit() -> streams_pb2.BatchAppendResp:
            if gate := self._node.gate("commit_gate"):
                await gate.hold()
            for _ in range(COMMIT_TURNS):
                await asyncio.sleep(0)
            try:
                return self._append(options, stream, events)
            finally:
                del self._node.uncommitted[stream]
                committed.set()

        # whether the client still waits or not
        return await asyncio.shield(self._node.at_work(commit()))

    def _append(
        self, options: streams_pb2.BatchAppendReq.Options, stream: str, events: list[Proposed]
    ) -> streams_pb2.BatchAppendResp:
        if not (options.HasField("stream_position") or options.HasField("no_stream")):
            return messages.bad_request("the bot always expects an exact version")
        expected = options.stream_position if options.HasField("stream_position") else -1
        current = self._node.log.current(stream)
        if self._node.faults.forgotten_ids and expected < current:
            return messages.wrong_expected_version(current)
        try:
            return messages.appended(self._node.log.append(stream, events, expected))
        except WrongExpectedVersion as wrong:
            return messages.wrong_expected_version(wrong.current)
        except StreamDeleted:
            return messages.stream_deleted(stream)

    async def Read(  # noqa: N802  the generated stub's name
        self, request: streams_pb2.ReadReq, context: Context
    ) -> Answers:
        await self._node.admit("Read", context)
        options = request.options
        if options.HasField("subscription"):
            answers = self._subscription(options, context)
        else:
            answers = self._reading(options, context)
        async for answer in answers:
            yield answer

    async def _reading(self, options: streams_pb2.ReadReq.Options, context: Context) -> Answers:
        entries = await self._entries(options, context)
        if options.HasField("stream") and not entries:
            name = options.stream.stream_identifier
            yield streams_pb2.ReadResp(
                stream_not_found=streams_pb2.ReadResp.StreamNotFound(stream_identifier=name)
            )
        if options.read_direction == streams_pb2.ReadReq.Options.Backwards:
            entries = entries[::-1]
        elif options.HasField("stream"):
            entries = [entry for entry in entries if entry.revision >= options.stream.revision]
        gate = self._node.gate("read_gate")
        for number, entry in enumerate(entries[: options.count]):
            if number and gate:
                await gate.hold()
            if number and self._node.strikes("cut_off_reads"):
                await context.abort(grpc.StatusCode.UNAVAILABLE, "cut off")
            yield messages.event(entry)

    async def _entries(self, options: streams_pb2.ReadReq.Options, context: Context) -> list[Entry]:
        log = self._node.log
        if options.HasField("all"):
            await self._node.admit_to_all(context)
            start = options.all.position.commit_position
            if options.all.HasField("position") and not self._node.is_a_place(start):
                await context.abort(grpc.StatusCode.UNKNOWN, "Unexpected FilteredReadAllResult")
            return [entry for entry in log.after(start - 1) if messages.passes(options, entry)]
        stream = options.stream.stream_identifier.stream_name.decode()
        if stream in log.tombstoned:
            await context.abort(grpc.StatusCode.FAILED_PRECONDITION, f"Event stream '{stream}' is deleted.")
        if not stream:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, "The stream name is missing")
        return log.visible(stream)

    async def _subscription(self, options: streams_pb2.ReadReq.Options, context: Context) -> Answers:
        await self._node.admit_to_all(context)
        log, faults = self._node.log, self._node.faults
        position, delivered, caught_up = options.all.position.commit_position, 0, False
        confirmation = streams_pb2.ReadResp.SubscriptionConfirmation(subscription_id=str(uuid4()))
        yield streams_pb2.ReadResp(confirmation=confirmation)
        if options.all.HasField("position") and not self._node.is_a_place(position):
            await context.abort(grpc.StatusCode.UNKNOWN, "Exception was thrown by handler.")
        skips = options.all.HasField("position") and position not in {e.position for e in log.entries}
        while True:
            grown = log.grown
            for entry in log.after(position):
                position = entry.position
                if messages.passes(options, entry):
                    if skips:
                        skips = False  # it believes that this is the one after which we asked
                        continue
                    if delivered == faults.too_slow_after:
                        await abort_the_slow(context)
                    delivered += 1
                    yield messages.event(entry)
            if not caught_up:
                faults.before_caught_up()
                caught_up = True
                for _ in range(faults.caught_up_times):
                    yield streams_pb2.ReadResp(caught_up=streams_pb2.ReadResp.CaughtUp())
            else:
                await grown.wait()


class Gossip(gossip_pb2_grpc.GossipServicer):
    def __init__(self, node: Node) -> None:
        self._node = node

    async def Read(  # noqa: N802  the generated stub's name
        self, _: shared_pb2.Empty, context: Context
    ) -> gossip_pb2.ClusterInfo:
        await self._node.admit("Gossip", context)
        return gossip_pb2.ClusterInfo(members=map(messages.member, self._node.members))

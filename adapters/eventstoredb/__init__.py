"""The event store port on EventStoreDB, with the asynchronous client of esdbclient."""

import os

# Before gRPC is imported: it tells stderr of every connection that ends, and we hear it as an exception.
os.environ.setdefault("GRPC_VERBOSITY", "ERROR")

from adapters.eventstoredb.errors import AccessRefused
from adapters.eventstoredb.store import EventStoreDBStore

__all__ = ["AccessRefused", "EventStoreDBStore"]

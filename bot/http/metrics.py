"""The same in the form that Prometheus collects. It names parts and nobody: no union, no channel, no words."""

from collections.abc import Iterator

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.http.status import StatusShown
from bot.standing import State

MEDIA_TYPE = CONTENT_TYPE_LATEST
PREFIX = "mission_union"


def of(shown: StatusShown) -> bytes:
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Collector(shown))
    ProcessCollector(registry=registry)
    return generate_latest(registry)


class _Collector(Collector):
    def __init__(self, shown: StatusShown) -> None:
        self._shown = shown

    def collect(self) -> Iterator[Metric]:
        shown = self._shown
        yield _one("speaks", "Whether this process speaks and listens", shown.speaks.holds)
        yield _one("log_followed", "Whether the log is followed", shown.log.is_followed.holds)
        yield _one("log_position", "Up to where the log was read", shown.log.read_to)
        yield _one("troubles", "Unions, channels and messages in trouble of their own", len(shown.troubles))
        yield _one("uptime_seconds", "Since the start", (shown.as_of - shown.started).total_seconds())
        parts = [part for part in shown.parts if part.state is not None]
        yield _each("part_runs", "Whether it runs", {part.name: part.state is State.RUNS for part in parts})
        yield _each(
            "part_stopped",
            "Whether it was stopped by hand",
            {part.name: part.state is State.STOPPED for part in parts},
        )
        yield _each(
            "part_restarts", "How often it was started again", {part.name: part.restarts for part in parts}
        )
        yield _each(
            "part_behind_seconds",
            "How far it is behind",
            {part.name: part.behind for part in shown.parts if part.behind is not None},
        )
        yield self._facts()

    def _facts(self) -> Metric:
        """Every number that a part says of itself."""
        family = GaugeMetricFamily(f"{PREFIX}_part_fact", "What a part counts", labels=["part", "fact"])
        for part in self._shown.parts:
            for name, fact in part.facts.items():
                if isinstance(fact, int | float):
                    family.add_metric([part.name, name], fact)
        return family


def _one(name: str, says: str, value: float) -> Metric:
    return GaugeMetricFamily(f"{PREFIX}_{name}", says, value=float(value))


def _each(name: str, says: str, values: dict[str, float | bool | int]) -> Metric:
    family = GaugeMetricFamily(f"{PREFIX}_{name}", says, labels=["part"])
    for part, value in values.items():
        family.add_metric([part], float(value))
    return family

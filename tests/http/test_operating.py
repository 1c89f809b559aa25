"""What the operator sees and does, and that nobody else does."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from bot.http.app import Frame
from bot.http.operating import LONGEST_FORM, operating
from bot.http.operator import TOKEN_FILE, Operator, operator_of
from bot.http.status import WAITS_TOO_LONG, Status
from bot.log.store import Unavailable
from bot.operation.socket import Command, Reply
from bot.standing import Account, Condition, Kind, Standing, Trouble, begun
from tests.http.asking import Answer, ask, served

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
TOKEN = "a token that nobody guesses"
UNION = "union-5a3c"
DASHBOARD = Path(__file__).parents[2] / "docs" / "grafana.json"
PRIVATE = ("/", "/status", "/metrics")


class Read:
    def __init__(self) -> None:
        self.following = Condition(lambda: NOON)
        self.position = 7
        self.as_of: datetime | None = None


@dataclass
class House:
    """`done` is what was asked of the bot by buttons."""

    port: int = 0
    parts: dict[str, Standing] = field(default_factory=dict)
    troubles: dict[str, str] = field(default_factory=dict)
    commands: dict[str, Command] = field(default_factory=dict)
    done: list[tuple[str, ...]] = field(default_factory=list)
    operator: Operator = field(default_factory=lambda: Operator(SecretStr(TOKEN)))
    status: Status = field(init=False)

    def __post_init__(self) -> None:
        self.status = Status(
            now=lambda: NOON,
            parts=self.parts,
            progress=Read(),
            troubles=self.troubles,
            can_be_stopped=lambda name: name == "nostr",
        )
        self.commands["part"] = self.asked
        self.commands["look"] = self.asked

    @asynccontextmanager
    async def asked(self, *words: str) -> AsyncIterator[Reply]:
        if words[0] == "99":
            raise Unavailable("No message with the number 99 has failed.")
        self.done.append(words)
        yield {"lines": ["nostr is stopped."]}

    async def sees(self, path: str) -> Answer:
        return await ask(self.port, path, bearer=TOKEN)

    async def presses(self, **fields: str) -> Answer:
        return await ask(self.port, "/do", method="POST", bearer=TOKEN, form=form(fields))


def form(fields: Mapping[str, str]) -> str:
    return "&".join(f"{name}={quote(value)}" for name, value in fields.items())


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House()
    frame = Frame(lambda: True, operating(house.status, house.operator, house.commands), host="bot.example")
    frame.take_in([])
    async with served(frame, tmp_path) as house.port:
        yield house


@pytest.mark.parametrize("path", PRIVATE)
@pytest.mark.parametrize("cookie", ["", "operator=guessed", f"operator={TOKEN}"])
async def test_without_the_token_nothing_is_shown(house: House, path: str, cookie: str) -> None:
    house.troubles[UNION] = "it cannot be told"
    house.parts["channel telegram:-100"] = begun(NOON, passing=True)
    for answer in (
        await ask(house.port, path, cookie=cookie),
        await ask(house.port, path, cookie=cookie, bearer="guessed"),
    ):
        assert answer.status == 403
        assert UNION.encode() not in answer.body
        assert b"telegram" not in answer.body
        assert house.operator.proof.encode() not in answer.body


async def test_the_printed_link_opens_it_for_a_browser_which_keeps_no_token(house: House) -> None:
    answer = await ask(house.port, f"/enter?token={quote(TOKEN)}")
    assert (answer.status, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict"} <= set(cookie.split("; "))
    assert TOKEN not in unquote(cookie)
    for path in PRIVATE:
        assert (await ask(house.port, path, cookie=cookie.partition(";")[0])).status == 200


async def test_the_token_can_be_typed(house: House) -> None:
    assert (await ask(house.port, "/enter", method="POST", form=form({"token": TOKEN}))).status == 303
    for wrong in ("", "x", "é", "a" * LONGEST_FORM):
        answer = await ask(house.port, "/enter", method="POST", form=form({"token": wrong, "a": "b"}))
        assert answer.status in {403, 413}
        assert "set-cookie" not in answer.headers


async def test_the_status_says_of_each_part_how_it_stands_and_what_to_do(house: House) -> None:
    house.parts["store"] = begun(NOON - timedelta(hours=1))
    house.parts["nostr"] = house.parts["store"].failed(Trouble(Kind.UNAVAILABLE, "no relay", NOON))
    with house.status.telling({"outbox": lambda: Account(facts={"things to tell": 3}, behind=2.5)}):
        told = (await house.sees("/status")).json
    store, nostr, outbox, channels = told["parts"]
    assert (store["name"], store["state"], store["since"]) == ("store", "runs", "2026-01-01T11:00:00Z")
    assert (nostr["state"], nostr["can_be_stopped"]) == ("waits to be started again", True)
    assert nostr["last_trouble"] == {"kind": "unavailable", "words": "no relay", "at": "2026-01-01T12:00:00Z"}
    assert "python -m bot check" in nostr["advice"]
    assert (outbox["facts"], outbox["behind"], outbox["state"]) == ({"things to tell": 3}, 2.5, None)
    assert channels["facts"] == {"channels with something to tell": 0, "of these in trouble": 0}
    assert told["speaks"]["holds"] is told["log"]["is_followed"]["holds"] is False
    assert told["log"]["read_to"] == 7


async def test_the_channel_that_waits_longest_is_named(house: House) -> None:
    long_ago = NOON - timedelta(seconds=WAITS_TOO_LONG + 1)
    blocked = begun(long_ago, passing=True).failed(Trouble(Kind.UNAVAILABLE, "too many requests", NOON))
    house.parts |= {"channel telegram:-100": begun(NOON, passing=True), "channel telegram:-200": blocked}
    [channels] = (await house.sees("/status")).json["parts"]
    assert channels["behind"] == WAITS_TOO_LONG + 1
    assert channels["facts"] == {
        "channels with something to tell": 2,
        "of these in trouble": 1,
        "longest waiting": "telegram:-200",
        "its trouble": "too many requests",
    }
    assert channels["advice"]


async def test_the_page_shows_the_same_and_offers_what_can_be_done(house: House) -> None:
    house.parts["nostr"] = begun(NOON).failed(Trouble(Kind.BUG, "<script>alert(1)</script>", NOON))
    house.parts["http"] = begun(NOON)
    page = (await house.sees("/")).body.decode()
    assert "Something is amiss" in page
    assert "&lt;script&gt;alert(1)" in page
    assert re.findall(r'name="words" value="([^"]*)"', page) == ["start nostr", "stop nostr"]
    assert page.count(f'value="{house.operator.proof}"') == 2
    policy = (await house.sees("/")).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


async def test_when_nothing_is_amiss_the_page_says_so(house: House) -> None:
    house.parts["http"] = begun(NOON)
    assert "All is well" in (await house.sees("/")).body.decode()


async def test_a_button_does_what_it_says_and_the_page_tells_what_came_of_it(house: House) -> None:
    answer = await house.presses(command="part", words="stop nostr", proof=house.operator.proof)
    assert (answer.status, house.done) == (303, [("stop", "nostr")])
    assert "nostr is stopped." in (await house.sees(answer.headers["location"])).body.decode()


async def test_a_button_that_comes_too_late_is_told_why(house: House) -> None:
    answer = await house.presses(command="look", words="99", proof=house.operator.proof)
    assert "No message with the number 99" in (await house.sees(answer.headers["location"])).body.decode()


async def test_what_comes_of_a_button_may_be_a_members_words_and_stands_in_no_address(house: House) -> None:
    answer = await house.presses(command="look", words="1", proof=house.operator.proof)
    assert "stopped" not in unquote(answer.headers["location"])
    assert "stopped" not in (await house.sees("/?told=nostr is stopped.".replace(" ", "%20"))).body.decode()


async def test_a_form_of_somebody_elses_page_does_nothing(house: House) -> None:
    """Even where the browser sends what it keeps."""
    for proof in ("", "guessed", house.operator.sign):
        assert (await house.presses(command="part", words="stop nostr", proof=proof)).status == 403
    wanted = form({"command": "part", "words": "stop nostr", "proof": house.operator.proof})
    assert (await ask(house.port, "/do", method="POST", form=wanted)).status == 403
    assert house.done == []


@pytest.mark.parametrize(
    ("command", "words"),
    [("part", "stop"), ("part", "stop nostr now"), ("backup", "x"), ("retry", "1"), ("", ""), ("stands", "")],
)
async def test_nothing_but_the_buttons_can_be_pressed(house: House, command: str, words: str) -> None:
    house.commands["backup"] = house.commands["stands"] = house.asked
    assert (await house.presses(command=command, words=words, proof=house.operator.proof)).status == 422
    assert house.done == []


async def test_a_form_that_is_too_long_is_not_read(house: House) -> None:
    assert (await house.presses(proof="x" * LONGEST_FORM)).status == 413


async def test_the_metrics_can_be_collected_and_name_nobody(house: House) -> None:
    trouble = Trouble(Kind.BUG, f"{UNION} cannot be told", NOON)
    house.parts |= {
        "nostr": begun(NOON).failed(trouble),
        "channel telegram:-100": begun(NOON, passing=True).failed(trouble),
    }
    house.troubles[UNION] = "it cannot be told"
    with house.status.telling({"inbox": lambda: Account(facts={"waiting": 2, "who": "Ann"})}):
        text = (await house.sees("/metrics")).body.decode()
    values = {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    assert values["mission_union_part_runs", "nostr"] == 0
    assert values["mission_union_part_fact", "inbox", "waiting"] == 2
    assert values["mission_union_troubles",] == 1
    assert values["mission_union_log_position",] == 7
    assert not re.search(f"{UNION}|telegram|Ann", text)


def test_a_token_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    made = operator_of(SecretStr(""), tmp_path / "data")
    file = tmp_path / "data" / TOKEN_FILE
    assert file.stat().st_mode & 0o777 == 0o600
    assert operator_of(SecretStr(""), tmp_path / "data") == made
    assert made.entrance("http://127.0.0.1:8080") == (
        f"http://127.0.0.1:8080/enter?token={made.token.get_secret_value()}"
    )
    assert made.token.get_secret_value() not in repr(made)


def test_a_token_that_was_set_is_never_printed(tmp_path: Path) -> None:
    operator = operator_of(SecretStr(TOKEN), tmp_path)
    assert operator.entrance("http://127.0.0.1:8080") == "http://127.0.0.1:8080/"
    assert not list(tmp_path.iterdir())


def test_where_no_token_can_be_kept_one_holds_for_this_process(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    token = operator_of(SecretStr(""), tmp_path / "data").token.get_secret_value()
    assert len(token) > 20


async def test_the_dashboard_draws_only_what_is_measured(house: House) -> None:
    house.parts["nostr"] = begun(NOON)
    with house.status.telling({"inbox": lambda: Account(facts={"waiting": 2}, behind=1.0)}):
        text = (await house.sees("/metrics")).body.decode()
    measured = {family.name for family in text_string_to_metric_families(text)}
    drawn = re.findall(r"(?:mission_union|process)_[a-z_]+", DASHBOARD.read_text(encoding="utf-8"))
    assert {name.removesuffix("_total") for name in drawn} <= measured

"""A wrong setting ends in one sentence that names it; every setting is documented where operators look."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import BadSetting, Settings, load_settings

ROOT = Path(__file__).parents[2]
KEYS = {name.upper() for name in Settings.model_fields}
EXAMPLE = ROOT / ".env.example"
OPERATING = ROOT / "docs" / "operating.md"


@pytest.fixture(autouse=True)
def nothing_configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # where there is no .env
    for key in KEYS:
        monkeypatch.delenv(key, raising=False)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("TELEGRAM_API_URL", "api.telegram.org", "begin with https:// or http://"),
        ("TELEGRAM_API_URL", "ftp://hunter2@example", "begin with https:// or http://"),
        ("EVENT_STORE_URL", "postgres://ann:hunter2@db/log", "begin with sqlite:///, esdb://"),
        ("EVENT_STORE_URL", "hunter2", "begin with sqlite:///, esdb://"),
        ("EVENT_STORE_URL", "sqlite:///", "name a file after sqlite:///"),
        ("EVENT_STORE_URL", "sqlite:///data/..", "name a file after sqlite:///"),
        ("DECISION_PERIOD", "soon", "such as 24h"),
        ("DECISION_PERIOD", "24", "such as 24h, 90m or 2d, or in ISO 8601 PT24H"),
        ("DECISION_PERIOD", "h", "such as 24h"),
        ("DECISION_PERIOD", "24h hunter2", "such as 24h"),
        ("DECISION_PERIOD", "99999999999d", "such as 24h"),
        ("DECISION_PERIOD", "٢٤h", "such as 24h"),
        ("DECISION_PERIOD", "0h", "greater than 0"),
        ("NOSTR_RELAYS", "relay.example?token=hunter2", "begin with wss:// or ws://"),
        ("NOSTR_RELAYS", "wss://relay.example wss://ann:hunter2@", "each relay must name a host"),
        ("NOSTR_RELAYS", "wss://relay.example:hunter2", "each relay must name a host"),
        ("DECISION_PERIOD", "PT0S", "greater than 0"),
        ("DECISION_PERIOD", "-PT1H", "greater than 0"),
        ("DECISION_PERIOD", "P400D", "less than or equal to 365 days"),
        ("DEFAULT_LANGUAGE", "klingon", "one of en, ru"),
        ("TIMEZONE", "Mars/Olympus hunter2", "such as Europe/Berlin"),
        ("TIMEZONE", "Europe", "such as Europe/Berlin"),
        ("TIMEZONE", "../../../etc/passwd", "such as Europe/Berlin"),
        ("TIMEZONE", " ", "such as Europe/Berlin"),
        ("HTTP_HOST", " ", "at least 1 character"),
        ("SITE_PORT", "0", "greater than or equal to 1"),
        ("PUBLIC_URL", "http://unions.example", "must begin with https://"),
        ("TRUSTED_PROXIES", "127.0.0.1, hunter2", "address or a network"),
        ("HTTP_PORT", "hunter2", "valid integer"),
        ("HTTP_PORT", "65536", "less than or equal to 65535"),
        ("LOG_LEVEL", "LOUD", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
    ],
)
def test_a_wrong_value_is_named_in_one_sentence(
    key: str, value: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(key, value)
    with pytest.raises(BadSetting) as problem:
        load_settings()
    told = str(problem.value)
    assert re.fullmatch(rf"{key} cannot be used: [^\n]+\.", told)
    assert expected in told
    assert "hunter2" not in told


def test_with_nothing_set_there_are_the_defaults() -> None:
    settings = load_settings()
    assert settings.decision_period == timedelta(hours=24)
    assert settings.telegram_bot_token.get_secret_value() == ""


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("24h", 24),
        (" 24H ", 24),
        ("90m", 1.5),
        ("2d", 48),
        ("1d 12h", 36),
        ("1d12h30m", 36.5),
        ("pt24h", 24),
        ("P2D", 48),
        ("P1DT12H", 36),
    ],
)
def test_a_period_is_read_as_people_write_it(
    written: str, hours: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DECISION_PERIOD", written)
    assert load_settings().decision_period == timedelta(hours=hours)


def test_settings_forgive_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("log_level", "warning")
    monkeypatch.setenv("DEFAULT_LANGUAGE", "RU")
    monkeypatch.setenv("EVENT_STORE_URL", "SQLite:///data/Union.db")
    monkeypatch.setenv("TELEGRAM_API_URL", "HTTP://Bots.example")
    monkeypatch.setenv("NOSTR_RELAYS", "WSS://relay.example/Inbox, ws://other.example")
    monkeypatch.setenv("TIMEZONE", " europe/berlin ")
    settings = load_settings()
    assert (settings.log_level, settings.default_language) == ("WARNING", "ru")
    assert settings.timezone.key == "Europe/Berlin"
    assert settings.event_store_url.get_secret_value() == "sqlite:///data/Union.db"
    assert settings.telegram_api_url == "http://Bots.example"
    assert settings.nostr_relays == ("wss://relay.example/Inbox", "ws://other.example")


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:hunter2")
    monkeypatch.setenv("TELEGRAM_API_URL", "https://ann:hunter2@bots.example")
    monkeypatch.setenv("NOSTR_RELAYS", "wss://ann:hunter2@relay.example")
    monkeypatch.setenv("NOSTR_SECRET_KEY", "hunter2")
    monkeypatch.setenv("EVENT_STORE_URL", "esdb://ann:hunter2@db")
    settings = load_settings()
    assert "hunter2" not in f"{settings!r} {settings}"


def test_the_env_file_is_read_and_may_hold_more_than_ours(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DEFAULT_LANGUAGE=ru\nSOMEBODY_ELSES=1\n", encoding="utf-8")
    assert load_settings().default_language == "ru"


def test_an_env_file_in_another_encoding_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("# Жёлтый\n".encode("cp1251"))
    with pytest.raises(BadSetting, match=r"^The file \.env cannot be used: it is not written in UTF-8\.$"):
        load_settings()


def test_the_example_names_every_setting_once_and_explains_it() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").split("\n")
    settings = [number for number, line in enumerate(lines) if re.match(r"#? ?[A-Z_]+=", line)]
    named = [re.sub(r"^# ?", "", lines[number]).partition("=")[0] for number in settings]
    assert sorted(named) == sorted(KEYS)
    assert all(lines[number - 1].startswith("# ") for number in settings)


def test_the_example_works_as_it_stands(tmp_path: Path) -> None:
    before = load_settings()
    (tmp_path / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    assert load_settings() == before


def test_the_page_for_operators_names_every_setting_in_its_table() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \|", OPERATING.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(KEYS)

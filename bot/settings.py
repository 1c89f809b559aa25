"""What the operator decides: environment and `.env`, read once into one frozen object."""

import re
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.logs import LogFormat
from bot.network.locale import LANGUAGES
from bot.network.mail_server import MailServer

DURATION = "it must be a duration such as 24h, 90m or 2d, or in ISO 8601 PT24H, PT90M or P2D"
SCHEMES = ("sqlite:///", "esdb://", "esdb+discover://")

SHORTEST_TOKEN = 16

_SHORT = re.compile(r"(?:([0-9]+)D)? ?(?:([0-9]+)H)? ?(?:([0-9]+)M)?")


class BadSetting(Exception):
    """One sentence that names the key and says what is wrong with its value."""


class Settings(BaseSettings):
    """Every key stands in `.env.example`, with what it is for. Addresses may hold passwords, and are not shown."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_api_url: str = Field(default="https://api.telegram.org", repr=False)
    nostr_relays: Annotated[tuple[str, ...], NoDecode] = Field(default=(), repr=False)
    nostr_secret_key: SecretStr = SecretStr("")
    event_store_url: SecretStr = SecretStr("sqlite:///data/union.db")
    decision_period: Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=365))] = timedelta(
        hours=24
    )
    default_language: str = "en"
    timezone: ZoneInfo = ZoneInfo("UTC")
    http_host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] | None = None
    site_host: Annotated[str, Field(min_length=1)] = "127.0.0.1"
    site_port: Annotated[int, Field(ge=1, le=65535)] | None = None
    public_url: str = ""
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = ()
    smtp_url: SecretStr = SecretStr("")
    operator_token: SecretStr = SecretStr("")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: LogFormat = "text"

    @property
    def has_networks(self) -> bool:
        """Whether there is anybody to talk to."""
        return bool(self.telegram_bot_token.get_secret_value() or self.nostr_relays)

    @property
    def site_url(self) -> str:
        """Where people find the site; empty where there is none, or nobody is told."""
        return self.public_url if self.site_port is not None else ""

    @property
    def mail_server(self) -> MailServer | None:
        """None where nobody is told by mail: also where its links would lead nowhere."""
        url = self.smtp_url.get_secret_value()
        return MailServer.named(url) if url and self.site_url else None

    @field_validator("telegram_api_url")
    @classmethod
    def _is_http(cls, url: str) -> str:
        url = _small_scheme(url)
        if not url.startswith(("https://", "http://")):
            raise ValueError("it must begin with https:// or http://")
        return url

    @field_validator("nostr_relays", mode="before")
    @classmethod
    def _are_relays(cls, relays: object) -> tuple[str, ...]:
        """Parted by spaces or commas."""
        written = relays if isinstance(relays, str) else ""
        urls = tuple(map(_small_scheme, written.replace(",", " ").split()))
        if not all(url.startswith(("wss://", "ws://")) for url in urls):
            raise ValueError("each relay must begin with wss:// or ws://")
        if not all(map(_has_a_host, urls)):
            raise ValueError("each relay must name a host, such as wss://relay.example")
        return urls

    @field_validator("event_store_url", mode="before")
    @classmethod
    def _is_a_store(cls, url: object) -> SecretStr:
        return SecretStr(store_address(url.get_secret_value() if isinstance(url, SecretStr) else str(url)))

    @field_validator("decision_period", mode="before")
    @classmethod
    def _in_iso(cls, period: object) -> object:
        """Accepts `24h`, `1d 12h` and small letters besides ISO 8601."""
        if not isinstance(period, str):
            return period
        written = period.strip().upper()
        short = _SHORT.fullmatch(written)
        if not written or short is None:
            return written
        days, hours, minutes = (number or "0" for number in short.groups())
        return f"P{days}DT{hours}H{minutes}M"

    @field_validator("public_url", mode="before")
    @classmethod
    def _is_safe_to_open(cls, url: object) -> str:
        address = _small_scheme(str(url)).rstrip("/")
        if address and not (address.startswith("https://") and _has_a_host(address)):
            raise ValueError("it must begin with https:// and name a host")
        return address

    @field_validator("smtp_url")
    @classmethod
    def _takes_mail(cls, url: SecretStr) -> SecretStr:
        address = _small_scheme(url.get_secret_value())
        if address:
            MailServer.named(address)
        return SecretStr(address)

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _are_networks(cls, proxies: object) -> tuple[str, ...]:
        """Parted by spaces or commas."""
        written = proxies if isinstance(proxies, str) else ""
        parts = tuple(written.replace(",", " ").split())
        try:
            for part in parts:
                ip_network(part, strict=False)
        except ValueError:
            raise ValueError(
                "each must be an address or a network, such as 127.0.0.1 or 10.0.0.0/8"
            ) from None
        return parts

    @field_validator("http_host", "site_host", mode="before")
    @classmethod
    def _bare(cls, host: object) -> object:
        return host.strip().removeprefix("[").removesuffix("]") if isinstance(host, str) else host

    @field_validator("http_port", "site_port", mode="before")
    @classmethod
    def _may_be_empty(cls, port: object) -> object:
        return None if isinstance(port, str) and not port.strip() else port

    @field_validator("operator_token")
    @classmethod
    def _is_hard_to_guess(cls, token: SecretStr) -> SecretStr:
        stripped = token.get_secret_value().strip()
        if 0 < len(stripped) < SHORTEST_TOKEN or not stripped.isascii():
            raise ValueError(f"it must have at least {SHORTEST_TOKEN} letters or digits")
        return SecretStr(stripped)

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, level: object) -> object:
        return level.strip().upper() if isinstance(level, str) else level

    @field_validator("log_format", mode="before")
    @classmethod
    def _in_small_letters(cls, written: object) -> object:
        return written.strip().lower() if isinstance(written, str) else written

    @field_validator("default_language", mode="before")
    @classmethod
    def _is_spoken(cls, language: object) -> str:
        code = str(language).strip().lower()
        if code not in LANGUAGES:
            raise ValueError(f"it must be one of {', '.join(LANGUAGES)}")
        return code

    @field_validator("timezone", mode="before")
    @classmethod
    def _is_a_zone(cls, zone: object) -> ZoneInfo:
        """In any case: a name is looked up among those that there are, and never as the name of a file."""
        asked = str(zone).strip()
        for name in available_timezones():
            if name.casefold() == asked.casefold():
                return ZoneInfo(name)
        raise ValueError("it must be the name of a time zone, such as Europe/Berlin, America/New_York or UTC")


def store_address(url: str) -> str:
    """As the stores take it, whatever the case of its scheme. Raises ValueError, with the rest of a sentence."""
    address = _small_scheme(url)
    if not address.startswith(SCHEMES):
        raise ValueError(f"it must begin with {', '.join(SCHEMES)}")
    if address.startswith(SCHEMES[0]) and Path(address.removeprefix(SCHEMES[0])).name in {"", ".."}:
        raise ValueError(f"it must name a file after {SCHEMES[0]}")
    return address


def load_settings() -> Settings:
    """Raises BadSetting."""
    try:
        return Settings()
    except UnicodeDecodeError:
        raise BadSetting("The file .env cannot be used: it is not written in UTF-8.") from None
    except OSError as error:
        raise BadSetting(f"The file .env cannot be used: {error.strerror or error}.") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = str(first["loc"][0]).upper()
        unreadable = first["type"].startswith("time_delta")
        reason = DURATION if unreadable else first["msg"].removeprefix("Value error, ")
        raise BadSetting(f"{key} cannot be used: {reason[0].lower()}{reason[1:]}.") from None


def _small_scheme(url: str) -> str:
    scheme, mark, rest = url.strip().partition("://")
    return f"{scheme.lower()}{mark}{rest}"


def _has_a_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False

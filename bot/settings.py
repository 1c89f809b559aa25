"""What the operator decides: environment and `.env`, read once into one frozen object."""

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.application.words import LANGUAGES

DURATION = "it must be an ISO 8601 duration, such as PT24H, PT90M or P2D"
SCHEMES = ("sqlite:///", "esdb://", "esdb+discover://")


class BadSetting(Exception):
    """One sentence that names the key and says what is wrong with its value."""


class Settings(BaseSettings):
    """Every key stands in `.env.example`, with what it is for."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    nostr_relays: Annotated[tuple[str, ...], NoDecode] = ()
    nostr_secret_key: SecretStr = SecretStr("")
    event_store_url: SecretStr = SecretStr("sqlite:///data/union.db")
    decision_period: Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=365))] = timedelta(
        hours=24
    )
    default_language: str = "en"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @property
    def has_networks(self) -> bool:
        """Whether there is anybody to talk to."""
        return bool(self.telegram_bot_token.get_secret_value() or self.nostr_relays)

    @field_validator("telegram_api_url")
    @classmethod
    def _is_http(cls, url: str) -> str:
        if not url.startswith(("https://", "http://")):
            raise ValueError("it must begin with https:// or http://")
        return url

    @field_validator("nostr_relays", mode="before")
    @classmethod
    def _are_relays(cls, relays: object) -> tuple[str, ...]:
        """Parted by spaces or commas."""
        urls = tuple(str(relays).replace(",", " ").split()) if isinstance(relays, str) else ()
        if not all(url.startswith(("wss://", "ws://")) for url in urls):
            raise ValueError("each relay must begin with wss:// or ws://")
        return urls

    @field_validator("event_store_url")
    @classmethod
    def _is_a_store(cls, url: SecretStr) -> SecretStr:
        if not url.get_secret_value().startswith(SCHEMES):
            raise ValueError(f"it must begin with {', '.join(SCHEMES)}")
        return url

    @field_validator("default_language")
    @classmethod
    def _is_spoken(cls, language: str) -> str:
        if language not in LANGUAGES:
            raise ValueError(f"it must be one of {', '.join(LANGUAGES)}")
        return language


def load_settings() -> Settings:
    """Raises BadSetting."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = str(first["loc"][0]).upper()
        unreadable = first["type"].startswith("time_delta")
        reason = DURATION if unreadable else first["msg"].removeprefix("Value error, ")
        raise BadSetting(f"{key} cannot be used: {reason[0].lower()}{reason[1:]}.") from None

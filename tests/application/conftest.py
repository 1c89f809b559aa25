"""A folder and an environment of a test's own, where nothing of the bot is configured."""

from pathlib import Path

import pytest

from bot.settings import Settings


@pytest.fixture
def nothing_configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # where there is no .env
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

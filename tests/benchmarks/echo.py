"""The yardstick: as little of a bot as aiogram's own tutorial makes, which answers each press and does nothing else.

`python -m tests.benchmarks.echo URL TOKEN`
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery


async def answer(query: CallbackQuery) -> None:
    await query.answer("Noted: you consent.")


async def main(url: str, token: str) -> None:
    dispatcher = Dispatcher()
    dispatcher.callback_query.register(answer)
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    await dispatcher.start_polling(Bot(token, session=session))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

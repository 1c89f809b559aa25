"""Ending in order: at a SIGTERM as at a SIGINT, so that nothing is left lying about."""

import asyncio
import signal
import threading


def end_in_order() -> None:
    """Cancels the current task at a SIGTERM, as the running loop does at a SIGINT."""
    task = asyncio.current_task()
    if task is not None and threading.current_thread() is threading.main_thread():
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)

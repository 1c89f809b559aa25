"""Hypothesis tells the same story every time: a build must not fail by chance, nor by a slow machine."""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")

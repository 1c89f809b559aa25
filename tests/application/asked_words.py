"""Which messages the code asks for, and with what: as its own syntax says, and that of its pages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from domain.following.decide import Reason as ReasonOfFollowing
from domain.treasury.attestation import Reason as ReasonOfMoney
from domain.union.reasons import Reason

REASONS = {reason.name: reason for reason in (*Reason, *ReasonOfFollowing, *ReasonOfMoney)}

ROOT = Path(__file__).parents[2]


def calls(folder: str) -> Iterator[ast.Call]:
    for node in syntax(folder):
        if isinstance(node, ast.Call) and node.args:
            yield node


def syntax(folder: str) -> Iterator[ast.AST]:
    for file in sorted((ROOT / folder).rglob("*.py")):
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def literals(node: ast.AST) -> set[str]:
    """The texts that stand in an expression, not in parts of an f-string."""
    if isinstance(node, ast.JoinedStr):
        return set()
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    return set().union(*(literals(child) for child in ast.iter_child_nodes(node)))


def is_asking_for_words(call: ast.Call) -> bool:
    match call.func:
        case ast.Name(id="words" | "Misunderstood"):
            return True
        case ast.Attribute(attr="words"):
            return True
        case _:
            return False


def asked_for() -> set[str]:
    """The keys that the code spells out where it asks for words."""
    in_calls = set().union(*(literals(call.args[0]) for call in calls("bot") if is_asking_for_words(call)))
    named_key = (
        literals(node.value)
        for room in ("inbox", "chat", "union", "following", "treasury", "outbox")
        for node in syntax(f"bot/{room}")
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "key" for target in node.targets)
    )
    in_pages = set().union(*(keys for keys, _ in asked_by_pages()))
    return in_calls.union(in_pages, *named_key)


def asked_by_pages() -> Iterator[tuple[set[str], set[str]]]:
    """For each place of a page that asks for words by name: the keys, and the arguments given there."""
    for page in pages():
        for call in page.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "words":
                yield spelled_in(call.args[0]), {one.key for one in call.kwargs}


def pages() -> Iterator[nodes.Template]:
    for file in sorted((ROOT / "bot").rglob("*.html")):
        yield Environment(autoescape=True).parse(file.read_text(encoding="utf-8"))


def spelled_in(node: nodes.Node) -> set[str]:
    """The texts that a part of a page may come to."""
    match node:
        case nodes.Const(value=str(value)):
            return {value}
        case nodes.CondExpr(expr1=one, expr2=nodes.Expr() as other):
            return spelled_in(one) | spelled_in(other)
        case _:
            return set()


def put_together() -> list[str]:
    """The f-strings by which the code asks for words, as patterns of the keys they may make."""
    return [
        "".join(
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z_-]+"
            for part in call.args[0].values
        )
        for call in calls("bot")
        if is_asking_for_words(call) and isinstance(call.args[0], ast.JoinedStr)
    ]


def given_by_calls() -> Iterator[tuple[str, set[str]]]:
    """For each place that asks for words by name: the key and the arguments given there."""
    for call in calls("bot"):
        spread = any(keyword.arg is None for keyword in call.keywords)
        if is_asking_for_words(call) and not spread:
            for key in literals(call.args[0]):
                yield key, {keyword.arg for keyword in call.keywords if keyword.arg}
    for keys, names in asked_by_pages():
        yield from ((key, names) for key in keys)


def given_by_refusals() -> Iterator[tuple[str, set[str]]]:
    """For each place that refuses for a reason: the key and the details given there."""
    for call in calls("domain"):
        spread = any(keyword.arg is None for keyword in call.keywords)
        reasons = [
            node.attr
            for argument in call.args
            for node in ast.walk(argument)
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == "Reason"
        ]
        if not spread:
            for reason in reasons:
                yield f"refused-{REASONS[reason]}", {one.arg for one in call.keywords if one.arg}

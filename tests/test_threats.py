"""What docs/threats.md promises of the program as a whole."""

import ast
import re
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[1]
PROGRAM: Final = ("extraction", "db", "formats", "services", "cli", "ui", "resources")
NAMED_TEST: Final = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
# What could carry words of the program, or of its user, over a network.
NETWORK: Final = {
    *("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib", "xmlrpc"),
    *(
        "socketserver",
        "asyncio",
        "webbrowser",
        "requests",
        "httpx",
        "urllib3",
        "aiohttp",
        "PySide6.QtNetwork",
    ),
}
# What turns bytes into running code.
UNPICKLERS: Final = {"pickle", "cPickle", "marshal", "shelve", "dill", "yaml", "code", "codeop"}
RUNNERS: Final = {"eval", "exec", "compile", "__import__"}
STATEMENT: Final = re.compile(
    r"\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|PRAGMA|BEGIN|ATTACH|WITH)\b", re.IGNORECASE
)
# Statements that are put together, and why nothing from outside can be in them.
PUT_TOGETHER: Final = {
    "db/engine.py:_on_connect": "the pragmas are constants beside it",
    "db/migrations/versions/0001_first_schema.py:_refuse_changes_of_decisions": "two verbs",
    "db/migrations/versions/0002_places_steps_names.py:_allow_changes_of_decisions": "two verbs",
    "db/migrations/versions/0002_places_steps_names.py:_refuse_changes": "two verbs and three tables",
}
COMPILED: Final = {"db/inserting.py:insert_rows": "SQLAlchemy's own text of an insert with bound values"}


def test_every_test_that_the_page_names_is_there() -> None:
    page = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")
    named = NAMED_TEST.findall(page)
    missing = [
        f"{file}::{name}"
        for file, name in named
        if not (ROOT / file).is_file() or f"def {name}(" not in (ROOT / file).read_text(encoding="utf-8")
    ]

    assert len(named) > 30
    assert missing == []


def test_statements_are_texts_of_ours_and_values_are_bound() -> None:
    found = {
        place
        for place, node in nodes()
        if isinstance(node, ast.JoinedStr | ast.BinOp | ast.Call) and _is_put_together(node)
    }

    assert found == set(PUT_TOGETHER)


def test_what_goes_past_sqlalchemy_is_a_constant() -> None:
    found = {
        place
        for place, node in nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"exec_driver_sql", "executescript"}
        and not all(isinstance(leaf, ast.Constant) for leaf in _leaves(node.args[0]))
    }

    assert found == set(COMPILED)


def test_no_module_of_the_program_knows_a_network() -> None:
    assert [place for place, name in imports() if _is_below(name, NETWORK)] == []


def test_nothing_is_unpickled_or_run_as_code() -> None:
    run = [
        place
        for place, node in nodes()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RUNNERS
    ]

    assert [place for place, name in imports() if _is_below(name, UNPICKLERS)] == []
    assert run == []


def test_every_package_is_pinned_to_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"].get("optional-dependencies", {}).values()
    packages = [
        *project["project"]["dependencies"],
        *(one for extra in extras for one in extra),
        *project["dependency-groups"]["dev"],
    ]

    assert [one for one in packages if not re.fullmatch(r"[\w.-]+(\[\w+\])?==[\w.]+", one)] == []


def test_a_test_that_speaks_to_a_network_fails() -> None:
    # A process that a test run was divided into has the guard under another name.
    with pytest.raises(RuntimeError, match="127"), socket.socket() as line:
        line.connect(("127.0.0.1", 9))
    with pytest.raises(RuntimeError, match="getaddrinfo"):
        socket.getaddrinfo("localhost", 9)


def test_a_program_that_a_test_starts_cannot_either() -> None:
    speak = "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", speak], capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "NetworkError" in done.stderr


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The modules of the program, by their paths."""
    for file in [ROOT / "main.py", *(file for folder in PROGRAM for file in (ROOT / folder).rglob("*.py"))]:
        yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text(encoding="utf-8"))


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every piece of code, with the module and the outermost function or class in which it stands."""
    for path, module in modules():
        for top in module.body:
            for node in ast.walk(top):
                yield f"{path}:{getattr(top, 'name', '')}", node


def imports() -> Iterator[tuple[str, str]]:
    """Every import, as the module that imports and what it imports."""
    for path, module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Import):
                yield from ((path, one.name) for one in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((path, f"{node.module}.{one.name}") for one in node.names)


def _is_put_together(node: ast.JoinedStr | ast.BinOp | ast.Call) -> bool:
    """Whether this begins as a statement and goes on with something else than text."""
    if isinstance(node, ast.Call):
        is_format = isinstance(node.func, ast.Attribute) and node.func.attr == "format"
        return is_format and isinstance(node.func, ast.Attribute) and _begins(node.func.value)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add | ast.Mod) and _begins(node.left)
    return _begins(node) and any(isinstance(one, ast.FormattedValue) for one in node.values)


def _begins(node: ast.AST) -> bool:
    """Whether a piece begins with the text of a statement."""
    if isinstance(node, ast.JoinedStr):
        return bool(node.values) and _begins(node.values[0])
    if isinstance(node, ast.BinOp):
        return _begins(node.left)
    return (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(STATEMENT.match(node.value))
    )


def _leaves(node: ast.expr) -> list[ast.expr]:
    """What an expression may become."""
    return [*_leaves(node.body), *_leaves(node.orelse)] if isinstance(node, ast.IfExp) else [node]


def _is_below(name: str, packages: set[str]) -> bool:
    """Whether a name is of one of these packages."""
    return any(name == one or name.startswith(f"{one}.") for one in packages)

"""What holds for every test: nothing reaches a network. And where projects are that tests work on."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path
from typing import Final

import pytest

import tests.offline.sitecustomize  # noqa: F401  # from here on, in this process
from tests.server import Server, is_installed, running_server

HERE: Final = Path(__file__).resolve().parent
LONGEST_SPELT: Final = 20
EVERYTHING: Final = "KAGIKAKKO_TESTS_ON_SERVER"
BACKENDS: Final = (
    "sqlite",
    pytest.param(
        "postgresql", marks=pytest.mark.skipif(not is_installed(), reason="there is no PostgreSQL server")
    ),
)
# And in every Python that a test starts.
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, [str(HERE / "offline"), str(HERE.parent), os.environ.get("PYTHONPATH")])
)
# No test looks into the keyring of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A file among a test's values is not spelt out: it may hold the time, and every process must call a test alike."""
    return argname if isinstance(val, bytes) and len(val) > LONGEST_SPELT else None


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of a project runs on a file and on a server, but for those that are about a file.

    The window knows no difference, so that only marked tests of it run on both, or all on demand.
    """
    if "backend" not in metafunc.fixturenames:
        return
    node = metafunc.definition
    if node.get_closest_marker("of_a_server"):
        metafunc.parametrize("backend", BACKENDS[1:], indirect=True)
        return
    if HERE / "ui" in node.path.parents:
        is_usual = node.get_closest_marker("on_server")
    else:
        is_usual = not node.get_closest_marker("on_demand")
    on_both = (is_usual or EVERYTHING in os.environ) and not node.get_closest_marker("of_a_file")
    metafunc.parametrize("backend", BACKENDS if on_both else BACKENDS[:1], indirect=True)


@pytest.fixture
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database that a project is in."""
    return request.param


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server for all tests."""
    with running_server() as started:
        yield started


@pytest.fixture(scope="session")
def projects(server: Server) -> Callable[[], AbstractContextManager[str]]:
    """Lends empty projects on the server; they are emptied and lent again, which is faster than to make them."""
    from db.engine import open_database  # noqa: PLC0415  # a test of the extraction need not have it

    free: list[str] = []
    numbers = count(1)

    @contextmanager
    def lent() -> Iterator[str]:
        name = free.pop() if free else server.make_database(f"project_{next(numbers)}")
        open_database(server.url(name)).close()
        yield server.url(name)
        server.empty(name)
        free.append(name)

    return lent


@pytest.fixture
def server_project(projects: Callable[[], AbstractContextManager[str]]) -> Iterator[str]:
    """The address of an empty project on the server."""
    with projects() as url:
        yield url


@pytest.fixture
def location(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new project is to be."""
    return str(tmp_path / "shigoto.db") if backend == "sqlite" else request.getfixturevalue("server_project")

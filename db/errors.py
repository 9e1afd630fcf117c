"""What can go wrong with a project file; the sentences stand in resources/problems.toml."""

from enum import StrEnum


class DatabaseCode(StrEnum):
    """Why a project cannot be opened or written."""

    NOT_A_DATABASE = "not_a_database"
    DAMAGED = "damaged"
    FAULTY = "faulty"  # damaged, and open already
    NEWER = "newer"
    IN_USE = "in_use"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    NOT_FOUND = "not_found"
    LOCKED = "locked"
    NO_ROOM_FOR_BACKUP = "no_room_for_backup"
    NO_PLACE_FOR_BACKUP = "no_place_for_backup"
    ALREADY_THERE = "already_there"
    SAME_PROJECT = "same_project"
    NO_COMMON_ARTICLE = "no_common_article"
    UNREACHABLE = "unreachable"
    NOT_ADMITTED = "not_admitted"
    NOT_ALLOWED = "not_allowed"
    NOBODY = "nobody"


class DatabaseProblem(Exception):  # noqa: N818  # what happened to the file, not who erred
    """A project that cannot be used: `code` says why, `path` which one; nothing half done is kept."""

    def __init__(self, code: str, path: str) -> None:
        super().__init__(code, path)
        self.code = code
        self.path = path

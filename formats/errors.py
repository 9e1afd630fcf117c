"""What can go wrong with a file that somebody named; the sentences stand in resources/problems.toml."""

from enum import StrEnum


class ReadCode(StrEnum):
    """Why a file could not be read."""

    NOT_TEXT = "not_text"
    UNKNOWN_ENCODING = "unknown_encoding"
    UNKNOWN_FORMAT = "unknown_format"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    NOT_FOUND = "not_found"
    NO_PERMISSION = "no_permission"
    IS_FOLDER = "is_folder"
    NO_ARTICLES = "no_articles"
    NO_WORDS = "no_words"
    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    ONLY_IMAGES = "only_images"
    NO_BODY = "no_body"
    NO_COLUMN = "no_column"
    OWN_SHEET = "own_sheet"
    TOO_MANY = "too_many"
    TOO_COSTLY = "too_costly"
    UNSAFE = "unsafe"
    NESTED = "nested"
    NO_SHEET = "no_sheet"
    NO_IDS = "no_ids"
    OTHER_PROJECT = "other_project"
    NO_PARQUET = "no_parquet"
    NOT_PACKED = "not_packed"


class WriteCode(StrEnum):
    """Why a file could not be written."""

    DISK_FULL = "disk_full"
    NO_PERMISSION = "no_permission"
    OPEN_ELSEWHERE = "open_elsewhere"
    NO_FOLDER = "no_folder"
    IS_FOLDER = "is_folder"
    UNKNOWN_FORMAT = "unknown_format"
    INCOMPLETE = "incomplete"
    NO_PARQUET = "no_parquet"
    UNWRITABLE = "unwritable"


class UnreadableFile(Exception):  # noqa: N818  # what is refused, not who erred
    """A file that is refused: `code` says why, `path` which one; a table also names its columns."""

    def __init__(self, code: ReadCode, path: str, headings: tuple[str, ...] = ()) -> None:
        super().__init__(code, path, headings)
        self.code = code
        self.path = path
        self.headings = headings


class UnwritableFile(Exception):  # noqa: N818  # what is refused, not who erred
    """A file that could not be written; what stood there before stands there still."""

    def __init__(self, code: WriteCode, path: str) -> None:
        super().__init__(code, path)
        self.code = code
        self.path = path

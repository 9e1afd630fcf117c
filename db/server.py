"""A project of a team on a PostgreSQL server: its address, its password, its transactions."""

import os
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from db.errors import DatabaseCode, DatabaseProblem
from db.schema import REVISIONS

WRITES: Final = "kagikakko_writes"
BACKEND: Final = "postgresql"
DRIVER: Final = f"{BACKEND}+psycopg"
PASSWORD: Final = "KAGIKAKKO_PASSWORD"  # the name of the variable
KEYRING_SERVICE: Final = "kagikakko"
SECONDS_TO_WAIT: Final = 10
# What an address may ask of the driver; a password is taken out of it before anything is told of the address.
SECRETS: Final = ("password", "sslpassword")
# A server that went away without a word is noticed in seconds, not in hours; whoever is to write waits as at a file.
SETTINGS: Final = {
    "connect_timeout": SECONDS_TO_WAIT,
    "keepalives_idle": SECONDS_TO_WAIT,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": SECONDS_TO_WAIT * 1000,
    "application_name": "kagikakko",
}
PATIENCE: Final = f"-c lock_timeout={SECONDS_TO_WAIT * 1000}"
# Whoever is to write waits until nobody else does: an act rests on the one before it.
ONE_WRITER: Final = text("SELECT pg_advisory_xact_lock(20261125)")
ONE_STATE: Final = text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

# What a server needs beside the schema that all projects have: words may be longer than an entry of an ordered
# index, and searches are answered from trigrams.
FOR_ANY_LENGTH: Final = (
    text("DROP INDEX IF EXISTS ix_quote_text_speaker_id_is_listed_kind_status"),
    text("CREATE INDEX IF NOT EXISTS ix_quote_text ON quote USING hash (text)"),
)
HAS_TRIGRAMS: Final = text("SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'")
FOR_SEARCHES: Final = (
    text("CREATE EXTENSION IF NOT EXISTS pg_trgm"),
    text("CREATE INDEX IF NOT EXISTS ix_quote_trigrams ON quote USING gin (text gin_trgm_ops)"),
    text("CREATE INDEX IF NOT EXISTS ix_article_trigrams ON article USING gin (text gin_trgm_ops)"),
)


def is_server(location: object) -> bool:
    """Whether this is the address of a server."""
    return str(location).startswith((f"{BACKEND}:", f"{BACKEND}+"))


class Address:
    """Where a project of a team is: the address without its secrets, and those beside it, told to the driver alone."""

    def __init__(self, location: str) -> None:
        """Raises DatabaseProblem, which tells nothing of an address that cannot be taken apart."""
        url = _taken_apart(location)
        given = {name: str(url.query[name]) for name in SECRETS if name in url.query}
        if url.password is not None:
            given["password"] = str(url.password)
        self._given = given
        # Not url.set(): it takes None for "as it was".
        bare = URL.create(DRIVER, url.username, None, url.host, url.port, url.database, url.query)
        self.url = bare.difference_update_query(SECRETS)

    @property
    def name(self) -> str:
        """What people call the project."""
        return str(self.url.database)

    @property
    def user(self) -> str:
        """Who one is at the server; "" where the address does not say."""
        return self.url.username or ""

    @property
    def location(self) -> str:
        """The address with which it is opened again; it holds no secret."""
        return self.url.render_as_string(hide_password=False)

    @property
    def account(self) -> str:
        """Under what the keyring has the password: 利用者@サーバー/プロジェクト."""
        host = self.url.host or self.url.query.get("host", "")
        return f"{self.user}@{host}/{self.name}"

    def secrets(self) -> dict[str, str]:
        """What the driver must know and nobody else: of the address, of the environment or of the keyring.

        The driver itself looks into PGPASSWORD and its own file where all of them have nothing.
        """
        password = self._given.get("password") or os.environ.get(PASSWORD) or _of_keyring(self.account)
        return {**self._given, "password": password} if password else self._given


def server_engine(address: Address) -> Engine:
    """The server for SQLAlchemy; secrets are given when a connection is made, and kept nowhere in it."""
    engine = create_engine(
        address.url,
        pool_pre_ping=True,
        paramstyle="format",
        connect_args={**SETTINGS, "options": f"{PATIENCE} -c TimeZone={_zone()}"},
        hide_parameters=True,
    )

    def add_secrets(_: object, __: object, ___: list[object], options: dict[str, object]) -> None:
        """Just before the driver connects."""
        options.update(address.secrets())

    event.listen(engine, "do_connect", add_secrets)
    event.listen(engine, "begin", _on_begin)
    return engine


def server_revision(connection: Connection, location: str) -> str | None:
    """The schema that the tables have; None where there are none. Raises DatabaseProblem."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise DatabaseProblem(DatabaseCode.NOT_A_DATABASE, location)
    revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if revision not in REVISIONS:
        raise DatabaseProblem(DatabaseCode.NEWER, location)
    return revision


def add_indexes(connection: Connection) -> None:
    """What only a server has; searches are slower where it came without pg_trgm."""
    has_trigrams = connection.scalar(HAS_TRIGRAMS)
    for statement in (*FOR_ANY_LENGTH, *(FOR_SEARCHES if has_trigrams else ())):
        connection.execute(statement)


def _taken_apart(location: str) -> URL:
    """The parts of an address.

    A password with an @ or a / that is not written as %40 or %2F would be taken for the server's name.
    """
    try:
        url = make_url(location)
    except (ArgumentError, ValueError):
        raise DatabaseProblem(DatabaseCode.NOT_A_DATABASE, BACKEND) from None
    authority = location.partition("://")[2].partition("?")[0]
    if not url.database or authority.count("@") > 1 or "/" in url.database:
        raise DatabaseProblem(DatabaseCode.NOT_A_DATABASE, BACKEND)
    return url


def _zone() -> str:
    """Where the editor sits, as POSIX writes it: to the east of Greenwich is minus."""
    offset = datetime.now().astimezone().utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"<here>{'-' if minutes > 0 else '+'}{hours:02}:{rest:02}"


def _of_keyring(account: str) -> str | None:
    """What the keyring of the system has, which need not be installed."""
    try:
        import keyring  # noqa: PLC0415  # an extra
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError:
        return None
    try:
        return keyring.get_password(KEYRING_SERVICE, account)
    except KeyringError:  # locked, or there is none
        return None


def _on_begin(connection: Connection) -> None:
    """A reader sees one state from beginning to end; a writer waits until nobody else writes, then sees the newest."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.execute(ONE_WRITER if writes else ONE_STATE)

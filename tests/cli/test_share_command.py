"""`share`: who may do what in the project of a team."""

from pathlib import Path

import pytest

from cli import main
from db.engine import open_database
from db.server import Address
from tests.server import Server


@pytest.mark.of_a_server
@pytest.mark.parametrize(("role", "said"), [("reader", "見るだけの人"), ("reviewer", "確認する人")])
def test_an_owner_gives_a_role_and_others_cannot(
    server: Server, location: str, role: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    server.execute("DROP ROLE IF EXISTS tanaka", "CREATE ROLE tanaka LOGIN PASSWORD 'h1mitsu'")
    given = main(["share", "tanaka", "--role", role, "--database", location])
    told = capfd.readouterr().err
    theirs = location.replace("//tests@", "//tanaka:h1mitsu@")
    taken = main(["share", "tanaka", "--role", "owner", "--database", theirs])
    refused = capfd.readouterr().err
    server.execute("DROP OWNED BY tanaka", database=Address(location).name)

    assert (given, taken) == (0, 2)
    assert said in told
    assert "許されていません" in refused
    assert "h1mitsu" not in told + refused


def test_a_file_has_no_roles(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    open_database(tmp_path / "a.db").close()

    assert main(["share", "tanaka", "--role", "reader", "--database", str(tmp_path / "a.db")]) == 2
    assert "サーバーにあるプロジェクト" in capfd.readouterr().err

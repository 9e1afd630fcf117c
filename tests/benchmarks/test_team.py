"""Five people at one server, a small piece of it; `python -m benchmarks.team` takes its time."""

import pytest

from benchmarks import team


@pytest.mark.of_a_server
def test_five_who_decide_at_once_lose_and_double_nothing_when_the_server_ends(
    backend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert backend == "postgresql"
    assert team.main(["--decisions", "250", "--seconds", "4"]) == 0
    assert "none lost, none doubled, none gone over" in capsys.readouterr().out


def test_what_would_be_wrong_is_found() -> None:
    records = [team.Record(["a", "b", "c"], ["d"], {"a": 0, "b": 1, "c": 0, "d": 2, "e": 4})]
    kept = [(1, "a", "", "a"), (2, "b", "a", "b"), (3, "c", "b", "c"), (4, "b", "c", "b"), (5, "e", "b", "e")]

    assert team.wrong(kept, records) == ["doubled: b", "nobody's: e", "unseen: c", "unseen: b"]
    assert team.wrong(kept[:1], records) == ["lost: b", "lost: c"]

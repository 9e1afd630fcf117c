"""An archive extracted by a real Dask cluster on this machine."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import distributed
import pytest

from cli import main
from formats.article import GUESSED
from formats.errors import ReadCode, UnreadableFile
from services import cluster as module
from services import partitions
from services.cluster import LOG, ClusterResult, PartLog, extract_on_cluster
from services.cluster_errors import ClusterCode, ClusterProblem
from services.gathering import Refusal, gather
from services.intake import Progress
from services.partitions import Order, Part, PartForm, Partition, order
from tests.offline.sitecustomize import LOOPBACK_ALLOWED

ARTICLES = 12
TOGETHER = 2


@dataclass(frozen=True)
class Cluster:
    """A running cluster: where, and its workers' process numbers."""

    address: str
    workers: tuple[int, ...]
    process: subprocess.Popen[str]


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    """Two workers on this machine."""
    monkeypatch.setenv(LOOPBACK_ALLOWED, "1")
    monkeypatch.setattr(partitions, "FILES_TOGETHER", TOGETHER)
    command = [sys.executable, "-m", "tests.services.cluster_here", "2"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address, *workers = process.stdout.readline().split()
        yield Cluster(address, tuple(map(int, workers)), process)
        process.communicate()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Twelve articles in two formats and a file that is none."""
    folder = tmp_path / "kiji"
    folder.mkdir()
    for number in range(ARTICLES - 1):
        (folder / f"{number:02}.txt").write_text(
            f"山田太郎氏は「{number}回行く」と述べた。\n", encoding="utf-8"
        )
    (folder / "a.csv").write_text("本文\n鈴木花子氏は「戻る」と語った。\n", encoding="utf-8")
    (folder / "b.txt").write_bytes(b"\0\1")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the parts go."""
    folder = tmp_path / "parts"
    folder.mkdir()
    return folder


def nobody(_: Progress) -> None:
    """Nobody looks on."""


def run(archive: Path, out: Path, address: str, report: Callable[[Progress], None] = nobody) -> ClusterResult:
    """Extract the archive, as lines."""
    return extract_on_cluster(
        gather([archive]),
        order(out, PartForm.JSON_LINES, GUESSED),
        address,
        report=report,
    )


def written(out: Path) -> str:
    """All parts, one after the other."""
    return "".join(part.read_text(encoding="utf-8") for part in sorted(out.glob("part-*")))


def by_one_process(archive: Path, file: Path) -> str:
    """What one process makes of the archive."""
    main(["extract", str(archive), "--jobs", "1", "--output", str(file)])
    return file.read_text(encoding="utf-8")


def test_a_cluster_gives_what_one_process_gives_and_does_nothing_twice(
    archive: Path, out: Path, cluster: Cluster, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "extract",
        str(archive),
        "--engine",
        "dask",
        "--scheduler",
        cluster.address,
        "--output",
        str(out),
    ]
    assert main(arguments) == 1
    told = capsys.readouterr().err
    assert "「b.txt」は文章のファイルではないため" in told
    assert "記事12件を7個のファイルに書き出しました。" in told
    assert written(out) == by_one_process(archive, tmp_path / "one.jsonl")

    times = {part: part.stat().st_mtime_ns for part in out.glob("part-*")}
    (archive / "b.txt").write_text("山田太郎氏は「書く」と述べた。\n", encoding="utf-8")
    assert main(arguments) == 0
    changed = [part.name for part, time in times.items() if part.stat().st_mtime_ns != time]
    assert changed == ["part-000006.jsonl"]
    assert written(out) == by_one_process(archive, tmp_path / "one.jsonl")


def test_a_worker_that_is_killed_costs_only_its_part(
    archive: Path, out: Path, cluster: Cluster, tmp_path: Path
) -> None:
    killed: list[int] = []

    def kill(_: Progress) -> None:
        if not killed:
            killed.append(cluster.workers[0])
            os.kill(cluster.workers[0], signal.SIGKILL)

    result = run(archive, out, cluster.address, kill)

    assert (killed, result.articles, result.parts) == ([cluster.workers[0]], ARTICLES, 7)
    assert written(out) == by_one_process(archive, tmp_path / "one.jsonl")
    assert not list(out.glob(".*.part"))


def test_a_scheduler_that_ends_leaves_what_is_finished(
    archive: Path, out: Path, cluster: Cluster, tmp_path: Path
) -> None:
    def end(_: Progress) -> None:
        cluster.process.kill()

    with pytest.raises(ClusterProblem) as problem:
        run(archive, out, cluster.address, end)

    assert problem.value.code is ClusterCode.LOST
    assert PartLog(out).parts


def test_workers_of_another_version_do_nothing(archive: Path, out: Path, cluster: Cluster) -> None:
    wanted = replace(order(out, PartForm.JSON_LINES, GUESSED), dictionary="0")

    with pytest.raises(ClusterProblem) as problem:
        extract_on_cluster(gather([archive]), wanted, cluster.address, report=nobody)
    assert problem.value.code is ClusterCode.OTHER_VERSION


def end_the_worker(partition: Partition, wanted: Order) -> Part:
    """A partition that no worker survives."""
    if partition.number == 1:
        os._exit(9)
    return partitions.extract_partition(partition, wanted)


def test_what_no_worker_survives_is_refused_and_the_rest_is_done(
    archive: Path, out: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "extract_partition", end_the_worker)
    result = run(archive, out, cluster.address)

    assert {(Path(one.source).name, one.error.code) for one in result.refused} == {
        ("02.txt", ReadCode.TOO_COSTLY),
        ("03.txt", ReadCode.TOO_COSTLY),
        ("b.txt", ReadCode.NOT_TEXT),
    }
    assert (result.articles, result.parts) == (ARTICLES - TOGETHER, 6)
    monkeypatch.undo()
    monkeypatch.setenv(LOOPBACK_ALLOWED, "1")
    monkeypatch.setattr(partitions, "FILES_TOGETHER", TOGETHER)
    assert run(archive, out, cluster.address).parts == 7


def test_a_cluster_without_workers_is_told(
    archive: Path, out: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 1)
    with distributed.Client(cluster.address) as client:
        client.retire_workers()
        with pytest.raises(ClusterProblem) as problem:
            run(archive, out, cluster.address)

    assert problem.value.code is ClusterCode.NO_WORKERS


def test_an_address_where_nobody_answers_is_told(
    archive: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(LOOPBACK_ALLOWED, "1")
    monkeypatch.setattr(module, "PATIENCE", 1)
    cluster = ["--engine", "dask", "--output", str(out), "--scheduler"]

    assert main(["extract", str(archive), *cluster, "tcp://127.0.0.1:9"]) == 2
    assert main(["extract", str(archive), *cluster, "nowhere://"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if "スケジューラーにつながりません" in line] == told


def test_without_dask_it_is_said_what_is_missing(
    archive: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(module, "import_module", missing)
    with pytest.raises(ClusterProblem) as problem:
        run(archive, out, "tcp://127.0.0.1:9")

    assert problem.value.code is ClusterCode.NOT_INSTALLED


@pytest.mark.parametrize(
    "arguments",
    [
        ["a", "--output", "x"],
        ["a", "--scheduler", "tcp://127.0.0.1:9"],
        ["a", "--scheduler", "tcp://127.0.0.1:9", "--output", "x", "--format", "xlsx"],
        ["-", "--scheduler", "tcp://127.0.0.1:9", "--output", "x"],
    ],
)
def test_what_a_cluster_cannot_do_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--engine=dask", *arguments]) == 2
    assert "--engine dask" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = str(archive / "b.txt" / "x")

    assert main(["extract", str(archive), "--engine", "dask", "--scheduler", "a", "--output", place]) == 2
    assert "b.txt" not in capsys.readouterr().out


def test_an_archive_of_nothing_is_nothing_done(tmp_path: Path, out: Path, cluster: Cluster) -> None:
    arguments = ["--engine", "dask", "--scheduler", cluster.address, "--output", str(out)]

    assert main(["extract", str(tmp_path / "parts"), *arguments]) == 2


def test_the_log_survives_half_a_line_and_forgets_what_is_gone(out: Path) -> None:
    refused = Refusal("a.csv", UnreadableFile(ReadCode.NO_COLUMN, "a.csv", ("甲", "乙")))
    log = PartLog(out)
    for number in range(3):
        (out / f"part-{number}.jsonl").touch()
        log.add(Part(number, "m", f"part-{number}.jsonl", number, (refused,)))
    with (out / LOG).open("a", encoding="utf-8") as file:
        file.write('{"number": 3, "mark"')
    (out / "part-1.jsonl").unlink()
    (out / ".x.part").touch()
    again = PartLog(out)

    assert sorted(again.parts) == [0, 2]
    kept = again.parts[2].refused[0]
    assert (kept.source, kept.error.code, kept.error.headings) == ("a.csv", ReadCode.NO_COLUMN, ("甲", "乙"))
    again.forget_from(1)
    assert sorted(one.name for one in out.iterdir()) == ["part-0.jsonl", LOG]
    assert sorted(PartLog(out).parts) == [0]


def test_nothing_but_names_of_files_goes_to_the_cluster(archive: Path, out: Path) -> None:
    wanted = order(out, PartForm.JSON_LINES, GUESSED)
    (partition,) = partitions.partitions([archive / "00.txt"], wanted)

    assert (partition.files, partition.number, len(partition.mark)) == ((archive / "00.txt",), 0, 64)

"""An archive extracted by the machines of a Dask cluster that somebody else has started; needs the extra `cluster`.

Machines are told names of files and give names of files back, for texts in Dask's graph fill its memory
(docs/decisions/0017-dask-for-clusters.md). All of them see the same folders under the same names.
"""

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, Final

from formats.errors import ReadCode, UnreadableFile
from formats.files import shown
from formats.replacing import write_pieces
from services.cluster_errors import ClusterCode, ClusterProblem
from services.gathering import Gathered, Refusal
from services.intake import Progress
from services.partitions import Order, OtherVersionError, Part, Partition, extract_partition, partitions

PATIENCE: Final = 10  # seconds until a scheduler must have answered
AHEAD: Final = 3  # partitions a thread, under way or waiting, so that nobody waits for the next
LOG: Final = "parts.log"


@dataclass(frozen=True, slots=True)
class ClusterResult:
    """How many articles are in how many parts, and what was refused."""

    articles: int
    parts: int
    refused: tuple[Refusal, ...]


class PartLog:
    """Which parts are finished: a line each beside them, so that the same order goes on where it stopped."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOG
        self.parts: dict[int, Part] = {}
        if self._path.exists():
            with self._path.open(encoding="utf-8", newline="\n") as file:
                found = [_part(line) for line in file if line.endswith("\n")]  # the last may be half a line
            self.parts = {part.number: part for part in found if (folder / part.name).exists()}
        self.write()

    def has(self, partition: Partition) -> bool:
        """Whether the part is finished, of these files as they are now."""
        part = self.parts.get(partition.number)
        return part is not None and part.mark == partition.mark

    def add(self, part: Part) -> None:
        """One more is finished."""
        self.parts[part.number] = part
        with self._path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(_line(part))

    def forget_from(self, count: int) -> None:
        """Take away the parts of an earlier, larger order, of which `count` are left, and what killed workers have begun."""
        for begun in self._path.parent.glob(".*.part"):
            begun.unlink(missing_ok=True)
        for number in [number for number in self.parts if number >= count]:
            self._path.with_name(self.parts.pop(number).name).unlink(missing_ok=True)
        self.write()

    def write(self) -> None:
        """The whole log anew, in order; raises UnwritableFile."""
        write_pieces(self._path, (_line(self.parts[number]) for number in sorted(self.parts)))


def extract_on_cluster(
    gathered: Gathered, wanted: Order, scheduler: str, *, report: Callable[[Progress], None]
) -> ClusterResult:
    """Have every part made that is not there yet, in the folder of the order.

    What no worker survives is refused and tried again the next time. Raises ClusterProblem where the work cannot be
    begun or finished, and UnwritableFile; what is finished stays.
    """
    log = PartLog(wanted.folder)
    refused: list[Refusal] = []
    count = files = 0

    def missing() -> Iterator[Partition]:
        nonlocal count, files
        for partition in partitions((one for one in gathered.files() if isinstance(one, Path)), wanted):
            count += 1
            if log.has(partition):
                files += len(partition.files)
            else:
                yield partition

    with _cluster(scheduler) as cluster:
        for partition, part in _made(cluster, missing(), wanted, scheduler):
            files += len(partition.files)
            if part is None:
                refused += [_too_costly(file) for file in partition.files]
            else:
                log.add(part)
            report(Progress(files, gathered.count, str(partition.files[-1])))
    log.forget_from(count)
    refused += [refusal for part in log.parts.values() for refusal in part.refused]
    return ClusterResult(sum(part.articles for part in log.parts.values()), len(log.parts), tuple(refused))


@contextmanager
def _cluster(scheduler: str) -> Generator[Any, None, None]:
    """The cluster's client, with a worker at least; nothing of the work stays there. Raises ClusterProblem."""
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise ClusterProblem(ClusterCode.NOT_INSTALLED, scheduler) from error
    try:
        client = distributed.Client(scheduler, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise ClusterProblem(ClusterCode.NO_SCHEDULER, scheduler) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise ClusterProblem(ClusterCode.NO_WORKERS, scheduler) from error
        yield client


def _made(
    client: Any,  # noqa: ANN401  # Dask has no types
    missing: Iterator[Partition],
    wanted: Order,
    scheduler: str,
) -> Iterator[tuple[Partition, Part | None]]:
    """The parts as they are finished, None for one that no worker survives; a few are under way at any time."""
    distributed = import_module("distributed")
    under_way: dict[str, Partition] = {}

    def begin(partition: Partition) -> Any:  # noqa: ANN401
        future = client.submit(extract_partition, partition, wanted, pure=False)
        under_way[future.key] = partition
        return future

    ahead = AHEAD * sum(client.nthreads().values())
    finished = distributed.as_completed([begin(partition) for partition in islice(missing, ahead)])
    for future in finished:
        partition = under_way.pop(future.key)
        try:
            yield partition, future.result()
        except distributed.KilledWorker:
            yield partition, None
        except OtherVersionError as error:
            raise ClusterProblem(ClusterCode.OTHER_VERSION, scheduler) from error
        except (OSError, distributed.client.FutureCancelledError) as error:
            raise ClusterProblem(ClusterCode.LOST, scheduler) from error
        for following in islice(missing, 1):
            finished.add(begin(following))


def _too_costly(file: Path) -> Refusal:
    """A file of a partition that ended worker after worker."""
    return Refusal(shown(file), UnreadableFile(ReadCode.TOO_COSTLY, shown(file)))


def _line(part: Part) -> str:
    """A finished part as a line."""
    refused = [(one.source, one.error.code, one.error.path, one.error.headings) for one in part.refused]
    told = {"number": part.number, "mark": part.mark, "name": part.name, "articles": part.articles}
    return json.dumps(told | {"refused": refused}, ensure_ascii=False) + "\n"


def _part(line: str) -> Part:
    """The part of a line."""
    told = json.loads(line)
    refused = tuple(
        Refusal(source, UnreadableFile(ReadCode(code), path, tuple(headings)))
        for source, code, path, headings in told["refused"]
    )
    return Part(told["number"], told["mark"], told["name"], told["articles"], refused)

"""A Dask cluster of two worker processes: says the scheduler's address and the workers' numbers, ends with its standard input."""

import os
import sys

from distributed import Client, LocalCluster


def main() -> None:
    """Start, say, wait."""
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        workers = map(str, client.run(os.getpid).values())
        sys.stdout.write(" ".join([cluster.scheduler_address, *workers]) + "\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()

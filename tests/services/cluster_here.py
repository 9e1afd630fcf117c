"""A Dask cluster on this machine: says its address and the numbers of its workers' processes, ends with its standard input."""

import os
import sys
from typing import Any

from distributed import Client, LocalCluster


def main() -> None:
    """Start, say, wait."""
    # Dask's classes may be awaited too, which its types make of them.
    cluster: Any = LocalCluster(
        n_workers=int(sys.argv[1]), threads_per_worker=1, dashboard_address="127.0.0.1:0"
    )
    with cluster, Client(cluster) as client:
        numbers: Any = client.run(os.getpid)
        sys.stdout.write(" ".join([cluster.scheduler_address, *map(str, numbers.values())]) + "\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()

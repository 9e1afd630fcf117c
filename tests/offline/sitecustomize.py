"""No test, and no program that a test starts, reaches a network: Python imports this file when it starts in that folder."""

import os
import sys
from typing import Final

# Set by a test that has a cluster on this machine, for itself and for what it starts.
LOOPBACK_ALLOWED: Final = "KAGIKAKKO_TESTS_LOOPBACK"
LOOPBACK: Final = {"127.0.0.1", "localhost"}

LOOKS_UP: Final = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
SPEAKS: Final = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}


class NetworkError(RuntimeError):
    """The program spoke to a network, which no test gave it an address for."""


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what leaves the machine's own files: an address of a network is a pair, that of a file a text."""
    if event in LOOKS_UP:
        host: object = arguments[0]
    elif event in SPEAKS and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if host not in LOOPBACK or LOOPBACK_ALLOWED not in os.environ:
        raise NetworkError(f"{event}{arguments[1:]}")


sys.addaudithook(refuse)

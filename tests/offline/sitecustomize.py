"""No test, and no program that a test starts, reaches a network: Python imports this file when it starts in that folder."""

import sys
from typing import Final

LOOKS_UP: Final = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
SPEAKS: Final = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}


class NetworkError(RuntimeError):
    """The program spoke to a network, which no test gave it an address for."""


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what leaves the machine's own files: an address of a network is a pair, that of a file a text."""
    is_network = event in LOOKS_UP or (event in SPEAKS and isinstance(arguments[1], tuple))
    if is_network:
        raise NetworkError(f"{event}{arguments[1:]}")


sys.addaudithook(refuse)

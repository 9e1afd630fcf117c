"""Whether the name that was found names the speaker that a person meant."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

TITLE: Final = re.compile(
    r"(前?大統領|首相|国防長官|国務長官|財務長官|長官|報道官|大使|特使|補佐官|副大統領|氏|さん|議員|委員長|外相|総裁|教授)$"
)
SPACES: Final = re.compile(r"[ \u3000]")
SAME_NAME: Final = 1000  # above any length of a part


def names_speaker(found: str, key: str, names: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether `found` names the speaker `key`, and names no other speaker of the document better."""
    wanted = {_normal(found), _core(found)} - {""}
    strengths = {one: _strength(wanted, aliases) for one, aliases in names.items()}
    return strengths[key] >= 2 and strengths[key] == max(strengths.values())


def _strength(wanted: set[str], aliases: tuple[str, ...]) -> int:
    """How well the names agree: the same beats a part, a longer part a shorter one."""
    known = {_normal(alias) for alias in aliases} | {_core(alias) for alias in aliases}
    return max((_agreement(name, alias) for name in wanted for alias in known if alias), default=0)


def _agreement(name: str, alias: str) -> int:
    """How much two names agree; one sign in common says nothing."""
    if name == alias:
        return SAME_NAME + len(name)
    shorter, longer = sorted((name, alias), key=len)
    return len(shorter) if len(shorter) >= 2 and shorter in longer else 0


def _core(name: str) -> str:
    """The name without its titles, unless hardly anything would be left."""
    bare = _normal(name)
    while len(shorter := TITLE.sub("", bare)) >= 2 and shorter != bare:
        bare = shorter
    return bare


def _normal(name: str) -> str:
    """The name as it is compared: one width, no spaces, one sign between the parts of a foreign name."""
    return SPACES.sub("", unicodedata.normalize("NFKC", name)).replace("=", "・")

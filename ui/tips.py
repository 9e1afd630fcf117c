"""Tips that say whole what a row has no room for."""

from html import escape


def tip(words: str) -> str:
    """The words as a tip, which wraps long ones; it would not if they were plain."""
    lines = "<br>".join(escape(line) for line in words.splitlines())
    return f"<p>{lines}</p>" if lines else ""

"""What the keys for spans do on a desk."""

from collections.abc import Callable

from services.span_edges import Edge
from ui.desk import Desk


def span_acts(desk: Desk) -> dict[str, Callable[[], object]]:
    """By the names of the deeds."""
    spans, view = desk.spans, desk.article.view

    def take(*, is_new: bool) -> None:
        """The selection as a quotation."""
        spans.take(desk.article_id, view.selected_span(), is_new=is_new)

    moves = {
        f"{name}_{way}": (edge, letters)
        for name, edge in (("start", Edge.START), ("end", Edge.END))
        for way, letters in (("back", -1), ("on", 1))
    }
    return {
        **{name: lambda move=move: spans.move(*move) for name, move in moves.items()},
        **{f"{name}_far": lambda move=move: spans.jump(*move) for name, move in moves.items()},
        "snap_brackets": spans.snap_to_brackets,
        "snap_sentence": spans.snap_to_sentence,
        "take": lambda: take(is_new=False),
        "take_new": lambda: take(is_new=True),
        "join": spans.join,
        "split": lambda: spans.split(view.caret()),
        "caret": view.toggle_caret,
    }

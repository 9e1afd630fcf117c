"""Several who speak as one: who is in the list, and who only stands near it."""

import pytest

from extraction import extract
from extraction.model import EntityKind

TOGETHER = [
    ("田中太郎社長と鈴木花子専務は「続ける」と述べた。", "田中太郎社長と鈴木花子専務"),
    ("県警と消防によると、けが人はいなかった。", "県警と消防"),
    ("米国、英国および日本は「停戦で合意した」と発表した。", "米国、英国および日本"),
    (
        "長女の花子さん（５）と次男の太郎さん（３）は「楽しかった」と話した。",
        "花子さん（５）と次男の太郎さん",
    ),
    ("長男と妻は「楽しかった」と話した。", "長男と妻"),
    ("田中太郎社長と鈴木花子専務は会見した。「続ける」と述べた。", "田中太郎社長と鈴木花子専務"),
]
ALONE = [
    ("田中太郎社長は鈴木花子専務と「続ける」と述べた。", "田中太郎"),
    ("田中太郎社長と会談した鈴木花子専務は「続ける」と述べた。", "鈴木花子"),
    ("田中太郎社長、鈴木花子専務は「続ける」と述べた。", "鈴木花子"),
    ("「続ける」と田中太郎社長は述べた。", "田中太郎"),
    ("報告書と鈴木花子専務は「続ける」と述べた。", "鈴木花子"),
]


@pytest.mark.parametrize(("text", "speaker"), TOGETHER)
def test_who_is_named_side_by_side_speaks_together(text: str, speaker: str) -> None:
    entity = extract(text).quotes[-1].entity
    assert entity is not None
    assert (entity.canonical, entity.kind) == (speaker, EntityKind.GROUP)


@pytest.mark.parametrize(("text", "speaker"), ALONE)
def test_who_stands_near_somebody_speaks_alone(text: str, speaker: str) -> None:
    entity = extract(text).quotes[-1].entity
    assert entity is not None
    assert entity.canonical == speaker


def test_each_of_them_can_still_be_chosen() -> None:
    quote = extract("田中太郎社長と鈴木花子専務は「続ける」と述べた。").quotes[0]
    assert {"田中太郎", "鈴木花子"} <= {other.entity.canonical for other in quote.alternatives}


def test_one_list_is_one_speaker() -> None:
    text = (
        "田中太郎社長と鈴木花子専務は「続ける」と述べた。\n\n田中太郎社長と鈴木花子専務は「急ぐ」と話した。"
    )
    first, second = extract(text).quotes
    assert first.entity is second.entity
    assert first.mention != second.mention

"""However a name is typed, it sounds the same."""

import pytest

from services.romaji import is_sound, sound_key

ONE_SOUND = [
    ("sato", "satou", "satoh", "satō", "さとう", "サトウ", "ｻﾄｳ", "Sato"),
    ("shinichi", "shin'ichi", "sinniti", "しんいち", "シンイチ"),
    ("homma", "honma", "ほんま"),
    ("ohno", "oono", "ono", "おおの"),
    ("ohara", "おはら"),
    ("junko", "jyunko", "zyunko", "じゅんこ"),
    ("tsuchiya", "tutiya", "つちや"),
    ("hatta", "はった"),
    ("matchi", "macchi", "まっち"),
    ("chen", "チェン"),
    ("dyuku", "デューク"),
    ("webusutaa", "ウェブスター"),
    ("wiruson", "birusonn", "ウィルソン"),
    ("fairu", "ファイル"),
    ("vorodimiru", "ヴォロディミル", "ウォロディミル"),
    ("lamuda", "ラムダ"),
]


@pytest.mark.parametrize("written", ONE_SOUND)
def test_all_ways_to_type_a_name_are_one(written: tuple[str, ...]) -> None:
    assert len({sound_key(one) for one in written}) == 1


@pytest.mark.parametrize(
    ("begun", "whole"),
    [("sh", "shimizu"), ("ch", "chiba"), ("j", "jinbo"), ("ky", "kyouko"), ("ts", "tsuji")],
)
def test_what_is_not_typed_to_the_end_is_a_beginning(begun: str, whole: str) -> None:
    assert sound_key(whole).startswith(sound_key(begun))


def test_what_is_in_kanji_has_no_sound() -> None:
    assert sound_key("佐藤") == ""
    assert not is_sound("佐とう")
    assert is_sound("satō")
    assert is_sound("サトウ・ハナ")

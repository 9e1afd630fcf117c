from concurrent.futures import ThreadPoolExecutor

from extraction.tokenizer import LONGEST_CALL, dictionary_version, tokenize


def test_spans_are_code_points_of_the_raw_text() -> None:
    text = "𠮷田㍿①ｶﾞｰﾄﾞ"

    assert [token.span.of(text) for token in tokenize(text)] == [token.surface for token in tokenize(text)]
    assert tokenize(text)[-1].dictionary_form == "ガード"


def test_the_offset_moves_every_span() -> None:
    assert tokenize("行く", offset=10)[0].span.start == 10


def test_a_long_text_is_cut_into_short_calls() -> None:
    text = "行く。" * LONGEST_CALL

    assert "".join(token.surface for token in tokenize(text)) == text


def test_every_thread_has_its_own_tokenizer() -> None:
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(tokenize, ["山田氏は述べた。"] * 40))

    assert len(set(results)) == 1


def test_the_dictionary_is_the_pinned_edition() -> None:
    assert dictionary_version() == "20260723"


def test_half_a_surrogate_pair_keeps_its_place() -> None:
    tokens = tokenize("山田\ud83d氏")

    assert "".join(token.surface for token in tokens) == "山田\ud83d氏"
    assert tokens[-1].span.end == 4


def test_a_word_that_sudachi_joined_keeps_its_own_forms() -> None:
    tokens = tokenize("スウマとコメンコメント")

    assert [token.dictionary_form for token in tokens] == ["スウマ", "と", "コメンコメント"]

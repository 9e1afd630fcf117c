"""The word lists: what they refuse, and that every entry can be found."""

import csv
import io

import pytest

from extraction.lexicon import LexiconError, read_cues, read_nouns, shipped_lexicon
from extraction.name_lexicon import NameLexiconError, read_names, shipped_name_lexicon
from extraction.tokenizer import tokenize
from resources import read

HEADER = "form,variants,kind,frame,stance\n"


def test_a_cue_listed_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match="lists 述べる twice"):
        read_cues(HEADER + "述べる,,speech,と,n\n語る,述べる,speech,と,n\n")


def test_a_cue_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(LexiconError, match="gives 述べる the unknown kind talk"):
        read_cues(HEADER + "述べる,,talk,と,n\n")


def test_a_noun_of_two_kinds_is_refused() -> None:
    with pytest.raises(LexiconError, match="lists 声明 twice"):
        read_nouns('speech = ["声明"]\nwriting = ["声明"]\ngroup = []')


def test_a_noun_listed_twice_in_a_list_is_refused() -> None:
    with pytest.raises(LexiconError, match="lists 声 twice in group"):
        read_nouns('speech = []\nwriting = []\ngroup = ["声", "声"]')


def test_a_missing_list_of_names_is_refused() -> None:
    with pytest.raises(NameLexiconError, match="missing or unknown lists"):
        read_names('title = ["会長"]')


def test_a_country_listed_twice_is_refused() -> None:
    with pytest.raises(NameLexiconError, match="lists the country 米国 twice"):
        read_names('countries = [["米国"], ["アメリカ", "米国"]]')


def test_every_cue_is_found_where_it_stands() -> None:
    lexicon = shipped_lexicon()
    forms = [row["form"] for row in csv.DictReader(io.StringIO(read("lexicons/cues.csv")))]

    assert [form for form in forms if lexicon.cue_at(tokenize(form), 0) is None] == []


def test_the_shipped_lists_are_read_once() -> None:
    assert shipped_lexicon().names is shipped_name_lexicon()


@pytest.mark.parametrize("name", ["naming", "giving", "choosing", "caught"])
def test_a_list_of_dictionary_forms_holds_what_sudachi_gives_as_one_token(name: str) -> None:
    words: frozenset[str] = getattr(shipped_lexicon(), name)

    assert [
        word for word in sorted(words) if [token.dictionary_form for token in tokenize(word)] != [word]
    ] == []

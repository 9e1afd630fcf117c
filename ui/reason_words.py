"""Why the machine says so, in the window's language: a project keeps its reasons in Japanese."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from extraction.model import QuoteForm
from extraction.reasons import WHY
from extraction.reasons_in_english import in_english, why_in_english
from ui import labels, signs
from ui.settings import Language
from ui.translation import language

GAP_IN_RULE: Final = "…"  # where a rule's sentence names the words of an article
FORMS: Final = {form.value: form for form in QuoteForm}


def reason(kept: str) -> str:
    """Why a quotation is what it is, and whose."""
    return in_english(kept) if language() is Language.ENGLISH else kept


def of_rule(name: str) -> str:
    """What a rule says, without the words of an article; its name where it says nothing."""
    if name in FORMS:
        return labels.word(labels.FORM[FORMS[name]])
    told = _whys()
    why = told.get(name, name)
    is_shared = Counter(told.values())[why] > 1  # some rules tell the same of different sentences
    return signs.with_aside(why.format(cue=GAP_IN_RULE, mention=GAP_IN_RULE), name if is_shared else "")


def _whys() -> Mapping[str, str]:
    """What each rule says, by its name."""
    return why_in_english() if language() is Language.ENGLISH else WHY

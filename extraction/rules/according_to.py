"""Speakers named as the source: によると, によれば, の話では."""

from extraction.arguments import SOURCE, Argument
from extraction.context import SUBJECT, Context
from extraction.findings import Utterance
from extraction.model import Attribution, Cue, QuoteForm
from extraction.rules.adjacent import is_hearsay


def source(utterance: Utterance, context: Context) -> Attribution | None:
    """山田氏によると「順調だ」という: nobody else in the sentence says it, so the source does."""
    argument = _source_of(utterance, context)
    if argument is None or context.is_passed_on(utterance, argument.mention):
        return None
    return Attribution(argument.mention, cue=_cue(utterance, argument, context))


def passed_on(utterance: Utterance, context: Context) -> Attribution | None:
    """読売新聞によると「順調だ」と述べた, and no speaker anywhere: the paper is all we have."""
    argument = _source_of(utterance, context)
    return Attribution(argument.mention, cue=_cue(utterance, argument, context)) if argument else None


def _source_of(utterance: Utterance, context: Context) -> Argument | None:
    """Who stands before によると in the sentence, nearest to the words."""
    return next((one for one in context.arguments_before(utterance) if one.particle.startswith(SOURCE)), None)


def _cue(utterance: Utterance, argument: Argument, context: Context) -> Cue | None:
    """The active reporting word; else によると itself, as behind a hearsay という or とされる."""
    found = utterance.found
    is_hearsay = found is None or found.is_passive or found.cue.form in {"言う", "とする"}
    if not is_hearsay:
        return context.cue_of(utterance)
    return context.source_cue(utterance.sentence, argument.place) or context.cue_of(utterance)


def hearsay_source(utterance: Utterance, context: Context) -> Attribution | None:
    """県警によると、男は逃げたという: for a clause without brackets the source of the hearsay.

    Where A says that B said it, B did (annotation guide, ruling 6): 県警によると、男は知らないと供述している.
    """
    if utterance.form is not QuoteForm.INDIRECT or _has_own_subject(utterance, context):
        return None
    return source(utterance, context)


def source_goes_on(utterance: Utterance, context: Context) -> Attribution | None:
    """英誌によると、夫妻は衣装を発表した。「完璧だった」という: hearsay goes back to the source of the sentence before."""
    before = context.sentence_before(utterance.sentence)
    if before is None or before.paragraph != utterance.sentence.paragraph or not is_hearsay(utterance):
        return None
    answer = context.last_answer_in(before)
    sources = [one.mention for one in before.arguments if one.particle.startswith(SOURCE)]
    is_still = answer is not None and answer.mention in sources[:1]
    return Attribution(sources[0], cue=context.cue_of(utterance)) if is_still else None


def _has_own_subject(utterance: Utterance, context: Context) -> bool:
    """Whether somebody behind the source is the subject of the reporting word."""
    found, argument = utterance.found, _source_of(utterance, context)
    if found is None or argument is None or found.cue.form == "言う":
        return False
    behind = context.arguments_between(utterance.sentence, argument.place, utterance.first_place)
    return any(one.is_known and one.particle in SUBJECT and context.is_person(one.mention) for one in behind)

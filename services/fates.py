"""What became of each file that somebody added, in one sentence each."""

from services.intake import IntakeResult, Similar
from services.problems import JAPANESE, describe, name_of, sentences


def describe_fates(result: IntakeResult, *, language: str = JAPANESE) -> tuple[str, ...]:
    """A sentence for every article: first what was refused and what resembles another, then the rest."""
    fates = sentences()["fate"]
    similar = {one.source for one in result.similar}
    return (
        *(describe(one.error, language=language) for one in result.refused),
        *(describe_similar(one, language=language) for one in result.similar),
        *(fates["known"][language].format(name=name_of(source, language)) for source in result.known),
        *(
            fates["added"][language].format(name=name_of(source, language))
            for source in result.sources
            if source not in similar
        ),
    )


def describe_similar(one: Similar, *, language: str = JAPANESE) -> str:
    """That an article was added, and which other it resembles."""
    return sentences()["fate"]["similar"][language].format(
        name=name_of(one.source, language), other=one.other.title, percent=round(100 * one.other.share)
    )

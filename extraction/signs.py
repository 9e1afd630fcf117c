"""One sign for every word of a sentence, so that a sentence can be searched like a text."""

from collections.abc import Callable, Sequence

from extraction.model import NO_NUMBER, Token


class Signs:
    """What sort of word each token is, as one sign; `sign_of` is asked once for a word of the dictionary."""

    def __init__(self, sign_of: Callable[[Token], str]) -> None:
        self._sign_of = sign_of
        self._known: dict[int, str] = {}

    def line(self, tokens: Sequence[Token]) -> str:
        """The signs of the tokens, in order."""
        known = self._known
        return "".join([known.get(token.number) or self._sign(token) for token in tokens])

    def _sign(self, token: Token) -> str:
        """The sign of a word nobody has asked for; what has no number may be anything next time."""
        sign = self._sign_of(token)
        if token.number != NO_NUMBER:
            self._known[token.number] = sign
        return sign

"""Text in, quotations out. Knows no screen, no database, no file format."""

from extraction.model import Extraction
from extraction.pipeline import EXTRACTOR_VERSION, extract
from extraction.regions import split_paragraphs
from extraction.tokenizer import dictionary_version

__all__ = ["Extraction", "dictionary_version", "extract", "extractor_version", "split_paragraphs"]


def extractor_version() -> str:
    """The version of the rules; a new one means that an article may be read differently."""
    return EXTRACTOR_VERSION

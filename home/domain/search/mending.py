"""How a mended word is written: as it stands in what is shown."""

from collections.abc import Iterator

from home.domain.search.folding import WORD, fold, readings, tokens
from home.domain.search.indexing import word_key
from home.domain.search.reading import Asked
from home.domain.search.texts import texts_of_page, texts_of_project, texts_of_stop
from home.models import SearchDocument


def spelled(words: list[Asked], document: SearchDocument, instead: list[set[int]]) -> str:
    """The question with the words of a shown document in place of those that nobody knows.

    ``instead``: for each word the keys of those that may stand for it; none where it stays.
    """
    wanted = [
        options or {word_key(word.word, document.language)}
        for word, options in zip(words, instead, strict=True)
    ]
    spelling = _spelling(document, wanted)
    pairs = zip(words, wanted, strict=True)
    return " ".join(_written(word, options, spelling) for word, options in pairs)


def _written(word: Asked, options: set[int], spelling: dict[int, str]) -> str:
    return next((spelling[key] for key in sorted(options) if key in spelling), word.written)


def _spelling(document: SearchDocument, missing: list[set[int]]) -> dict[int, str]:
    """How words stand in a document, by key; read on until each set has one that stands there."""
    spelling = {}
    for written in _written_words(document):
        key = word_key(fold(written), document.language)
        if key not in spelling:
            spelling[key] = written
            missing = [options for options in missing if key not in options]
            if not missing:
                break
    return spelling


def _written_words(document: SearchDocument) -> Iterator[str]:
    """The words of what a document stands for, as somebody wrote them: title first."""
    texts = _texts(document)
    if texts is None:
        return
    whole = "\n".join((texts.title, *texts.known_for, texts.text))
    for token in WORD.finditer(whole):  # with its capitals
        yield from readings(token.group())
    for token in tokens(whole):
        yield from readings(token)


def _texts(document: SearchDocument):
    if document.page_id:
        return texts_of_page(document.page.specific)
    if document.project_id:
        return texts_of_project(document.project)
    return next(t for t in texts_of_stop(document.stop) if t.language == document.language)

"""How a mended word is written: as it stands in what is shown."""

from home.domain.search.folding import WORD, fold, readings, tokens
from home.domain.search.indexing import word_key
from home.domain.search.reading import Asked
from home.domain.search.texts import texts_of_page, texts_of_project, texts_of_stop
from home.models import SearchDocument


def spelled(words: list[Asked], document: SearchDocument, instead: list[set[int]]) -> str:
    """The question with the words of a shown document in place of those that nobody knows.

    ``instead``: for each word the keys of those that may stand for it; none where it stays.
    """
    written = _written_words(document)
    keys = {fold(word): word_key(fold(word), document.language) for word in written}
    spelling = {keys[fold(word)]: word for word in reversed(written)}
    return " ".join(
        _written(word, options or {word_key(word.word, document.language)}, spelling)
        for word, options in zip(words, instead, strict=True)
    )


def _written(word: Asked, options: set[int], spelling: dict[int, str]) -> str:
    return next((spelling[key] for key in sorted(options) if key in spelling), word.written)


def _written_words(document: SearchDocument) -> list[str]:
    """The words of what a document stands for, as somebody wrote them: title first."""
    texts = _texts(document)
    if texts is None:
        return []
    whole = "\n".join((texts.title, *texts.known_for, texts.text))
    in_small_letters = [part for token in tokens(whole) for part in readings(token)]
    in_capitals = [part for token in WORD.findall(whole) for part in readings(token)]
    return [*in_capitals, *in_small_letters]


def _texts(document: SearchDocument):
    if document.page_id:
        return texts_of_page(document.page.specific)
    if document.project_id:
        return texts_of_project(document.project)
    return next(t for t in texts_of_stop(document.stop) if t.language == document.language)

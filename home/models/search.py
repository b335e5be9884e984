"""What the search reads: documents, their words, and which word stands where.

Nothing here is a source: all of it is written anew from pages, stops and projects.
"""

from django.db import models
from django.db.models import Q
from wagtail.models import Page

from exhibition.models import TourStop
from home.models.programme import MentorProject

LONGEST_WORD = 40  # characters


class WordField(models.CharField):
    """Compared letter by letter, so that all words with one beginning stand side by side."""

    def db_parameters(self, connection):
        collation = "C" if connection.vendor == "postgresql" else None  # SQLite does it by itself
        return super().db_parameters(connection) | {"collation": collation}


class SearchDocument(models.Model):
    """A page, a stop or a project in one language. Goes with what it stands for."""

    page = models.OneToOneField(Page, models.CASCADE, null=True, related_name="+")
    stop = models.ForeignKey(TourStop, models.CASCADE, null=True, related_name="+")
    project = models.OneToOneField(MentorProject, models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=20)
    language = models.CharField(max_length=10)
    title = models.CharField(max_length=255)
    known_for = models.TextField(blank=True)  # occupation, place: a line each

    class Meta:
        indexes = [models.Index(fields=["language"], name="search_language")]
        constraints = [
            models.UniqueConstraint(fields=["stop", "language"], name="one_document_a_language"),
            models.CheckConstraint(
                condition=Q(page__isnull=False, stop=None, project=None)
                | Q(page=None, stop__isnull=False, project=None)
                | Q(page=None, stop=None, project__isnull=False),
                name="a_document_stands_for_one_thing",
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.page_id or self.stop_id or self.project_id}"


class SearchWord(models.Model):
    """A word of a language, folded. ``key`` is worked out of both and needs no look-up."""

    key = models.BigIntegerField(primary_key=True)
    language = models.CharField(max_length=10)
    word = WordField(max_length=LONGEST_WORD)
    stem = WordField(max_length=LONGEST_WORD)
    backwards = WordField(max_length=LONGEST_WORD)

    class Meta:
        indexes = [
            models.Index(fields=["language", "word"], name="search_word"),
            models.Index(fields=["language", "stem"], name="search_stem"),
            models.Index(fields=["language", "backwards"], name="search_backwards"),
        ]

    def __str__(self):
        return self.word


class SearchPlace(models.Model):
    """Where a word stands. ``weight``: 100 in a title, less in what somebody does, least in text.

    No constraint to the word: two who publish at once need not wait for each other's words.
    """

    document = models.ForeignKey(SearchDocument, models.CASCADE, related_name="places")
    word = models.ForeignKey(
        SearchWord, models.DO_NOTHING, related_name="places", db_constraint=False, db_index=False
    )
    weight = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["word", "weight", "document"], name="search_place")]

    def __str__(self):
        return f"{self.document_id}: {self.weight}"

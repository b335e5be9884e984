"""What is compiled once says the same as what the ORM writes anew for each moment."""

from datetime import UTC, datetime

import pytest
from django.db.models.functions import ExtractYear
from django.utils import timezone

from core import compiled_keys
from core.compiled_keys import CompiledKeys
from core.models import OutgoingMail

pytestmark = pytest.mark.django_db
AT = datetime(2026, 6, 15, 22, 30, tzinfo=UTC)  # the 16th in Berlin


def created_before(at, row):
    day = timezone.localdate(at)
    mails = OutgoingMail.objects.filter(created_at__lte=at, created_at__date__lte=day, id=row)
    return mails.filter(attempts__lte=day.year - 18, attempts__gte=0).values("id")


def keys(at=AT, key="mails") -> CompiledKeys:
    return CompiledKeys(created_before, at=at, key=key, offsets=(18,))


def mail(created: datetime, **values) -> OutgoingMail:
    made = OutgoingMail.objects.create(recipient="a@example.org", subject="a", body="a", **values)
    OutgoingMail.objects.filter(pk=made.pk).update(created_at=created)
    return made


def test_every_moment_is_filled_in():
    sql, parameters = OutgoingMail.objects.filter(id__in=keys()).query.sql_with_params()
    assert "9876" not in sql + str(parameters)
    assert 2026 - 18 in parameters
    assert "this_row" not in sql


def test_it_selects_what_the_orm_selects():
    early, late = mail(AT.replace(year=2025)), mail(AT.replace(year=2027))
    many = mail(AT.replace(year=2025), attempts=5000)
    found = set(OutgoingMail.objects.filter(id__in=keys()))
    assert found == {early}
    assert {late, many} & found == set()


def test_another_moment_uses_the_same_text():
    OutgoingMail.objects.filter(id__in=keys()).exists()
    known = len(compiled_keys._texts)
    mail(AT.replace(year=2025))
    assert OutgoingMail.objects.filter(id__in=keys()).count() == 1
    assert OutgoingMail.objects.filter(id__in=keys(at=AT.replace(year=2024))).count() == 0
    assert len(compiled_keys._texts) == known


def test_it_stays_right_inside_other_queries():
    early, late = mail(AT.replace(year=2025)), mail(AT.replace(year=2027))
    inner = OutgoingMail.objects.filter(id__in=keys())
    assert set(OutgoingMail.objects.filter(pk__in=inner.values("pk"))) == {early}
    assert set(OutgoingMail.objects.exclude(pk__in=inner.values("pk"))) == {late}
    twice = OutgoingMail.objects.filter(pk__in=OutgoingMail.objects.filter(pk__in=inner))
    assert set(twice) == {early}
    assert set(inner | inner.filter(subject="a")) == {early}
    assert inner.annotate(year=ExtractYear("created_at")).get().year == 2025

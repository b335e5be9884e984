"""The part „Einwilligungen“ of the editors' workplace."""

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from stories.domain.consent import granted_materials
from stories.enums import Channel, Material
from stories.models import (
    Consent,
    ConsentWithdrawal,
    Person,
    StoryPage,
    WithdrawalNotice,
)
from tests import factories
from tests.stories.test_story_pages import number_of_queries


def url(model, name, *args) -> str:
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


@pytest.fixture
def person(home):
    return factories.make_person(real_name="Geheim")


@pytest.fixture
def some_client(client, django_user_model):
    """A client of somebody who may only do what is named."""

    def sign_in(*codenames):
        user = django_user_model.objects.create_user(f"jemand{django_user_model.objects.count()}")
        user.user_permissions.set(
            Permission.objects.filter(codename__in=["access_admin", *codenames])
        )
        client.force_login(user)
        return client

    return sign_in


def consent_data(person, **values) -> dict:
    return {
        "person": person.pk,
        "channel_web": "on",
        "material_text": "on",
        "valid_from": "2026-01-01",
        "legal_basis": "consent",
        "explained_in": "Arabisch",
        "explained_by": "Team",
        "text_version": "1",
        "refusal_is_free": "on",
    } | values


# People ---------------------------------------------------------------------------------


def test_the_list_says_in_words_what_may_be_shown(editor_client, person):
    factories.make_consent(person, channels=["web"], materials=["text", "photo"])
    text = editor_client.get(url(Person, "list")).content.decode()
    assert "Text, Foto" in text
    assert "nichts" in text
    assert "Mentee" in text
    assert "Geheim" not in text


def test_the_list_asks_as_often_for_three_people_as_for_one(editor_client, home):
    factories.make_consent(factories.make_person("Rima"))
    of_one = number_of_queries(editor_client, url(Person, "list"))
    for name in ("Joel", "Reza"):
        factories.make_consent(factories.make_person(name))
    assert number_of_queries(editor_client, url(Person, "list")) == of_one


def test_a_pseudonym_that_holds_the_real_name_is_refused(editor_client, home):
    data = {"role": "mentee", "language": "de", "real_name": "Amal Haddad", "is_pseudonym": "on"}
    refused = editor_client.post(url(Person, "add"), data | {"public_name": "Haddad, Amál"})
    assert "Das ist der richtige Name" in refused.content.decode()
    assert not Person.objects.exists()
    editor_client.post(url(Person, "add"), data | {"public_name": "Rima"})
    assert Person.objects.get().public_name == "Rima"


def test_people_are_found_by_either_name(editor_client, person):
    factories.make_person("Joel")
    for query in ("rim", "geheim"):
        text = editor_client.get(f"{url(Person, 'list')}?q={query}").content.decode()
        assert "Rima" in text
        assert "Joel" not in text


def test_a_person_s_page_leads_to_a_consent_for_them(editor_client, person):
    text = editor_client.get(url(Person, "edit", person.pk)).content.decode()
    add = f"{url(Consent, 'add')}?person={person.pk}"
    assert add in text
    assert url(Person, "withdraw", person.pk) in text
    form = editor_client.get(add).context["form"]
    assert form.instance.person == person


def test_withdrawing_asks_once_and_then_does_it(editor_client, person, editor):
    factories.make_consent(person)
    story = factories.make_story(person)
    page = url(Person, "withdraw", person.pk)
    assert "nirgends mehr gezeigt" in editor_client.get(page).content.decode()
    assert not person.withdrawals.exists()
    response = editor_client.post(page, follow=True)
    assert "nicht mehr veröffentlicht" in response.content.decode()
    assert person.withdrawals.get().recorded_by == editor
    assert not StoryPage.objects.get(pk=story.pk).live


def test_withdrawing_needs_its_permission(some_client, person):
    client = some_client("view_person", "change_person")
    assert client.post(url(Person, "withdraw", person.pk)).status_code in (302, 403)
    assert not person.withdrawals.exists()


def test_other_accounts_see_no_people(some_client, person):
    response = some_client().get(url(Person, "list"))
    assert response.status_code == 302


# Consents -------------------------------------------------------------------------------


def test_a_consent_is_added(editor_client, editor, person):
    response = editor_client.post(url(Consent, "add"), consent_data(person))
    assert response.status_code == 302
    consent = Consent.objects.get()
    assert consent.recorded_by == editor
    assert granted_materials(person, Channel.WEB) == {Material.TEXT}
    assert editor_client.get(response.url).status_code == 200


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"channel_web": ""}, "wo gezeigt werden darf"),
        ({"material_text": ""}, "was gezeigt werden darf"),
        ({"refusal_is_free": ""}, "keine Nachteile"),
        ({"valid_until": "2025-01-01"}, "liegt vor"),
        ({"by_guardian": "on"}, "sorgeberechtigte Person eintragen"),
    ],
)
def test_a_consent_that_is_none_is_refused(editor_client, person, values, words):
    data = {key: value for key, value in consent_data(person, **values).items() if value}
    response = editor_client.post(url(Consent, "add"), data)
    assert words in response.content.decode()
    assert not Consent.objects.exists()


@pytest.mark.parametrize("name", ["edit", "delete", "copy", "history"])
@pytest.mark.parametrize("model", [Consent, ConsentWithdrawal])
def test_the_history_offers_no_way_to_change_it(model, name):
    with pytest.raises(NoReverseMatch):
        url(model, name, 1)


def test_the_history_is_listed_and_read(editor_client, person):
    consent = factories.make_consent(person)
    assert "Rima" in editor_client.get(url(Consent, "list")).content.decode()
    text = editor_client.get(url(Consent, "inspect", consent.pk)).content.decode()
    assert "Deutsch" in text
    assert "Website, Kiosk, Druck" in text


def test_bulk_deletion_does_not_reach_the_history(editor_client, person):
    consent = factories.make_consent(person)
    bulk = reverse("wagtail_bulk_action", args=["stories", "consent", "delete"])
    editor_client.post(f"{bulk}?id={consent.pk}")
    assert Consent.objects.filter(pk=consent.pk).exists()


def test_a_correction_starts_from_the_old_row_and_replaces_it(editor_client, person):
    old = factories.make_consent(person, channels=["web", "kiosk"], materials=["text"])
    form = editor_client.get(f"{url(Consent, 'add')}?replaces={old.pk}").context["form"]
    assert form.instance.pk is None
    assert form.instance.replaces == old
    assert form["channel_kiosk"].value() is True
    editor_client.post(url(Consent, "add"), consent_data(person, replaces=old.pk))
    assert granted_materials(person, Channel.KIOSK) == frozenset()
    assert granted_materials(person, Channel.WEB) == {Material.TEXT}
    other = factories.make_person("Joel")
    response = editor_client.post(url(Consent, "add"), consent_data(other, replaces=old.pk))
    assert "anderen Person" in response.content.decode()


@pytest.mark.parametrize("query", ["person=x", "person=999", "replaces=x", "replaces=999"])
def test_presets_that_lead_nowhere_do_no_harm(editor_client, home, query):
    assert editor_client.get(f"{url(Consent, 'add')}?{query}").status_code == 200


def test_the_signed_sheet_is_for_those_who_may_read_consents(editor_client, some_client, person):
    sheet = SimpleUploadedFile("Rima unterschrieben.pdf", b"%PDF-1.7")
    editor_client.post(url(Consent, "add"), consent_data(person, document=sheet))
    consent = Consent.objects.get()
    assert "Rima" not in consent.document.name
    page = url(Consent, "document", consent.pk)
    assert page in editor_client.get(url(Consent, "inspect", consent.pk)).content.decode()
    response = editor_client.get(page)
    assert response.getvalue() == b"%PDF-1.7"
    assert "attachment" in response.headers["Content-Disposition"]
    assert some_client("add_consent").get(page).status_code in (302, 403)
    assert some_client("view_consent").get(page).status_code == 200


def test_a_sheet_of_another_kind_is_refused(editor_client, person):
    sheet = SimpleUploadedFile("blatt.html", b"<script>")
    response = editor_client.post(url(Consent, "add"), consent_data(person, document=sheet))
    assert response.status_code == 200
    assert not Consent.objects.exists()


# Withdrawals ----------------------------------------------------------------------------


def test_a_partial_withdrawal_is_entered(editor_client, person):
    factories.make_consent(person)
    data = {"person": person.pk, "channel_kiosk": "on"}
    assert editor_client.post(url(ConsentWithdrawal, "add"), data).status_code == 302
    row = ConsentWithdrawal.objects.get()
    assert row.channels == {Channel.KIOSK}
    assert row.materials == frozenset(Material)
    assert granted_materials(person, Channel.KIOSK) == frozenset()
    assert granted_materials(person, Channel.WEB) == frozenset(Material)


def test_nothing_ticked_withdraws_everything(editor_client, person):
    editor_client.post(url(ConsentWithdrawal, "add"), {"person": person.pk})
    assert ConsentWithdrawal.objects.get().channels == frozenset(Channel)
    assert editor_client.get(url(ConsentWithdrawal, "list")).status_code == 200


def test_notices_are_read_and_settled_but_not_made_or_deleted(editor_client, home):
    notice = WithdrawalNotice.objects.create(name="Rima", message="Nur das Foto")
    assert "Rima" in editor_client.get(url(WithdrawalNotice, "list")).content.decode()
    page = url(WithdrawalNotice, "edit", notice.pk)
    assert "Nur das Foto" in editor_client.get(page).content.decode()
    editor_client.post(page, {"settled_at": f"{timezone.localtime():%Y-%m-%d %H:%M}", "name": "X"})
    notice.refresh_from_db()
    assert notice.settled_at is not None
    assert notice.name == "Rima"
    assert editor_client.get(url(WithdrawalNotice, "add")).status_code == 302
    editor_client.post(url(WithdrawalNotice, "delete", notice.pk))
    assert WithdrawalNotice.objects.exists()


def test_the_menu_shows_the_group(editor_client, home):
    assert "Einwilligungen" in editor_client.get("/admin/").content.decode()

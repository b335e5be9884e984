"""People: who they are and what of them may be shown where, today."""

from urllib.parse import urlencode

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from stories.domain import real_names
from stories.domain.consent import granted_materials
from stories.enums import Channel, Material
from stories.models import Consent, ConsentWithdrawal, Person
from stories.viewsets.consent_letter import consent_letter
from stories.viewsets.person_chooser import PersonChooserViewSet
from stories.viewsets.person_data import access_buttons, erasure_buttons, person_data_urls
from stories.viewsets.sightings import SeenMixin
from stories.viewsets.withdraw_person import withdraw_person

LISTED = (Channel.WEB, Channel.KIOSK, Channel.PRINT)
SHORT_WORDS = {
    Material.TEXT: _("Text"),
    Material.NAME: _("Name"),
    Material.PHOTO: _("Foto"),
    Material.VOICE_VIDEO: _("Film"),
    Material.SPECIAL: _("besondere Angaben"),
}


def state_in_words(person: Person, channel: Channel) -> str:
    """What of a person may be shown there today. Reads prefetched rows."""
    granted = granted_materials(person, channel)
    return ", ".join(str(SHORT_WORDS[m]) for m in Material if m in granted) or str(_("nichts"))


def _state_column(channel: Channel) -> Column:
    return Column(
        f"state_{channel.value}",
        label=channel.label,
        accessor=lambda person: state_in_words(person, channel),
    )


def add_consent_url(person: Person) -> str:
    return f"{reverse(Consent.snippet_viewset.get_url_name('add'))}?" + urlencode(
        {"person": person.pk}
    )


def withdraw_url(person: Person) -> str:
    return reverse(Person.snippet_viewset.get_url_name("withdraw"), args=[person.pk])


def letter_url(person: Person) -> str:
    return reverse(Person.snippet_viewset.get_url_name("letter"), args=[person.pk])


def person_buttons(user, person: Person, button_class=Button) -> list:
    """What may be done with a person's consent, by those who may."""
    buttons = []
    if policy_registry.get_by_type(Consent).user_has_permission(user, "add"):
        label, url = _("Einwilligung eintragen"), add_consent_url(person)
        buttons.append(button_class(label, url=url, icon_name="plus", priority=5))
        label, url = _("Brief mit Widerrufs-Link"), letter_url(person)
        buttons.append(button_class(label, url=url, icon_name="mail", priority=7))
    if policy_registry.get_by_type(ConsentWithdrawal).user_has_permission(user, "add"):
        label, url = _("Widerrufen"), withdraw_url(person)
        buttons.append(button_class(label, url=url, icon_name="cross", priority=6))
    return [*buttons, *access_buttons(user, person, button_class)]


class PersonIndexView(IndexView):
    def get_list_more_buttons(self, instance):
        return [
            *super().get_list_more_buttons(instance),
            *person_buttons(self.request.user, instance),
            *erasure_buttons(self.request.user, instance),
        ]


class PersonEditView(SeenMixin, EditView):
    seen_as = "person"

    @cached_property
    def header_buttons(self):
        return person_buttons(self.request.user, self.object, HeaderButton)

    @cached_property
    def header_more_buttons(self):
        more = super().header_more_buttons
        return [*more, *erasure_buttons(self.request.user, self.object)]


class PersonForm(WagtailAdminModelForm):
    def clean(self):
        """A pseudonym that holds the real name protects nobody."""
        answers = super().clean()
        person = Person(real_name=answers.get("real_name", ""))
        public_name = answers.get("public_name", "")
        if answers.get("is_pseudonym") and real_names.found_in(public_name, person):
            self.add_error(
                "public_name",
                _(
                    "Das ist der richtige Name. Bitte nehmen Sie ein Pseudonym oder nehmen Sie das"
                    " Häkchen bei „Pseudonym“ weg."
                ),
            )
        return answers


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    copy_view_enabled = False
    chooser_viewset_class = PersonChooserViewSet
    index_view_class = PersonIndexView
    edit_view_class = PersonEditView
    list_display = [
        "public_name",
        Column("role", label=_("Rolle"), accessor="get_role_display"),
        *(_state_column(channel) for channel in LISTED),
    ]
    search_fields = ["public_name", "real_name"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("public_name"),
                    FieldPanel("is_pseudonym"),
                    FieldPanel("role"),
                    FieldPanel("year_of_birth"),
                ],
                heading=_("Öffentlich"),
            ),
            MultiFieldPanel(
                [
                    HelpPanel(content=_("Steht nie auf einer öffentlichen Seite.")),
                    FieldPanel("real_name"),
                    FieldPanel("email"),
                    FieldPanel("telephone"),
                    FieldPanel("language"),
                ],
                heading=_("Geschützt"),
            ),
        ],
        base_form_class=PersonForm,
    )

    def get_queryset(self, request):
        """With all that the state of each row needs, in two queries for the whole list."""
        return Person.objects.prefetch_related("consents", "withdrawals")

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            *person_data_urls(),
            path("widerrufen/<int:pk>/", withdraw_person, name="withdraw"),
            path("brief/<int:pk>/", consent_letter, name="letter"),
        ]

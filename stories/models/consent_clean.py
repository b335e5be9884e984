"""What a row of the consent history must say, as sentences by field for the one who enters it."""

from django.utils.translation import gettext as _

from stories.enums import LegalBasis, Material, PersonRole


def row_errors(consent) -> dict[str, str]:
    """Every error by field name; empty when the row can be kept."""
    errors = _scope_errors(consent)
    if consent.legal_basis == LegalBasis.CONSENT:
        errors |= _explanation_errors(consent)
        errors |= _guardian_errors(consent)
    else:
        errors |= _public_errors(consent)
    return errors


def _scope_errors(consent) -> dict[str, str]:
    errors = {}
    if not consent.channels:
        errors["channel_web"] = _("Bitte ankreuzen, wo gezeigt werden darf: mindestens eins.")
    if not consent.materials:
        errors["material_text"] = _("Bitte ankreuzen, was gezeigt werden darf: mindestens eins.")
    if consent.valid_until and consent.valid_from and consent.valid_until < consent.valid_from:
        errors["valid_until"] = _("„Gilt bis“ liegt vor „gilt ab“. Bitte eines ändern.")
    return errors


def _explanation_errors(consent) -> dict[str, str]:
    """Informed, and free to refuse: without that it is no consent (Art. 4 No. 11, Art. 7 GDPR)."""
    errors = {}
    if not consent.explained_in:
        errors["explained_in"] = _("Bitte eintragen, in welcher Sprache erklärt wurde.")
    if not consent.explained_by:
        errors["explained_by"] = _("Bitte eintragen, wer erklärt hat.")
    if not consent.text_version:
        errors["text_version"] = _("Bitte die Fassung des unterschriebenen Textes eintragen.")
    if not consent.refusal_is_free:
        errors["refusal_is_free"] = _(
            "Bitte erst erklären, dass ein Nein keine Nachteile hat, und dann hier bestätigen."
        )
    return errors


def _guardian_errors(consent) -> dict[str, str]:
    """Guardian and minor both agree (§ 22 KunstUrhG with §§ 106 ff. BGB)."""
    if not consent.by_guardian:
        return {}
    errors = {}
    if not consent.guardian_name:
        errors["guardian_name"] = _("Bitte die sorgeberechtigte Person eintragen.")
    if not consent.minor_agrees:
        errors["minor_agrees"] = _("Auch die minderjährige Person muss selbst zustimmen.")
    if consent.person_id and not consent.person.year_of_birth:
        errors["by_guardian"] = _(
            "Bei der Person fehlt das Geburtsjahr. Bitte dort eintragen, dann hier speichern."
        )
    return errors


def _public_errors(consent) -> dict[str, str]:
    """Without consent: only for what happens in public, and never for mentees."""
    errors = {}
    if not consent.occasion:
        errors["occasion"] = _("Bitte eintragen, welche Veranstaltung oder welches Amt es war.")
    if Material.SPECIAL in consent.materials:
        errors["material_special"] = _(
            "Besondere Angaben (Art. 9 DSGVO) brauchen immer eine Einwilligung."
        )
    if consent.by_guardian:
        errors["by_guardian"] = _("Minderjährige werden nur mit Einwilligung gezeigt.")
    if consent.person_id and consent.person.role == PersonRole.MENTEE:
        errors["legal_basis"] = _("Mentees werden nur mit ihrer Einwilligung gezeigt.")
    return errors

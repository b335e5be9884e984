"""Access in plain words: what every key means, and why and how long we keep what we keep."""

from django.utils.translation import gettext_lazy as _

# Every key of ``auskunft.json`` in the language of the person. Apps above add theirs.
LABELS = {
    "person": _("Zur Person"),
    "consents": _("Einwilligungen"),
    "withdrawals": _("Widerrufe"),
    "pages": _("Seiten, auf denen Sie vorkommen"),
    "photos": _("Fotos"),
    "films": _("Filme und Töne"),
    "documents": _("Dokumente, in denen Sie vorkommen"),
    "mails": _("Mails an Sie"),
    "notices": _("Nachrichten von Ihnen"),
    "links": _("Links zum Widerrufen, die wir Ihnen gegeben haben"),
    "warnings": _("Hinweise an die Redaktion, dass eine Einwilligung endet"),
    "public_name": _("öffentlicher Name"),
    "is_pseudonym": _("Der öffentliche Name ist ein Pseudonym"),
    "key": _("Schlüssel"),
    "role": _("Rolle"),
    "year_of_birth": _("Geburtsjahr"),
    "real_name": _("richtiger Name"),
    "email": _("E-Mail"),
    "telephone": _("Telefon"),
    "language": _("Sprache"),
    "is_demo": _("erfunden (Beispielinhalt)"),
    "created_at": _("angelegt"),
    "legal_basis": _("Rechtsgrundlage"),
    "channels": _("wo gezeigt wird"),
    "materials": _("was gezeigt wird"),
    "valid_from": _("gilt ab"),
    "valid_until": _("gilt bis"),
    "occasion": _("Anlass"),
    "explained_in": _("erklärt in der Sprache"),
    "explained_by": _("erklärt von"),
    "interpreter": _("gedolmetscht von"),
    "text_version": _("Fassung des Textes"),
    "refusal_is_free": _("Erklärt: Ein Nein hat keine Nachteile"),
    "by_guardian": _("für eine minderjährige Person erteilt"),
    "guardian_name": _("sorgeberechtigte Person"),
    "minor_agrees": _("Die minderjährige Person will es auch selbst"),
    "recorded_at": _("eingetragen"),
    "replaces": _("berichtigt die Zeile"),
    "number": _("Nummer"),
    "file": _("Datei"),
    "why_no_file": _("warum die Datei nicht dabei ist"),
    "withdrawn_at": _("widerrufen am"),
    "origin": _("eingegeben durch"),
    "tasks": _("was danach zu tun war"),
    "kind": _("Art"),
    "subject": _("was"),
    "detail": _("zu tun"),
    "done_at": _("erledigt am"),
    "closed_at": _("abgeschlossen am"),
    "title": _("Titel"),
    "address": _("Adresse"),
    "state": _("Stand"),
    "first_published_at": _("zuerst veröffentlicht"),
    "last_published_at": _("zuletzt veröffentlicht"),
    "versions": _("gespeicherte Fassungen"),
    "special_categories": _("mit besonderen Angaben (Gesundheit, Religion, Fluchtgründe)"),
    "texts": _("Texte"),
    "draft": _("Entwurf, noch nicht veröffentlicht"),
    "field": _("Feld"),
    "text": _("Text"),
    "credit": _("Nachweis"),
    "licence": _("Lizenz"),
    "description": _("Beschreibung"),
    "alternative_texts": _("was zu sehen ist, in jeder Sprache"),
    "with_others": _("zeigt auch andere Menschen"),
    "used_on": _("steht auf"),
    "captions": _("Untertitel"),
    "made_of_it": _("Dateien, die wir zum Abspielen daraus gemacht haben"),
    "form": _("Form"),
    "made_at": _("gemacht am"),
    "sent_at": _("gesendet"),
    "body": _("Text der Mail"),
    "name": _("Name"),
    "contact": _("erreichbar unter"),
    "message": _("Ihre Nachricht"),
    "received_at": _("eingegangen"),
    "settled_at": _("erledigt"),
    "channel": _("wo"),
    "last_day": _("letzter Tag"),
    "days_ahead": _("Tage vorher"),
}

WITH_OTHERS = _("Die Datei zeigt auch andere Menschen. Deren Rechte gehen vor (Art. 15 Abs. 4).")
NOT_THERE = _("Die Datei ist im Speicher nicht da.")

# Art. 15 (1) a to h GDPR, in the order of the article.
EXPLANATIONS = (
    _(
        "Wozu: Wir zeigen Ihre Geschichte in der Wanderausstellung, auf der Website, auf Kiosken"
        " und wo Sie es sonst erlaubt haben. Ihren richtigen Namen und Ihre Anschrift brauchen"
        " wir, um Sie zu fragen und Ihnen zu antworten."
    ),
    _(
        "Warum wir das dürfen: weil Sie eingewilligt haben (Art. 6 Abs. 1 a und, wo nötig,"
        " Art. 9 Abs. 2 a DSGVO, bei Bildern § 22 KunstUrhG). Steht bei einer Zeile eine andere"
        " Rechtsgrundlage, gilt diese."
    ),
    _(
        "Wer es bekommt: alle, die Website und Ausstellung besuchen; Presse, soziale Medien und"
        " Partner nur, wenn Sie das angekreuzt haben. Ihren richtigen Namen und Ihre Anschrift"
        " sieht nur, wer bei uns Einwilligungen verwaltet."
    ),
    _(
        "Wie lange: Gezeigt wird, solange Ihre Einwilligung gilt. Danach bewahren wir auf, was"
        " Einwilligung und Widerruf belegt (Art. 7 Abs. 1 DSGVO), bis Sie die Löschung verlangen."
        " Sicherungskopien werden der Reihe nach überschrieben."
    ),
    _(
        "Ihre Rechte: Sie können berichtigen lassen, was falsch ist, widerrufen, einschränken und"
        " löschen lassen (Art. 7, 16, 17 und 18 DSGVO) und bekommen Ihre Daten wie hier in einer"
        " Form, die Programme lesen (Art. 20)."
    ),
    _(
        "Beschweren können Sie sich bei der Aufsicht, in Sachsen bei der Sächsischen"
        " Datenschutz- und Transparenzbeauftragten (Art. 77 DSGVO)."
    ),
    _("Woher: von Ihnen selbst und aus dem, was wir mit Ihnen aufgenommen haben."),
    _("Kein Programm entscheidet über Sie (Art. 22 DSGVO)."),
)

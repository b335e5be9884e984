"""What the house is told of where its request stands: a sentence for each state."""

from django.utils.translation import gettext_lazy as _

from exhibition.enums import RequestState

HEADINGS = {
    RequestState.RECEIVED: _("Ihre Anfrage ist angekommen."),
    RequestState.CONFIRMED: _("Ihre Anfrage ist bestätigt."),
    RequestState.IN_REVIEW: _("Wir haben Ihre Anfrage gelesen."),
    RequestState.OFFERED: _("Wir haben einen Termin für Sie."),
    RequestState.ACCEPTED: _("Ihr Termin ist für Sie vorgemerkt."),
    RequestState.AGREEMENT_OUT: _("Der Leihvertrag ist für Sie bereit."),
    RequestState.SIGNED: _("Der Leihvertrag ist unterschrieben."),
    RequestState.BOOKED: _("Ihr Termin steht fest."),
    RequestState.PREPARED: _("Die Ausstellung ist auf dem Weg zu Ihnen."),
    RequestState.SHOWN: _("Die Ausstellung ist bei Ihnen zu sehen."),
    RequestState.RETURNED: _("Die Ausstellung ist wieder bei uns."),
    RequestState.CLOSED: _("Alles ist abgeschlossen. Vielen Dank!"),
    RequestState.DECLINED: _("Dieses Mal klappt es leider nicht."),
    RequestState.WITHDRAWN: _("Ihre Anfrage ist zurückgezogen."),
    RequestState.EXPIRED: _("Ihre Anfrage ist verfallen."),
}

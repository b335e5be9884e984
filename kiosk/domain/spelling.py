"""Codes to be read out: the German spelling alphabet by names of towns (DIN 5009:2022)."""

from django.utils.translation import gettext as _

NAMES = """
Aachen Berlin Chemnitz Düsseldorf Essen Frankfurt Goslar Hamburg Ingelheim Jena Köln Leipzig
München Nürnberg Offenbach Potsdam Quickborn Rostock Salzwedel Tübingen Unna Völklingen
Wuppertal Xanten Ypsilon Zwickau
"""
TOWNS = {name[0]: name for name in NAMES.split()}


def spelled(code: str) -> list[str]:
    """Each sign of ``code`` as one says it on the telephone: „A wie Aachen“, „Ziffer 3“."""
    return [
        _("%(letter)s wie %(town)s") % {"letter": sign, "town": TOWNS[sign]}
        if sign in TOWNS
        else _("Ziffer %(digit)s") % {"digit": sign}
        for sign in code.upper()
    ]

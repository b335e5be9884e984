"""Pages of the stories app that are no CMS pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from stories.withdrawal_form import WithdrawalForm


def story_is_gone(request: HttpRequest) -> HttpResponse:
    """„Diese Geschichte wird nicht mehr gezeigt“: status 410, no name, no picture, no reason."""
    response = render(request, "stories/gone.html", {"is_no_page": True}, status=410)
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Cache-Control"] = "private, no-cache"
    return response


# The form acts for nobody who is signed in, and its page sets no cookie for a reader.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_consent(request: HttpRequest) -> HttpResponse:
    """Withdraw without an account. A robot is thanked like everybody and nothing is kept."""
    form = WithdrawalForm(request.POST or None)
    if form.is_bound and (form.is_from_robot or form.is_valid()):
        if not form.is_from_robot:
            form.save()
        return redirect("withdraw_consent_thanks")
    if form.is_bound:
        context = {"form": form.shortened()}
        return render(request, "stories/withdraw.html", context, status=422)
    return render(request, "stories/withdraw.html", {"form": form})


@require_safe
def withdraw_consent_thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "stories/withdraw_thanks.html")

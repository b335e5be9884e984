"""Every address of the workplace, asked as every role and as nobody: whose it is, and no other's.

It is asked with the second factor switched on, as on the real site. What each address should answer
stands in ``whose``. Nothing that an answer did stays done.
"""

import logging
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group
from django.test import override_settings

from core.models import User
from home.roles.table import CONSENT_OFFICER, ROLES, TECHNICIAN
from tests.access.addresses import admin_patterns
from tests.access.asking import HOME, LOGIN, Answer, Asker, member_of
from tests.access.examples import examples
from tests.access.whose import FAILS_WHEN_EMPTY, OPEN, UNASKED, finds_nothing, roles_of
from tests.access.world import SECRETS, World, make_world
from tests.once import made_once

pytestmark = pytest.mark.django_db
CATCH_ALL = ("admin/^.*/$",)
SENT_BY_PUT = ("/strings/", "/overrides/")
HALF_OPEN = OPEN | {"wagtailadmin_logout"}
SUPERUSER = "superuser"


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker) -> Iterator[World]:
    with made_once(django_db_blocker), override_settings(SECOND_FACTOR=True):
        world = make_world()
        world.put(Group.objects.get(name=TECHNICIAN.name))
        yield world


@pytest.fixture(autouse=True)
def as_on_the_real_site(settings):
    settings.SECOND_FACTOR = True
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def addresses(made) -> list[tuple[str, str]]:
    """Names and addresses, each address once: the first pattern answers it."""
    found = {}
    for pattern in admin_patterns():
        if pattern.route not in CATCH_ALL and pattern.name not in UNASKED:
            for name, address in examples(pattern, made):
                found.setdefault(address, name)
    return [(name, address) for address, name in found.items()]


def looked_up(asker: Asker, address: str) -> Answer:
    """By GET; what takes none is sent something empty."""
    answer = asker.ask(address)
    return sent_empty(asker, address) if answer.takes_no_such_method else answer


def sent_empty(asker: Asker, address: str) -> Answer:
    return asker.ask(address, "put" if any(part in address for part in SENT_BY_PUT) else "post")


def complaint(name: str, answer: Answer, *, is_let_in: bool) -> str:
    """What is wrong with an answer, or nothing."""
    if answer.status >= 500:
        return "" if is_let_in and name in FAILS_WHEN_EMPTY else "fails"
    if is_let_in and answer.is_refusal:
        return "is refused, though it is theirs"
    if is_let_in and answer.status == 404 and not finds_nothing(name):
        return "finds nothing: the small world lacks a row"
    if not is_let_in and not answer.is_refusal and answer.status != 404:
        return "is open, though it is not theirs"
    return ""


def secrets_in(answer: Answer, role: str) -> list[str]:
    """What the answer tells though it is not for this role."""
    told = [word for word in SECRETS if word.encode() in answer.body]
    return [word for word in told if role not in SECRETS[word]]


def test_somebody_has_said_whose_each_address_is(addresses):
    """A new address? Please add its line to ``tests/access/whose.py``."""
    unknown = [name for name, _address in addresses if roles_of(name) is None and name not in OPEN]
    assert unknown == []


@pytest.mark.parametrize("role", [role.name for role in ROLES])
def test_a_role_is_let_in_where_it_works_and_nowhere_else(addresses, role):
    asker, wrong = Asker(member_of(role)), []
    for name, address in addresses:
        if name in OPEN:
            continue
        is_let_in = role in roles_of(name)
        answer = looked_up(asker, address)
        if found := complaint(name, answer, is_let_in=is_let_in):
            wrong.append(f"{name} {found}: {answer} {address}")
        wrong += [f"{name} tells {word} {address}" for word in secrets_in(answer, role)]
    assert wrong == []


def test_a_superuser_is_let_in_where_no_role_is(addresses):
    """Where a role is let in, a superuser is too: that is how permissions are asked."""
    asker, wrong = Asker(User.objects.create_superuser(SUPERUSER)), []
    for name, address in addresses:
        if name not in OPEN and not roles_of(name):
            answer = looked_up(asker, address)
            if answer.status >= 500:
                wrong.append(f"{name} fails: {answer} {address}")
    assert wrong == []


@pytest.mark.parametrize(
    ("who", "method"), [("nobody", "get"), ("nobody", "post"), ("somebody without a role", "get")]
)
def test_who_has_no_role_sees_no_more_than_the_sign_in(addresses, who, method):
    user = User.objects.create_user(who) if who != "nobody" else None
    asker, wrong = Asker(user), []
    for name, address in addresses:
        answer = asker.ask(address, method)
        if answer.status >= 500 or not (name in OPEN or answer.leads_to in (LOGIN, HOME)):
            wrong.append(f"{name} is open: {answer} {address}")
        wrong += [f"{name} tells {word} {address}" for word in secrets_in(answer, who)]
    assert wrong == []


@pytest.mark.parametrize("role", [CONSENT_OFFICER.name, SUPERUSER])
def test_before_the_second_factor_all_leads_to_it(addresses, role):
    is_super = role == SUPERUSER
    user = User.objects.create_superuser(role) if is_super else member_of(role)
    asker, wrong = Asker(user, with_code=False), []
    for name, address in addresses:
        answer = asker.ask(address)
        if name not in HALF_OPEN and not answer.asks_for_code:
            wrong.append(f"{name} is open: {answer} {address}")
        wrong += [f"{name} tells {word} {address}" for word in secrets_in(answer, "")]
    assert wrong == []


def test_nothing_is_taken_from_a_role_whose_address_it_is_not(addresses):
    """Each address is sent something empty by the first role that it is not for."""
    askers = {role.name: Asker(member_of(role.name)) for role in reversed(ROLES)}
    wrong = []
    for name, address in addresses:
        stranger = next((role for role in askers if role not in (roles_of(name) or ())), None)
        if name in OPEN or stranger is None:
            continue
        answer = sent_empty(askers[stranger], address)
        found = complaint(name, answer, is_let_in=False)
        if found and not answer.takes_no_such_method:
            wrong.append(f"{name} {found} for {stranger}: {answer} {address}")
    assert wrong == []

import pytest
from django.test import Client

from home.domain.places import distance, find_place, nearest_first, similar_names


def main_of(response) -> str:
    return response.content.decode().split("<main")[1].split("</main")[0]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Pirna", "Pirna"),
        ("  pirna ", "Pirna"),
        ("Görlitz", "Görlitz"),
        ("goerlitz", "Görlitz"),
        ("Gorlitz", None),
        ("Annaberg Buchholz", "Annaberg-Buchholz"),
        ("Annaberg", "Annaberg-Buchholz"),
        ("Meissen", "Meißen"),
        ("Hamburg", None),
        ("", None),
        ("a", None),
        ("🙂", None),
        ("' OR 1=1 --", None),
    ],
)
def test_a_place_is_found_by_its_name(asked, found):
    place = find_place(asked)
    assert (place.name if place else None) == found


def test_a_slip_of_the_pen_gets_a_suggestion():
    assert "Pirna" in similar_names("Pirma")


def test_distances_are_kilometres():
    dresden = find_place("Dresden")
    assert distance(51.33962, 12.37129, dresden) == pytest.approx(100, abs=3)
    assert distance(dresden.latitude, dresden.longitude, dresden) == 0


def test_the_nearest_stands_first(make_project):
    far = make_project("Fern", ags="14523", town="Plauen", latitude=50.4973, longitude=12.1378)
    near = make_project("Nah")
    found = nearest_first([far, near], find_place("Heidenau"))
    assert [project for _kilometres, project in found] == [near, far]


def test_projects_stand_by_district_with_ways_to_write(client, make_project):
    make_project(email="pirna@example.org", languages="de,ar,ti,xx", telephone="03501 123")
    text = main_of(client.get("/de/mentoren-finden/"))
    assert "Landkreis Sächsische Schweiz-Osterzgebirge" in text
    assert 'href="mailto:pirna@example.org"' in text
    assert '<span lang="ar" dir="rtl">العربية</span>' in text
    assert "ትግርኛ" in text
    assert '<bdi dir="ltr">03501 123</bdi>' in text


def test_the_map_says_the_same_as_the_list(client, make_project):
    make_project()
    text = main_of(client.get("/de/mentoren-finden/"))
    assert 'href="?kreis=14628#projekte"' in text
    assert 'id="kreis-14628"' in text
    assert "<title>Landkreis Sächsische Schweiz-Osterzgebirge: 1 Projekt</title>" in text
    assert "GeoNames, CC BY 4.0" in text


def test_a_town_puts_the_nearest_first(client, make_project):
    make_project("Fern", ags="14523", town="Plauen", latitude=50.4973, longitude=12.1378)
    make_project("Nah")
    text = main_of(client.get("/de/mentoren-finden/?ort=Heidenau"))
    assert text.index(">Nah<") < text.index(">Fern<")
    assert "km Luftlinie" in text


def test_an_unknown_town_is_said_clearly_and_everything_is_shown(client, make_project):
    make_project()
    text = main_of(client.get("/de/mentoren-finden/?ort=Pirma"))
    assert "Den Ort „Pirma“ kennen wir nicht." in text
    assert 'Meinten Sie <a class="verweis" href="?ort=Pirna"><bdi>Pirna</bdi></a>' in text
    assert "Mentoring Pirna" in text


@pytest.mark.parametrize("asked", ["%00", "%F0%9F%99%82", "<script>", "x" * 5000, "%27"])
def test_odd_names_are_no_error_and_do_no_harm(client, make_project, asked):
    make_project()
    response = client.get(f"/de/mentoren-finden/?ort={asked}")
    assert response.status_code == 200
    assert "<script>" not in main_of(response)


def test_without_projects_the_page_says_so(client, home):
    assert "Hier stehen bald" in main_of(client.get("/de/mentoren-finden/"))


def test_a_language_without_projects_shows_the_german_ones_marked_as_german(client, make_project):
    make_project()
    text = main_of(client.get("/en/find-a-mentor/"))
    assert '<bdi lang="de" dir="ltr">Mentoring Pirna</bdi>' in text


def test_the_number_of_queries_does_not_grow(make_project, django_assert_max_num_queries):
    def queries() -> int:
        Client().get("/de/mentoren-finden/")
        with django_assert_max_num_queries(20) as captured:
            Client().get("/de/mentoren-finden/")
        return len(captured)

    make_project("1")
    with_one = queries()
    make_project("2", ags="14612")
    make_project("3", ags="14713")
    assert queries() == with_one

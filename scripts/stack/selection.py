"""Which tests `make test-stack` runs once more, on the real servers."""

TESTS = [
    f"tests/{part}"
    for part in ("stack", "leaks", "stories", "exhibition", "kiosk", "news", "core", "home")
]
# What asks no server, or only our own code and a program: `make test` has it. Rules that rest on
# rows are tested on PostgreSQL, too; how these rows look on pages and in files is not.
LEFT_OUT = [
    f"--ignore=tests/{part}"
    for part in (
        "core/plain_german",
        "core/test_clock.py",
        "core/test_keys.py",
        "core/test_spreadsheets.py",
        "core/translation_report",  # what it shows comes from core/translations
        "core/translation_views",
        "core/translations/test_fitting.py",
        "core/translations/test_machine.py",
        "core/translations/test_po_files.py",
        "exhibition/test_accessible_papers.py",
        "exhibition/test_document_papers.py",
        "exhibition/test_house_form.py",
        "exhibition/test_panel_proof.py",
        "exhibition/test_request_form.py",
        "exhibition/test_request_handbook.py",
        "exhibition/test_request_languages.py",
        "exhibition/test_short_address.py",
        "exhibition/test_shown_papers.py",
        "exhibition/test_structured_data.py",
        "exhibition/test_tour_handbook.py",
        "home/test_ahead_addresses.py",
        "home/test_api_fuzzed.py",
        "home/test_charts.py",
        "home/test_every_page.py",
        "home/test_first_visit.py",
        "home/test_german_on_other_pages.py",
        "home/test_language_links.py",
        "home/test_mentor_form.py",
        "home/test_previews.py",
        "home/test_programme_facts.py",
        "home/test_sharing.py",
        "home/test_structured_data.py",
        "home/test_translations_in_every_state.py",
        "home/test_valid_html.py",
        "home/test_work_of_roles.py",
        "kiosk/test_deploy_kiosk.py",
        "kiosk/test_figure_pages.py",
        "kiosk/test_plan_page.py",
        "kiosk/test_player.py",
        "leaks/test_leak_check_names.py",  # the whole search, in test_leak_check.py, stays
        "leaks/test_leak_check_surfaces.py",
        "leaks/test_race.py",  # tests/stack has it with two connections
        "news/podcast",
        "news/test_gallery.py",
        "stories/films",
        "stories/test_alternative_texts.py",
        "stories/test_captions.py",
        "stories/test_captions_admin.py",
        "stories/test_consent_letter.py",
        "stories/test_easy_story.py",
        "stories/test_embeds.py",
        "stories/test_film_player.py",
        "stories/test_film_worker_killed.py",  # starts workers on an SQLite file of its own
        "stories/test_missing_panel.py",
        "stories/test_photo_metadata.py",
        "stories/test_photo_sizes.py",
        "stories/test_photos_on_pages.py",
        "stories/test_real_names_at_the_desk.py",
        "stories/test_rich_text.py",
        "stories/test_sign_language.py",
        "stories/test_uploads.py",
    )
]

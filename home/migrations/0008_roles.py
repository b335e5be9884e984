"""The roles as groups, see ``home/roles/table.py``."""

from django.db import migrations


def set_up_roles(apps, schema_editor):
    from home.roles.setting_up import set_up

    set_up(apps)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0007_second_look"),
        ("core", "0007_outbox_composes"),
        ("exhibition", "0016_visitors_book_on_the_website"),
        ("kiosk", "0006_exports_brought_home"),
        ("news", "0010_gallery_in_reviews"),
        ("stories", "0010_sign_language_film"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailmedia", "0005_alter_media_options"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [migrations.RunPython(set_up_roles, migrations.RunPython.noop)]

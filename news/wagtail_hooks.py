"""Registration only."""

from wagtail import hooks

from news import event_admin, series_views

hooks.register("register_permissions", event_admin.permissions)
hooks.register("before_delete_page", event_admin.refuse_to_delete)
hooks.register("before_bulk_action", event_admin.refuse_to_delete_in_bulk)
hooks.register("register_admin_urls", series_views.urls)
hooks.register("register_page_header_buttons", series_views.series_button)

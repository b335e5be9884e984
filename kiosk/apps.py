from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KioskConfig(AppConfig):
    name = "kiosk"
    verbose_name = "Kioske"

    def ready(self):
        from exhibition.domain.season_charts import register_season_source
        from kiosk import leak_addresses, previews
        from kiosk.domain.contact import answers_itself
        from kiosk.domain.media import forget_files
        from kiosk.domain.season import charts_of_season
        from kiosk.domain.shown import stories_on_screens
        from kiosk.domain.tasks import outdated_kiosks
        from stories.domain.shown_now import register_shown_source
        from stories.domain.withdrawal import register_task_source
        from stories.domain.withdrawal.by_hand import register_guard
        from stories.domain.withdrawal.files import register_file_forgetter
        from stories.enums import Channel

        register_task_source(outdated_kiosks, _("Kioske"))
        register_guard(answers_itself)
        register_file_forgetter(forget_files)
        register_shown_source(Channel.KIOSK, stories_on_screens)
        register_season_source(charts_of_season)
        leak_addresses.register()
        previews.register()

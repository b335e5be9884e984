from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "Aktuelles"

    def ready(self):
        from news import event_words, leak_addresses, signals  # noqa: F401
        from news.event_form import EventForm
        from news.models import EventPage

        EventPage.base_form_class = EventForm
        event_words.register()
        leak_addresses.register()

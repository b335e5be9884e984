from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A person who signs in to the editors' workplace. Our own model, so that it can grow."""

    class Meta(AbstractUser.Meta):
        verbose_name = "Konto"
        verbose_name_plural = "Konten"

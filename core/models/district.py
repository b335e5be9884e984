from django.db import models


class District(models.Model):
    """One of the 10 districts and 3 district-free cities of Saxony."""

    ags = models.CharField("amtlicher Gemeindeschlüssel", max_length=5, unique=True)
    name = models.CharField("Name", max_length=80)
    full_name = models.CharField("voller Name", max_length=120)
    is_city = models.BooleanField("kreisfreie Stadt", default=False)

    class Meta:
        verbose_name = "Landkreis oder Stadt"
        verbose_name_plural = "Landkreise und Städte"
        ordering = ["name"]

    def __str__(self):
        return self.name

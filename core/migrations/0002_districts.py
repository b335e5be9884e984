"""The 10 districts and 3 district-free cities of Saxony (AGS of the Federal Statistical Office)."""

from django.db import migrations

DISTRICTS = [
    ("14511", "Chemnitz", "Stadt Chemnitz", True),
    ("14521", "Erzgebirgskreis", "Erzgebirgskreis", False),
    ("14522", "Mittelsachsen", "Landkreis Mittelsachsen", False),
    ("14523", "Vogtlandkreis", "Vogtlandkreis", False),
    ("14524", "Zwickau", "Landkreis Zwickau", False),
    ("14612", "Dresden", "Stadt Dresden", True),
    ("14625", "Bautzen", "Landkreis Bautzen", False),
    ("14626", "Görlitz", "Landkreis Görlitz", False),
    ("14627", "Meißen", "Landkreis Meißen", False),
    (
        "14628",
        "Sächsische Schweiz-Osterzgebirge",
        "Landkreis Sächsische Schweiz-Osterzgebirge",
        False,
    ),
    ("14713", "Leipzig", "Stadt Leipzig", True),
    ("14729", "Landkreis Leipzig", "Landkreis Leipzig", False),
    ("14730", "Nordsachsen", "Landkreis Nordsachsen", False),
]


def add_districts(apps, schema_editor):
    District = apps.get_model("core", "District")
    for ags, name, full_name, is_city in DISTRICTS:
        District.objects.update_or_create(
            ags=ags, defaults={"name": name, "full_name": full_name, "is_city": is_city}
        )


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(add_districts, migrations.RunPython.noop)]

"""Wagtail's list of the pages below a page, without questions whose answers nobody sees."""

from wagtail.admin.views.pages.listing import ExplorableIndexView, GenericPageFilterSet


class ExplorerFilterSet(GenericPageFilterSet):
    """Without the site, for there is one, and who began a page: who edited it stays."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("site", "owner"):
            self.filters.pop(name)


class ExplorerView(ExplorableIndexView):
    """The column with the page above is never shown here, but was read for every row."""

    base_columns = [one for one in ExplorableIndexView.base_columns if one.name != "parent"]
    base_filterset_class = ExplorerFilterSet

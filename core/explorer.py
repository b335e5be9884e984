"""Wagtail's list of the pages below a page, without questions whose answers nobody sees."""

from wagtail.admin.views.pages.listing import ExplorableIndexView, GenericPageFilterSet


class ExplorerFilterSet(GenericPageFilterSet):
    site = None  # there is one


class ExplorerView(ExplorableIndexView):
    """The column with the page above is never shown here, but was read for every row."""

    base_columns = [one for one in ExplorableIndexView.base_columns if one.name != "parent"]
    base_filterset_class = ExplorerFilterSet

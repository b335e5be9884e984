"""Open Graph, structured data and links for sharing, in pages."""

from django import template

from home.sharing import open_graph, share_links
from home.structured_page import json_ld

register = template.Library()


@register.inclusion_tag("components/open_graph.html", takes_context=True)
def about_page(context):
    """For search engines and networks. Nothing where the page is none, or may not be kept.

    A view may have more to say (``structured_data``), as that of a stop has: this comes first.
    """
    told = (context.get("structured_data"), json_ld(context))
    return {"graph": open_graph(context), "json_ld": [one for one in told if one]}


@register.inclusion_tag("components/sharing.html", takes_context=True)
def sharing(context):
    """Quiet links at the end of a page."""
    return share_links(context)

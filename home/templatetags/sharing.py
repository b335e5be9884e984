"""Open Graph, structured data and links for sharing, in pages."""

from django import template

from home.sharing import open_graph, share_links
from home.structured_page import json_ld

register = template.Library()


@register.inclusion_tag("components/open_graph.html", takes_context=True)
def about_page(context):
    """For search engines and networks. Nothing where the page is none, or may not be kept."""
    return {"graph": open_graph(context), "json_ld": json_ld(context)}


@register.inclusion_tag("components/sharing.html", takes_context=True)
def sharing(context):
    """Quiet links at the end of a page."""
    return share_links(context)

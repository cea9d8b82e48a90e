"""Where everything stands: links from any page to documents, paragraphs, entities, events and dates.

Pages know the `Sitemap` and ask it; what it knows of one subject is a module of its own, which it makes when asked.
"""

from regesta.stages.pages.sitemap.addresses import address_of, relative
from regesta.stages.pages.sitemap.links import UNSEARCHED, Sitemap

__all__ = ["UNSEARCHED", "Sitemap", "address_of", "relative"]

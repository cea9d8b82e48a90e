"""Documents into the wordings that two of them or more share, each with all its places.

>>> letter = [Paragraph("She wrote: «The old mill was sold without the consent of our council».", "en")]
>>> report = [Paragraph("Sold?", "en"), Paragraph("The old mill was sold with the consent of our council.", "en")]
>>> (found,) = wordings([letter, report])
>>> found.places[0]
Place(document=0, spans=(Span(passage=0, start=12, end=68),))
>>> found.places[1]
Place(document=1, spans=(Span(passage=1, start=0, end=53),))
>>> found.words, found.shared[0].exact
(10, False)

What is compared are words without capitals, accents and signs (see `words`). A wording is words that agree one after
another, and goes on over up to two others in either document where three agree again; it runs over paragraphs, but not
from one part of a document into the next. It has at least eight words that agree (in Russian six), of which three
different ones tell something: no names, figures or function words (see `telling`). What a document repeats of itself
is none.

Documents are in one wording where they share nearly the same words (see `grouping`): a sentence of forty words in two
documents and twelve of these in a third are two wordings, with two places and with three. A wording in more than half
of the documents of a corpus of `LARGE` or more is formulaic: it is given, but none has it from another. Which document
had it first is for the caller to say.

Found is every wording in which five words stand in a row in both documents, not all of them function words, as long as
no more than 16 documents have these five. Where more have them, each is compared with the same three, which is enough
to find what all share, but may miss what only two of them do; and of five words that stand more than four times in one
document, the first four count. That keeps the time in proportion to the text and to what is shared in it.

The result depends on the documents alone: their order changes their numbers and nothing else. Where a few of many
documents changed, keep the `fingerprint` of the others: it depends on nothing but the words of its document.
"""

from regesta.text.reuse.corpus import LARGE, wordings
from regesta.text.reuse.fingerprints import Fingerprint, fingerprint
from regesta.text.reuse.places import Place, SharedPassage, Span, Wording
from regesta.text.reuse.words import Paragraph

__all__ = ["LARGE", "Fingerprint", "Paragraph", "Place", "SharedPassage", "Span", "Wording", "fingerprint", "wordings"]

"""Sentences of several accounts into groups of those that say the same.

What is compared is what a sentence names (entities, days, numbers) and its words that tell something, without their
endings (see `stems`). Sentences in one language agree by all of these, those in two by what they name alone.

The rule is made for an editor who would rather look for a missing group than mistrust one that is there: two sentences
are one group if they have enough in common (`ENOUGH`), if that is most of what the shorter of them says (`MOST`), and
if neither finds a better partner in the account of the other; and never if their figures or their days exclude each
other. What all sentences about an event name counts less.
"""

from regesta.text.agreement.claims import Claim, Common, Usual, claim_of
from regesta.text.agreement.grouping import Group, groups
from regesta.text.agreement.stems import telling_words

__all__ = ["Claim", "Common", "Group", "Usual", "claim_of", "groups", "telling_words"]

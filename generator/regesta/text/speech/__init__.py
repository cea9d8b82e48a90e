"""How English and Russian texts mark who speaks: labels of transcripts, quotations, verbs of saying.

What is found here is words and places; whom a name stands for is decided before. When in doubt nobody speaks.
"""

from regesta.text.speech.attribution import Said, quotations, speaking
from regesta.text.speech.phrases import Named
from regesta.text.speech.reach import reach
from regesta.text.speech.turns import Paragraph, Turn, turns

__all__ = ["Named", "Paragraph", "Said", "Turn", "quotations", "reach", "speaking", "turns"]

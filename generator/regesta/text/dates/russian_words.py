"""The words of Russian from which expressions of time are made, as tables and as patterns for folded text (е for ё)."""

from __future__ import annotations

from regesta.text.dates.days import Part, Unit
from regesta.text.dates.meanings import Anchor

END = r"(?![^\W_])"

_SOFT = "(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)"
MONTHS = {
    "янв": 1, "фев": 2, "мар": 3, "апр": 4, "май": 5, "мая": 5, "мае": 5, "маю": 5, "июн": 6, "июл": 7, "авг": 8,
    "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
}  # fmt: skip
"""By the first three letters."""
GENITIVE_MONTH = (
    rf"(?:(?:{_SOFT}я|марта|августа|мая){END}|(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек){END}\.)"
)
MONTH = (
    rf"(?:(?:{_SOFT}(?:ь|я|ю|е|ем)|март(?:а|у|е|ом)?|август(?:а|у|е|ом)?|ма(?:й|я|ю|е|ем)){END}"
    rf"|(?:янв|февр?|апр|авг|сент?|окт|нояб?|дек){END}\.)"
)

WEEKDAYS = {"пон": 0, "вто": 1, "сре": 2, "чет": 3, "пят": 4, "суб": 5, "вос": 6}
"""By the first three letters."""
WEEKDAY = (
    r"(?:(?:понедельник|вторник|четверг)(?:а|у|ом|е)?|сред(?:а|ы|е|у|ой)|пятниц(?:а|ы|е|у|ей)|суббот(?:а|ы|е|у|ой)|"
    rf"воскресень(?:е|я|ю|ем)){END}"
)

_CARDINALS = (
    "один одна одну одного одной одним", "два две двух двумя", "три трех тремя", "четыре четырех четырьмя",
    "пять пяти пятью", "шесть шести шестью", "семь семи семью", "восемь восьми восемью", "девять девяти девятью",
    "десять десяти десятью", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать",
    "семнадцать", "восемнадцать", "девятнадцать", "двадцать",
)  # fmt: skip
CARDINALS = {form: number for number, forms in enumerate(_CARDINALS, 1) for form in forms.split()} | {
    "тридцать": 30, "сорок": 40, "пятьдесят": 50, "сто": 100,
}  # fmt: skip
COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(sorted(CARDINALS, key=len, reverse=True))}){END}"
VAGUE_COUNTS = "несколько|несколькими|пару|пара|много|немало|десятки|десяток|десятками|сотни|полтора|полторы|считанные"

ORDINAL_STEMS = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9,
    "десят": 10, "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14, "пятнадцат": 15,
    "шестнадцат": 16, "семнадцат": 17, "восемнадцат": 18, "девятнадцат": 19, "двадцат": 20, "тридцат": 30,
}  # fmt: skip
_STEMS = "|".join(sorted(ORDINAL_STEMS, key=len, reverse=True))
_ENDINGS = "(?:ого|ьего|ому|ьему|ым|ьим|ом|ьем|ое|ье|ый|ой|ий|ая|ья|ую|ью|ей|ьей)"
ORDINAL = rf"(?P<ordinal>(?:(?:двадцать|тридцать) )?(?:{_STEMS}){_ENDINGS}){END}"

UNITS = {
    "день": Unit.DAY, "дн": Unit.DAY, "сут": Unit.DAY, "недел": Unit.WEEK, "месяц": Unit.MONTH, "квартал": Unit.QUARTER,
    "год": Unit.YEAR, "лет": Unit.YEAR, "десятилети": Unit.DECADE, "век": Unit.CENTURY, "столети": Unit.CENTURY,
    "утро": Unit.DAY, "вечер": Unit.DAY, "ноч": Unit.DAY,
}  # fmt: skip
"""By the beginning of the word."""
COUNTED_UNIT = (
    r"(?P<unit>день|дня|дней|дни|днем|днями|сутки|суток|недел(?:я|и|ю|ь|ей|ями)|месяц(?:а|ев|ем|ами)?|"
    rf"год(?:а|ом|ами|ы)?|лет|десятилети(?:е|я|й|ем|ями)|век(?:а|ов|ом)?|столети(?:е|я|й|ем)){END}"
)
CASE_UNIT = (
    r"(?P<unit>недел(?:я|и|е|ю|ей)|месяц(?:а|е|у|ем)?|квартал(?:а|е|у|ом)?|год(?:а|у|ом)?|"
    rf"десятилети(?:е|я|и)|век(?:а|е|у|ом)?|столети(?:е|я|и)){END}"
)

_ADJECTIVE = "(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ой|ей|ые|ие|ых|их|ими|ыми|ая|ее|ое)"
CHOICES = {
    "эт": (0, Anchor.BASE), "нынешн": (0, Anchor.BASE), "текущ": (0, Anchor.BASE), "сего": (0, Anchor.BASE),
    "прошл": (-1, Anchor.BASE), "минувш": (-1, Anchor.BASE), "прошедш": (-1, Anchor.BASE), "истекш": (-1, Anchor.BASE),
    "следующ": (1, Anchor.BASE), "будущ": (1, Anchor.BASE), "наступающ": (1, Anchor.BASE), "грядущ": (1, Anchor.BASE),
    "предстоящ": (1, Anchor.BASE), "ближайш": (1, Anchor.BASE),
    "предыдущ": (-1, Anchor.NAMED), "то": (0, Anchor.NAMED), "ту": (0, Anchor.NAMED), "те": (0, Anchor.NAMED),
}  # fmt: skip
"""By the beginning of the word."""
CHOICE = (
    r"(?P<choice>эт(?:от|ого|ому|им|ом|у|ой|и)(?: же)?|сего|т(?:ого|ом|ой|от|ему|ем|у)(?: же| самого| самом)?|"
    r"(?:нынешн|текущ|прошл|минувш|прошедш|истекш|следующ|будущ|наступающ|грядущ|предстоящ|ближайш|предыдущ)"
    rf"{_ADJECTIVE}){END}"
)

PARTS = {"нача": Part.EARLY, "сере": Part.MID, "коне": Part.LATE, "конц": Part.LATE}
"""By the first four letters."""
PART = rf"(?P<part>начал(?:о|а|е|у|ом)|середин(?:а|ы|е|у|ой)|кон(?:ец|ца|це|цу|цом)){END} "

SEASONS = {"вес": "spring", "лет": "summer", "осе": "autumn", "зим": "winter"}
"""By the first three letters."""
SEASON = rf"(?P<season>весн(?:а|ы|е|у|ой)|лет(?:о|а|ом)|осен(?:ь|и|ью)|зим(?:а|ы|е|у|ой)){END}"

DECADES = {
    "двад": 20, "трид": 30, "соро": 40, "пять": 50, "пяти": 50, "шест": 60, "семи": 70, "вось": 80, "девя": 90,
}  # fmt: skip
"""By the first four letters."""
DAYPART = rf"(?:утром|днем|вечером|ночью){END}(?! (?:ранее|раньше|позже|позднее|спустя))"

DAY = r"(?P<day>[0-3]?[0-9])(?:-?(?:го|ого|е|му|ым))?(?![^\W_]|%)"
OTHER_DAY = DAY.replace("<day>", "<last_day>")
YEAR_WORD = rf"(?:год(?:а|у|ом|е|ы|ов|ам|ах|ами)?{END}|гг?{END}\.?)"
YEAR_FIGURES = r"(?P<year>[12][0-9]{3})(?:-?(?:го|й|ый|м|ом|му|ого))?(?![^\W_]|[.,:/-][0-9]|%)"
YEAR = rf"{YEAR_FIGURES} ?{YEAR_WORD}"
_SHIFTED = CHOICE.replace("<choice>", "<shift>") + rf" года{END}"
TAIL = rf"(?:,? (?:{YEAR_FIGURES}(?: ?{YEAR_WORD}| ?(?![^\W\d_]))?|{_SHIFTED}))"
"""The year after a date."""


def month_number(word: str) -> int:
    """January is 1, in whatever case."""
    return MONTHS[word[:3]]


def weekday_number(word: str) -> int:
    """Monday is 0, in whatever case."""
    return WEEKDAYS[word[:3]]


def cardinal(word: str) -> int:
    """The number that figures or a word stand for."""
    return int(word) if word.isdigit() else CARDINALS[word]


def ordinal(words: str) -> int:
    """The number of an ordinal, in whatever case: двадцать первого is 21."""
    *tens, last = words.split()
    stem = max((stem for stem in ORDINAL_STEMS if last.startswith(stem)), key=len)
    return ORDINAL_STEMS[stem] + ({"двадцать": 20, "тридцать": 30}[tens[0]] if tens else 0)


def unit(word: str) -> Unit:
    """The unit of a word, in whatever case."""
    return next(unit for beginning, unit in UNITS.items() if word.startswith(beginning))


def choice(words: str) -> tuple[int, Anchor]:
    """How far, and from where, `прошлый` or `следующей` points."""
    return next(where for beginning, where in CHOICES.items() if words.startswith(beginning))

"""What the document around an expression gives: its date, the days named before, and where nothing is given."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.model import Basis
from regesta.text.dates import RULES, find_dates

BASE = date(2022, 4, 26)
DAY = "They met on 5 May 2014. "
"""Names a Monday."""
RUSSIAN_DAY = "Они встретились 5 мая 2014 года. "


def last(text: str, language: str = "en", base: date | None = BASE) -> tuple[str, str, date | None]:
    """The last expression: its words, its EDTF, the day it was counted from."""
    found = find_dates([(text, language)], base)[0][-1]
    return found.text, found.edtf, found.relative_to


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("On the same day they signed.", "same day", "2014-05-05"),
        ("That day they signed.", "That day", "2014-05-05"),
        ("That evening they signed.", "That evening", "2014-05-05"),
        ("On the previous day they argued.", "previous day", "2014-05-04"),
        ("The next day they left.", "next day", "2014-05-06"),
        ("The next morning they left.", "next morning", "2014-05-06"),
        ("On the following day they left.", "following day", "2014-05-06"),
        ("Two days later they left.", "Two days later", "2014-05-07"),
        ("Two days earlier they came.", "Two days earlier", "2014-05-03"),
        ("They had come the day before.", "day before", "2014-05-04"),
        ("They left the day after.", "day after", "2014-05-06"),
        ("A week later they left.", "A week later", "2014-05-12/2014-05-18"),
        ("A month later they left.", "A month later", "2014-06"),
        ("Three years later they left.", "Three years later", "2017"),
        ("The following week they left.", "following week", "2014-05-12/2014-05-18"),
        ("The following year they left.", "following year", "2015"),
        ("Later that year they left.", "Later that year", "2014"),
        ("The same month they left.", "same month", "2014-05"),
        ("The following Friday they left.", "following Friday", "2014-05-09"),
    ],
)
def test_english_words_count_from_the_day_named_last(text: str, words: str, edtf: str) -> None:
    """`The same day` and its kin mean the last day that the text has named, not the document's own."""
    found, read, relative_to = last(DAY + text)
    assert (found, read) == (words, edtf)
    assert relative_to is not None
    assert relative_to.year == 2014


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("В тот же день они подписали договор.", "тот же день", "2014-05-05"),
        ("Накануне они спорили.", "Накануне", "2014-05-04"),
        ("На следующий день они уехали.", "следующий день", "2014-05-06"),
        ("На другой день они уехали.", "другой день", "2014-05-06"),
        ("Днем ранее они прибыли.", "Днем ранее", "2014-05-04"),
        ("Двумя днями позже они уехали.", "Двумя днями позже", "2014-05-07"),
        ("Через два дня они уехали.", "два дня", "2014-05-07"),
        ("Спустя три дня они уехали.", "три дня", "2014-05-08"),
        ("Два года спустя они уехали.", "Два года спустя", "2016"),
        ("За день до этого они прибыли.", "день до этого", "2014-05-04"),
        ("В том же году они уехали.", "том же году", "2014"),
        ("Тем же вечером они уехали.", "Тем же вечером", "2014-05-05"),
    ],
)
def test_russian_words_count_from_the_day_named_last(text: str, words: str, edtf: str) -> None:
    """`В тот же день` and its kin mean the last day that the text has named, not the document's own."""
    found, read, relative_to = last(RUSSIAN_DAY + text, "ru")
    assert (found, read) == (words, edtf)
    assert relative_to is not None
    assert relative_to.year == 2014


@pytest.mark.parametrize("heading", ["5 May 2014", "Letter of 5 May 2014 to the committee", "Москва, 5 мая 2014 года"])
def test_day_of_a_heading_holds_for_the_passages_below_it(heading: str) -> None:
    """A passage that names no day counts from the heading above it, as the entries of a journal do."""
    passages = [(heading, "und"), ("They came on 7 July 2014.", "en"), ("The next day they left.", "en")]
    assert find_dates(passages, BASE)[2][0].earliest == date(2014, 5, 6)


@pytest.mark.parametrize("words", ["The next day", "The same day", "On the previous day", "Two days later"])
def test_nothing_is_counted_from_a_day_of_another_passage(words: str) -> None:
    """A day named in the running text of another passage may not be the one that is meant."""
    (found,) = find_dates([(DAY, "en"), (f"{words} they left.", "en")], BASE)[1]
    assert (found.earliest, found.edtf, found.rule) == (None, "", "nothing-named")


def test_weekday_is_a_day_to_count_from() -> None:
    """A weekday that was resolved is a day named."""
    assert last("The plan was shown on Wednesday. On the previous day it had been secret.")[1] == "2022-04-19"


def test_weekday_is_not_counted_from_the_day_named_last() -> None:
    """A weekday belongs to the document's own date."""
    assert last(DAY + "They spoke again on Friday.")[1] == "2022-04-22"


def test_quarter_refers_to_the_quarter_named_last() -> None:
    """`The quarter` is the one that the text named."""
    assert last("Profit fell in the first quarter of 2021. Sales in the quarter rose.")[1] == "2021-01/2021-03"


THIRD_QUARTER = "Profit in the third quarter of 2021 was 5 million. "


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("It had been 3 million a year earlier.", "a year earlier", "2020-07/2020-09"),
        ("It had been 3 million a year ago.", "a year ago", "2020-07/2020-09"),
        ("The year-earlier profit was 3 million.", "year-earlier", "2020-07/2020-09"),
        ("The year-ago results were worse.", "year-ago results", "2020-07/2020-09"),
        ("It was 3 million a year ago. Debt rose from a year ago.", "a year ago", "2020-07/2020-09"),
        ("Sales fell. Debt rose. It was 3 million a year ago.", "a year ago", "2021"),
        ("Sales fell. Debt rose. In the year-ago quarter it was 3 million.", "year-ago quarter", "2020-07/2020-09"),
        ("Sales fell. Debt rose. In the year-ago period it was 3 million.", "year-ago period", "2020-07/2020-09"),
        ("It was 3 million for the quarter a year ago.", "the quarter a year ago", "2020-07/2020-09"),
        ("It was 3 million in the 2019 quarter.", "2019 quarter", "2019-07/2019-09"),
        ("It was 3 million in last year's quarter.", "last year's quarter", "2020-07/2020-09"),
        ("It was 3 million in the corresponding period last year.", "last year", "2020-07/2020-09"),
        ("It was more than last year.", "last year", "2021"),
        ("Over the first nine months it was 9 million, from 8 million a year ago.", "a year ago", "2021"),
        ("Over nine months it was 9 million, from 8 million in the 2019 period.", "2019 period", "2019"),
    ],
)
def test_comparison_means_the_same_quarter_of_the_year_before(text: str, words: str, edtf: str) -> None:
    """Where the text speaks of a quarter, `a year earlier` is that quarter of the year before."""
    assert last(THIRD_QUARTER + text)[:2] == (words, edtf)


def test_comparison_reaches_into_the_passage_before() -> None:
    """The first sentence of a passage compares with the quarter that the passage before speaks of."""
    found = find_dates([(THIRD_QUARTER, "en"), ("It had been 3 million a year earlier.", "en")], BASE)[1][0]
    assert (found.edtf, found.rule, found.relative_to) == ("2020-07/2020-09", "period-a-year-before", None)


def test_comparison_with_half_a_year() -> None:
    """A half is compared like a quarter."""
    assert last("In the first half of 2021 it grew. A year earlier it shrank.")[1] == "2020-01/2020-06"


def test_russian_comparison_means_the_same_quarter_of_the_year_before() -> None:
    """`Годом ранее` compares as `a year earlier` does."""
    assert last("В III квартале 2021 года экспорт вырос. Годом ранее он упал.", "ru")[1] == "2020-07/2020-09"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Yesterday it rained.", "en"), ("It rained on April 5.", "en"), ("It rained on Friday.", "en"),
        ("It rained last week.", "en"), ("It rained in March.", "en"), ("Several years ago it rained.", "en"),
        ("It rained three days ago.", "en"), ("It rained on 05/04/21.", "en"),
        ("Back in the '90s it rained.", "en"), ("The third quarter was wet.", "en"), ("Last April it rained.", "en"),
        ("Вчера шёл дождь.", "ru"), ("5 апреля шёл дождь.", "ru"), ("В пятницу шёл дождь.", "ru"),
        ("На прошлой неделе шёл дождь.", "ru"), ("Год назад шёл дождь.", "ru"),
    ],
)  # fmt: skip
def test_without_a_date_of_the_document_nothing_is_counted(text: str, language: str) -> None:
    """An expression that needs the document's date is returned unread when there is none."""
    (found,) = find_dates([(text, language)], None)[0]
    assert (found.earliest, found.latest, found.edtf, found.relative_to) == (None, None, "", None)
    assert (found.basis, found.rule) == (Basis.RELATIVE, "undated")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It rained on 5 May 2014.", "2014-05-05"),
        ("It rained in 2014.", "2014"),
        ("It rained on 5 May 2014. The next day was dry.", "2014-05-06"),
        ("In 2014 it began; on May 5 it ended.", "2014-05-05"),
        ("In March and April 2014", "2014-04"),
    ],
)
def test_what_the_text_gives_is_read_without_a_date_of_the_document(text: str, edtf: str) -> None:
    """What is stated, or counted from what is stated, needs no date of the document."""
    assert last(text, base=None)[1] == edtf


@pytest.mark.parametrize(("text", "language"), [("It rained the previous day.", "en"), ("Накануне шёл дождь.", "ru")])
def test_without_any_day_to_count_from_the_rule_says_so(text: str, language: str) -> None:
    """Where neither the text nor the document names a day, the expression stays unread."""
    (found,) = find_dates([(text, language)], None)[0]
    assert (found.earliest, found.edtf, found.rule) == (None, "", "nothing-named")


def test_nothing_is_counted_from_a_day_that_could_not_be_read() -> None:
    """A day that stays unread hides the ones named before it."""
    assert last("It began on 5 May 2014. It ended on Friday. The same day it rained.", base=None)[1] == ""


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("on 5 May 2014", "day-month-year"), ("on May 5, 2014", "month-day-year"), ("on 2014-05-05", "iso-date"),
        ("in May 2014", "month-year"), ("in 2014", "year"), ("in the 1990s", "decade"),
        ("in late February", "late-month"),
        ("in early 2019", "early-year"), ("on May 5", "nearest-year"), ("It closed on October 20", "year-by-tense"),
        ("in 2014, on May 5", "year-in-sentence"), ("on Saturday, April 23", "year-of-weekday"),
        ("They left on Friday.", "weekday-before"), ("They will leave on Friday.", "weekday-after"),
        ("last Friday", "weekday-last"), ("next Friday", "weekday-next"), ("this Friday", "weekday-in-week"),
        ("this week", "this-week"), ("last year", "last-year"), ("next month", "next-month"), ("today", "today"),
        ("three days ago", "days-ago"), ("several years ago", "vague-past"), ("the same day", "same-day"),
        ("on 5 May 2014; two days later", "days-later"), ("two days later", "nothing-named"),
        ("last April", "last-of-name"), ("in April last year", "year-counted"),
        ("12 (25) June 1903", "two-calendars"), ("1901-06-14/1901-07-02", "iso-interval"),
        ("in 8/1901", "numeric-month"),
        ("in the third quarter; a year earlier", "period-a-year-before"),
        ("in the third quarter; in the 2019 quarter", "period-of-year"),
        ("31 February 2022", "impossible"), ("on 05.04.21", "two-digit-year"),
    ],
)  # fmt: skip
def test_rule_says_how_the_date_was_read(text: str, rule: str) -> None:
    """The rule names what decided, and is explained."""
    found = find_dates([(text, "en")], BASE)[0][-1]
    assert found.rule == rule
    assert RULES[rule].endswith(".")


@pytest.mark.parametrize(
    ("text", "basis", "relative_to"),
    [
        ("on 5 May 2014", Basis.STATED, None),
        ("in 2014", Basis.STATED, None),
        ("on May 5", Basis.RELATIVE, BASE),
        ("yesterday", Basis.RELATIVE, BASE),
        ("on 05.04.21", Basis.RELATIVE, BASE),
        ("in 2014, on May 5", Basis.RELATIVE, None),
        ("in 1898; the following year", Basis.RELATIVE, None),
        ("in May 2014; the following Friday", Basis.RELATIVE, None),
        ("on 5 May 2014; the next day", Basis.RELATIVE, date(2014, 5, 5)),
    ],
)
def test_basis_says_whether_the_text_states_the_date(text: str, basis: Basis, relative_to: date | None) -> None:
    """A date in full is stated; any other names the day it was counted from, if the text or the document gives one."""
    found = find_dates([(text, "en")], BASE)[0][-1]
    assert (found.basis, found.relative_to) == (basis, relative_to)


@pytest.mark.parametrize("base", [date(1, 1, 1), date(9999, 12, 31)])
def test_days_outside_the_calendar_are_left_out(base: date) -> None:
    """Nothing before the year 1 or after 9999 is returned."""
    text = "yesterday, tomorrow, last week, next week, last year, next year, last century, next decade, on Friday"
    expressions = find_dates([(text, "en")], base)[0]
    assert 0 < len(expressions) < 9
    assert all(found.earliest is not None for found in expressions)

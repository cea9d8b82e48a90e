"""English expressions of time and the days they cover, as rows: a text, and in it the words with their EDTF."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.text.dates import find_dates

BASE = date(2022, 4, 26)
"""A Tuesday."""

Expected = list[tuple[str, str]]


def read(text: str, base: date = BASE) -> Expected:
    """The words that were found, with their EDTF."""
    return [(found.text, found.edtf) for found in find_dates([(text, "en")], base)[0]]


ABSOLUTE: list[tuple[str, Expected]] = [
    ("The treaty of 5 May 2014 holds.", [("5 May 2014", "2014-05-05")]),
    ("The treaty of May 5, 2014 holds.", [("May 5, 2014", "2014-05-05")]),
    ("Signed on May 5th, 2014, it holds.", [("May 5th, 2014", "2014-05-05")]),
    ("Signed on May 5 2014.", [("May 5 2014", "2014-05-05")]),
    ("Signed the 5th of May, 2014.", [("5th of May, 2014", "2014-05-05")]),
    ("Signed the fifth of May, 2014.", [("fifth of May, 2014", "2014-05-05")]),
    ("MINUTES OF 5 MAY 2014", [("5 MAY 2014", "2014-05-05")]),
    ("Noted on 5\u00a0May\u202f2014.", [("5\u00a0May\u202f2014", "2014-05-05")]),
    ("Noted on 5\nMay 2014.", [("5\nMay 2014", "2014-05-05")]),
    ("Noted on 05-May-2014.", [("05-May-2014", "2014-05-05")]),
    ("Monday, 5 May 2014: opening", [("Monday, 5 May 2014", "2014-05-05")]),
    ("Mon. 5 May 2014: opening", [("Mon. 5 May 2014", "2014-05-05")]),
    ("On Monday, May 5th, 2014 it opened.", [("Monday, May 5th, 2014", "2014-05-05")]),
    ("Sept. 9, 2001", [("Sept. 9, 2001", "2001-09-09")]),
    ("Published 2014-05-05 in two languages", [("2014-05-05", "2014-05-05")]),
    ("Published 2014-05-05T10:30 in two languages", [("2014-05-05", "2014-05-05")]),
    ("Published 20140505.", [("20140505", "2014-05-05")]),
    ("Published 05.05.2014.", [("05.05.2014", "2014-05-05")]),
    ("Published 2014/05/05.", [("2014/05/05", "2014-05-05")]),
    ("Published 25/12/2014.", [("25/12/2014", "2014-12-25")]),
    ("Published 12/25/2014.", [("12/25/2014", "2014-12-25")]),
    ("Published 12.25.2014.", [("12.25.2014", "2014-12-25")]),
    ("A survey of May 2014 shows it.", [("May 2014", "2014-05")]),
    ("A survey of May, 2014 shows it.", [("May, 2014", "2014-05")]),
    ("The May of 2014 was dry.", [("May of 2014", "2014-05")]),
    ("Since 2014-05 it is closed.", [("2014-05", "2014-05")]),
    ("It was founded in 1871.", [("1871", "1871")]),
    ("It was founded (1871) and closed (1902).", [("1871", "1871"), ("1902", "1902")]),
    ("Since 1871 and until 1902 it stood.", [("1871", "1871"), ("1902", "1902")]),
    ("In 1871, 1873 and 1875 it was flooded.", [("1871", "1871"), ("1873", "1873"), ("1875", "1875")]),
    ("Both 1871 and 1873 were wet.", [("1871", "1871"), ("1873", "1873")]),
    ("The 1871 treaty was renewed.", [("1871", "1871")]),
    ("A 1996 law allows it.", [("1996", "1996")]),
    ("In 1066 they landed.", [("1066", "1066")]),
    ("Painted circa 1900 by an unknown hand.", [("1900", "1900")]),
    ("By the year 2050 it will be gone.", [("2050", "2050")]),
    ("In nineteen eighty-four it was sold.", [("nineteen eighty-four", "1984")]),
    ("In fiscal 1989 sales rose.", [("fiscal 1989", "1989")]),
    ("In fiscal year 1989 sales rose.", [("fiscal year 1989", "1989")]),
    ("The war of 1914–1918 ended.", [("1914–1918", "1914/1918")]),
    ("The war of 1939-45 ended.", [("1939-45", "1939/1945")]),
    ("Accounts 2014/15 are closed.", [("2014/15", "2014/2015")]),
    ("The 2011-12 season was short.", [("2011-12", "2011/2012")]),
    ("The session of 24–26 October 2022 is open.", [("24–26 October 2022", "2022-10-24/2022-10-26")]),
    ("The session of October 24-26, 2022 is open.", [("October 24-26, 2022", "2022-10-24/2022-10-26")]),
    ("Open from 3 to 5 May 2019.", [("3 to 5 May 2019", "2019-05-03/2019-05-05")]),
    ("Open between 3 and 5 May 2019.", [("3 and 5 May 2019", "2019-05-03/2019-05-05")]),
    ("Open 30 April – 2 May 2019.", [("30 April – 2 May 2019", "2019-04-30/2019-05-02")]),
    ("Open April 30–May 2, 2019.", [("April 30–May 2, 2019", "2019-04-30/2019-05-02")]),
    ("Open 30 December – 2 January 2019.", [("30 December – 2 January 2019", "2018-12-30/2019-01-02")]),
    ("Open April–June 2019.", [("April–June 2019", "2019-04/2019-06")]),
    ("Open November–January 2019.", [("November–January 2019", "2018-11/2019-01")]),
    ("Open 5 May 2014 – 6 June 2015.", [("5 May 2014", "2014-05-05"), ("6 June 2015", "2015-06-06")]),
    ("The first quarter of 2021 was weak.", [("first quarter of 2021", "2021-01/2021-03")]),
    ("Q3 2021 was weak.", [("Q3 2021", "2021-07/2021-09")]),
    ("The 1988 third quarter was weak.", [("1988 third quarter", "1988-07/1988-09")]),
    ("In the second half of 2021 it rained.", [("second half of 2021", "2021-07/2021-12")]),
    ("The summer of 2019 was hot.", [("summer of 2019", "2019-06/2019-08")]),
    ("In spring 2019 it was cold.", [("spring 2019", "2019-03/2019-05")]),
    ("In the fall of 2019 it was wet.", [("fall of 2019", "2019-09/2019-11")]),
    ("The winter of 2019 was mild.", [("winter of 2019", "2019-12/2020-02")]),
    ("The 1990s were hard.", [("1990s", "199X")]),
    ("The early 1990s were hard.", [("early 1990s", "1990/1993")]),
    ("The mid-1990s were hard.", [("mid-1990s", "1994/1996")]),
    ("The late 1990s were hard.", [("late 1990s", "1997/1999")]),
    ("The 19th century was long.", [("19th century", "1801/1900")]),
    ("The nineteenth century was long.", [("nineteenth century", "1801/1900")]),
    ("The early 20th century was short.", [("early 20th century", "1901/1934")]),
    ("In early May 2014 it rained.", [("early May 2014", "2014-05-01/2014-05-10")]),
    ("In mid-May 2014 it rained.", [("mid-May 2014", "2014-05-11/2014-05-20")]),
    ("In late February 2020 it rained.", [("late February 2020", "2020-02-21/2020-02-29")]),
    ("At the end of March 2021 it rained.", [("end of March 2021", "2021-03-21/2021-03-31")]),
    ("In early 2019 it rained.", [("early 2019", "2019-01/2019-04")]),
    ("In late 2019 it rained.", [("late 2019", "2019-09/2019-12")]),
    ("The week of May 2, 2022 was dry.", [("week of May 2, 2022", "2022-05-02/2022-05-08")]),
    ("The week of May 2 will be dry.", [("week of May 2", "2022-05-02/2022-05-08")]),
    ("On Christmas Day 1991 it ended.", [("Christmas Day 1991", "1991-12-25")]),
    ("On Thanksgiving 2021 they dined.", [("Thanksgiving 2021", "2021-11-25")]),
]  # fmt: skip

YEARLESS: list[tuple[str, Expected]] = [
    ("They met on April 20.", [("April 20", "2022-04-20")]),
    ("They met on 20 April.", [("20 April", "2022-04-20")]),
    ("They met on the twentieth of April.", [("twentieth of April", "2022-04-20")]),
    ("They will meet on May 5.", [("May 5", "2022-05-05")]),
    ("Since Feb. 24 it is closed.", [("Feb. 24", "2022-02-24")]),
    ("It opened on December 20.", [("December 20", "2021-12-20")]),
    ("It opened on October 20.", [("October 20", "2021-10-20")]),
    ("It will open on October 20.", [("October 20", "2022-10-20")]),
    ("It will open on Dec. 20.", [("Dec. 20", "2022-12-20")]),
    ("It opened on Jan. 10.", [("Jan. 10", "2022-01-10")]),
    ("On Feb. 29 it was sunny.", [("Feb. 29", "2020-02-29")]),
    ("On Feb. 29 it will be sunny.", [("Feb. 29", "2024-02-29")]),
    ("In March it rained.", [("March", "2022-03")]),
    ("In December it snowed.", [("December", "2021-12")]),
    ("In October it will snow.", [("October", "2022-10")]),
    ("The November meeting was brief.", [("November", "2021-11")]),
    ("In late February it thawed.", [("late February", "2022-02-21/2022-02-28")]),
    ("By mid-May it will thaw.", [("mid-May", "2022-05-11/2022-05-20")]),
    ("At the end of March it thawed.", [("end of March", "2022-03-21/2022-03-31")]),
    ("Open from 3 to 5 May.", [("3 to 5 May", "2022-05-03/2022-05-05")]),
    ("Open May 3–5.", [("May 3–5", "2022-05-03/2022-05-05")]),
    ("In March and April 2021 it rained.", [("March", "2021-03"), ("April 2021", "2021-04")]),
    ("From March 3 to April 5, 2021 it rained.", [("March 3", "2021-03-03"), ("April 5, 2021", "2021-04-05")]),
    ("From Dec. 3 to Jan. 5, 2021 it rained.", [("Dec. 3", "2020-12-03"), ("Jan. 5, 2021", "2021-01-05")]),
    ("In 2014, the talks began on May 5.", [("2014", "2014"), ("May 5", "2014-05-05")]),
    ("In July 2019 they agreed, and in August they signed.", [("July 2019", "2019-07"), ("August", "2019-08")]),
    ("Invited in July 1997, it will join on May 12.", [("July 1997", "1997-07"), ("May 12", "2022-05-12")]),
    ("In 2014 it began. It ended on May 5.", [("2014", "2014"), ("May 5", "2022-05-05")]),
    ("They meet on Tuesday, April 26.", [("Tuesday, April 26", "2022-04-26")]),
    ("They met on Monday, April 26.", [("Monday, April 26", "2021-04-26")]),
    ("They met on Saturday, 23 April.", [("Saturday, 23 April", "2022-04-23")]),
    ("The first quarter was weak.", [("first quarter", "2022-01/2022-03")]),
    ("Third-quarter profit was lower.", [("Third-quarter", "2021-07/2021-09")]),
    ("It happened on 26/04/21.", [("26/04/21", "2021-04-26")]),
    ("The class of '98 met.", [("'98", "1998")]),
    ("The class of ’98 met.", [("’98", "1998")]),
    ("Back in the '90s it was calm.", [("'90s", "199X")]),
    ("Back in the nineties it was calm.", [("nineties", "199X")]),
    ("On New Year's Eve it was calm.", [("New Year's Eve", "2021-12-31")]),
    ("The year ended Sept. 30 was good.", [("Sept. 30", "2021-09-30")]),
]  # fmt: skip

RELATIVE: list[tuple[str, Expected]] = [
    ("They met today.", [("today", "2022-04-26")]),
    ("They met this afternoon.", [("this afternoon", "2022-04-26")]),
    ("They meet tonight.", [("tonight", "2022-04-26")]),
    ("They met yesterday.", [("yesterday", "2022-04-25")]),
    ("They met yesterday evening.", [("yesterday evening", "2022-04-25")]),
    ("They met last night.", [("last night", "2022-04-25")]),
    ("They meet tomorrow morning.", [("tomorrow morning", "2022-04-27")]),
    ("They met the day before yesterday.", [("day before yesterday", "2022-04-24")]),
    ("They meet the day after tomorrow.", [("day after tomorrow", "2022-04-28")]),
    ("Later today they meet.", [("Later today", "2022-04-26")]),
    ("They met this week.", [("this week", "2022-04-25/2022-05-01")]),
    ("They met last week.", [("last week", "2022-04-18/2022-04-24")]),
    ("They meet next week.", [("next week", "2022-05-02/2022-05-08")]),
    ("They meet later this week.", [("later this week", "2022-04-25/2022-05-01")]),
    ("They met earlier this month.", [("earlier this month", "2022-04")]),
    ("They met late last month.", [("late last month", "2022-03-21/2022-03-31")]),
    ("They meet early next year.", [("early next year", "2023-01/2023-04")]),
    ("They met last month.", [("last month", "2022-03")]),
    ("They met last year.", [("last year", "2021")]),
    ("Last year's meeting was long.", [("Last year", "2021")]),
    ("This year they meet.", [("This year", "2022")]),
    ("The current quarter is weak.", [("current quarter", "2022-04/2022-06")]),
    ("Last quarter was weak.", [("Last quarter", "2022-01/2022-03")]),
    ("The latest quarter was weak.", [("latest quarter", "2022-01/2022-03")]),
    ("In the last century it was common.", [("last century", "1901/2000")]),
    ("By the end of the year it will close.", [("end of the year", "2022-09/2022-12")]),
    ("By the end of next month it will close.", [("end of next month", "2022-05-21/2022-05-31")]),
    ("By the end of the week it will close.", [("end of the week", "2022-04-25/2022-05-01")]),
    ("By year-end it will close.", [("year-end", "2022-09/2022-12")]),
    ("Three days ago it closed.", [("Three days ago", "2022-04-23")]),
    ("10 days ago it closed.", [("10 days ago", "2022-04-16")]),
    ("Two weeks ago it closed.", [("Two weeks ago", "2022-04-11/2022-04-17")]),
    ("A month ago it closed.", [("A month ago", "2022-03")]),
    ("A year ago it closed.", [("A year ago", "2021")]),
    ("Twenty-five years ago it closed.", [("Twenty-five years ago", "1997")]),
    ("A decade ago it closed.", [("A decade ago", "201X")]),
    ("Two centuries ago it closed.", [("Two centuries ago", "1801/1900")]),
    ("It will open in two weeks.", [("two weeks", "2022-05-09/2022-05-15")]),
    ("It will open in three days' time.", [("three days' time", "2022-04-29")]),
    ("Two years from now it opens.", [("Two years from now", "2024")]),
    ("Sales were higher than a year earlier.", [("a year earlier", "2021")]),
    ("The year-earlier period was better.", [("year-earlier period", "2021")]),
    ("In the year-earlier third quarter it lost.", [("year-earlier third quarter", "2021-07/2021-09")]),
    ("Last April it rained.", [("Last April", "2021-04")]),
    ("Last March it rained.", [("Last March", "2022-03")]),
    ("Next March it will rain.", [("Next March", "2023-03")]),
    ("This May it will rain.", [("This May", "2022-05")]),
    ("Last Oct. 23 it rained.", [("Last Oct. 23", "2021-10-23")]),
    ("In April last year it rained.", [("April last year", "2021-04")]),
    ("On 5 May last year it rained.", [("5 May last year", "2021-05-05")]),
    ("Last year's third quarter was weak.", [("Last year's third quarter", "2021-07/2021-09")]),
    ("The first half of this year was weak.", [("first half of this year", "2022-01/2022-06")]),
    ("Last summer it was hot.", [("Last summer", "2021-06/2021-08")]),
    ("This spring it was cold.", [("This spring", "2022-03/2022-05")]),
    ("Next winter it will be cold.", [("Next winter", "2022-12/2023-02")]),
    ("Over the weekend it rained.", [("weekend", "2022-04-23/2022-04-24")]),
    ("Last weekend it rained.", [("Last weekend", "2022-04-23/2022-04-24")]),
    ("This weekend it will rain.", [("This weekend", "2022-04-30/2022-05-01")]),
]  # fmt: skip

WEEKDAYS: list[tuple[str, Expected]] = [
    ("The talks failed on Monday.", [("Monday", "2022-04-25")]),
    ("The talks failed on Tuesday.", [("Tuesday", "2022-04-26")]),
    ("The talks failed on Wednesday.", [("Wednesday", "2022-04-20")]),
    ("The talks will open on Wednesday.", [("Wednesday", "2022-04-27")]),
    ("The talks will open on Tuesday.", [("Tuesday", "2022-05-03")]),
    ("The talks will be held on Monday.", [("Monday", "2022-05-02")]),
    ("The talks are to be held on Monday.", [("Monday", "2022-05-02")]),
    ("The talks are scheduled for Friday.", [("Friday", "2022-04-29")]),
    ("The talks, planned for Friday, matter.", [("Friday", "2022-04-29")]),
    ("The envoy is expected to arrive Thursday.", [("Thursday", "2022-04-28")]),
    ("The envoy is travelling home on Friday.", [("Friday", "2022-04-29")]),
    ("Envoy to visit capital on Friday", [("Friday", "2022-04-29")]),
    ("The envoy said Friday that he would return on Sunday.", [("Friday", "2022-04-22"), ("Sunday", "2022-05-01")]),
    ("On Friday, the envoy left.", [("Friday", "2022-04-22")]),
    ("On Friday, the envoy will leave.", [("Friday", "2022-04-29")]),
    ("The envoy Friday rejected the plan that will cost much.", [("Friday", "2022-04-22")]),
    ("They would study Friday's ruling.", [("Friday", "2022-04-22")]),
    ("Leaders gathered ahead of Friday's vote.", [("Friday", "2022-04-29")]),
    ("The strike was extended until Friday.", [("Friday", "2022-04-29")]),
    ("It was not until Friday that he spoke.", [("Friday", "2022-04-22")]),
    ("They left last Tuesday.", [("last Tuesday", "2022-04-19")]),
    ("They leave next Friday.", [("next Friday", "2022-04-29")]),
    ("They leave this Friday.", [("this Friday", "2022-04-29")]),
    ("They left this past Friday.", [("this past Friday", "2022-04-22")]),
    ("They left last Friday night.", [("last Friday night", "2022-04-22")]),
    ("They left Monday morning.", [("Monday morning", "2022-04-25")]),
    ("They left early Monday.", [("early Monday", "2022-04-25")]),
    ("They left Tuesday of last week.", [("Tuesday of last week", "2022-04-19")]),
    ("They leave Tuesday next week.", [("Tuesday next week", "2022-05-03")]),
]  # fmt: skip

VAGUE: list[tuple[str, Expected]] = [
    ("Several years ago it was obsolete.", [("Several years ago", "../2022-04-26")]),
    ("A few weeks ago it was obsolete.", [("A few weeks ago", "../2022-04-26")]),
    ("Years ago it was obsolete.", [("Years ago", "../2022-04-26")]),
    ("Two and a half years ago it was new.", [("Two and a half years ago", "../2022-04-26")]),
    ("A year and a half ago it was new.", [("A year and a half ago", "../2022-04-26")]),
    ("Decades ago it was new.", [("Decades ago", "../2022-04-26")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ABSOLUTE, *YEARLESS, *RELATIVE, *WEEKDAYS, *VAGUE])
def test_expression_is_found_with_its_days(text: str, expected: Expected) -> None:
    """An expression is found with exactly its words, and read as the days it covers."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("day_first", "expected"),
    [(True, "2014-05-04"), (False, "2014-04-05")],
)
def test_strokes_are_read_in_the_order_given(day_first: bool, expected: str) -> None:
    """Where both orders give a date, the caller's order holds."""
    (found,) = find_dates([("Received 04/05/2014.", "en")], BASE, day_first=day_first)[0]
    assert found.edtf == expected


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2022", "February 30, 2021", "29 February 2023", "April 31, 2020", "2022-13-45", "2022-02-30",
        "32.01.2022", "31/02/2022",
    ],
)  # fmt: skip
def test_impossible_date_is_returned_as_such(text: str) -> None:
    """A date that the calendar does not have is returned without days, so that somebody can be told."""
    (found,) = find_dates([(f"It is dated {text} in the file.", "en")], BASE)[0]
    assert (found.text, found.earliest, found.latest, found.edtf, found.rule) == (text, None, None, "", "impossible")

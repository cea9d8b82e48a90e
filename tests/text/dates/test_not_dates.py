"""Words and figures that look like dates and are none."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.text.dates import find_dates

BASE = date(2022, 4, 26)

ENGLISH_WORDS = [
    "May I ask you something?", "It may rain, and they may leave.", "You may 5 times try.", "May he rest in peace.",
    "They march on the capital.", "A long march ended the strike.", "Join this march of the workers.",
    "April Smith wrote the report.", "A letter to June Brown arrived.", "May Jones and August Weber agree.",
    "The august assembly rose.", "Jan Novak left the room.", "Mar the surface and it rusts.", "He sat in the sun.",
    "We wed them to the plan.", "Mon ami, he said.", "The sun rose.", "Fried fish and sundry goods.",
    "Wait a second, please.", "The second time it worked.", "In the first place it failed.", "A quarter mile away.",
    "The fourth quarter of the game was dull.", "The first half of the match was dull.", "Half of the men left.",
    "Prices fall 2020 points.", "Spring into action.", "The fall of Saigon.", "In his sixties he wrote a book.",
    "Temperatures in the low nineties.", "The Sunday Times reported it.", "The Friday Club met.",
    "Friday the 13th is a film.", "Shops open on Black Friday.", "Every Friday they meet.", "Each Monday they meet.",
    "On Mondays they meet.", "They watched Herald Today for hours.", "Year after year it grew.",
    "Day by day it grew.", "It was a long day.", "They talked for two days.", "It lasted more than two years.",
    "A two-year-old child.", "The three-day visit ended.", "It took several months.", "In recent weeks it grew.",
    "Over the last two years it grew.", "For the last year it grew.", "During the past week it grew.",
    "Over the next year it will grow.", "Now it grows.", "Recently it grew.", "Currently it grows.",
    "They finished it in two weeks.", "Twice a year they meet.", "One day it will end.", "To this day nobody knows.",
    "The last day of the journey.", "Same-day delivery is free.", "A last-minute change.",
    "In the future it will grow.", "At one time it grew.", "It is two days after the vote.",
    "The day before the vote was calm.", "Next to the house.", "Last but not least.", "This is it.",
    "The end of the road.", "Early in the process.", "Mid-size cars.", "A late reply.",
    "The next or the one after that.", "This year or so it may end",
]  # fmt: skip

ENGLISH_FIGURES = [
    "2014 people came.", "In 2014 people came.", "In room 2014 they met.",
    "Call wait(1500) again.", "Some 1,945 came.", "It weighs 2014 kg.",
    "A total of 1950 was reached.", "A population of 1871 in all.", "It costs $2014.", "It costs € 1999.",
    "No. 1984 is missing.", "Up 2014% from before.", "See pp. 1914-1918 of the book.", "See page 1914.",
    "Version 10.12.2014.1 is out.", "Version 2.0.14 is out.", "It scored 3-2 and 2014-1 later.",
    "Call +7 495 123-45-67.", "Call tel. 2014-1915.", "ISBN 978-5-2014-1234-5.", "At 20:14 it began.",
    "The ratio is 1914:1918.", "Flight 1914 is late.", "1914 metres high", "A 1500 metre race.",
    "Article 5.12 applies.", "3/4 of it", "1/2 of it", "24/7 service", "It has 12345678 parts.",
    "Code 99999999 failed.", "Invoice 20221345 is due.", "A Boeing 747 and a 1234.", "Between 10 and 20 of them",
    "From 3 to 5 of them", "The number 2014 is even.", "Highway 1999", "IP 192.168.20.14", "26:04:2022",
    "The 2014 voters came.", "The 1800 soldiers left.",
]  # fmt: skip

ADDRESSES = [
    "See https://example.org/2014/05/26/news.html now.", "See http://example.org/?date=2014-05-26 now.",
    "See www.example.org/may-2014/ now.", "Write to may2014@example.org now.", "Write to 2014-05-26@example.org now.",
    "Open /var/log/2014-05-26/today now.", "Open C:\\files\\2014-05-26 now.", "Open report-2014-05-26.pdf now.",
    "Open report_2014-05-26_final now.", "Open 2014-05-26.csv now.", "Open photo_20140526.jpg now.",
    "See example.org/friday/monday now.", "Use ~/notes/2014-05-26.md now.", "See ftp://example.org/Tuesday now.",
]  # fmt: skip

RUSSIAN = [
    "Окружающая среда важна.", "Защита окружающей среды важна.", "В среде учёных спорят.", "В городской среде шумно.",
    "Выпустили рыб в среду обитания.", "Погрузился в среду специалистов.", "Среда программирования удобна.",
    "Мая Плисецкая танцевала.", "Роль Мая Иванова сыграла.", "К Марте пришли гости.", "Пришла Марта с братом.",
    "Цезарь Август правил долго.", "Смартфон и мартен.", "Маяк светит.", "Майка и мартышка.", "Августин писал.",
    "Вторичный рынок вырос.", "Четвертак и пятнистый олень.", "Пятничный вечер долог.", "Каждую пятницу они спорят.",
    "По пятницам они спорят.", "Каждый понедельник они спорят.", "Великая пятница близко.",
    "Цены выросли в 2022 раза.", "В 2014 случаях это верно.", "2014 человек пришли.", "В комнате 2014 спорят.",
    "Он весит 2014 кг.", "Стр. 1914–1918 утрачены.", "Тел. 123-45-67.", "Дом на улице 8 Марта.",
    "Площадь 1 Мая закрыта.", "Это длилось два месяца.", "Это длилось более двух лет.",
    "В течение двух лет шли споры.", "За последние два года.", "В последнее время спорят.", "Недавно спорили.",
    "Сейчас спорят.", "В будущем поспорят.", "Накануне выборов спорят.", "Накануне саммита спорят.",
    "Пять лет они спорят.", "Ему 20 лет.", "Каждый год они спорят.", "Век живи, век учись.", "Второй раз спорят.",
    "Первый вопрос важен.", "Выходное пособие выплатят.", "V век до н. э. был долгим.", "На квартал левее.",
    "Лето придёт.", "Пришла весна.", "В начале пути трудно.", "В конце концов решили.", "На другой стороне реки.",
    "Год за годом растёт.", "День за днём растёт.", "Файл отчет_2014-05-26.pdf утрачен.",
    "Смотри https://example.org/2014/05/26/ сейчас.",
]  # fmt: skip

UNDETERMINED = ["today", "сегодня", "Friday", "пятница", "April 26", "26 апреля", "last week", "в апреле", "3 days ago"]


def words(text: str, language: str) -> list[str]:
    """The words that were found."""
    return [found.text for found in find_dates([(text, language)], BASE)[0]]


@pytest.mark.parametrize("text", [*ENGLISH_WORDS, *ENGLISH_FIGURES, *ADDRESSES])
def test_english_words_that_are_no_date_are_left_alone(text: str) -> None:
    """Other words, amounts, lengths of time and addresses are no expressions of time."""
    assert words(text, "en") == []


@pytest.mark.parametrize("text", RUSSIAN)
def test_russian_words_that_are_no_date_are_left_alone(text: str) -> None:
    """Other words, names, amounts, lengths of time and addresses are no expressions of time."""
    assert words(text, "ru") == []


@pytest.mark.parametrize("text", UNDETERMINED)
def test_without_a_language_only_full_dates_are_read(text: str) -> None:
    """Where the language is not known, nothing is read that would need a document around it."""
    assert words(text, "und") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26.04.2022", ["26.04.2022"]),
        ("Moscow, 26 April 2022", ["26 April 2022"]),
        ("Москва, 26 апреля 2022 г.", ["26 апреля 2022 г."]),
        ("April 26, 2022 / 26 апреля 2022", ["April 26, 2022", "26 апреля 2022"]),
        ("date 2021-05-13 Source", ["2021-05-13"]),
        ("1914–1918", ["1914–1918"]),
    ],
)
def test_without_a_language_full_dates_of_all_languages_are_read(text: str, expected: list[str]) -> None:
    """Where the language is not known, full dates in figures, English and Russian are read."""
    assert words(text, "und") == expected

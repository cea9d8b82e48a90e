"""Pairs of sentences that were judged by hand: whether they say the same of an event."""

from __future__ import annotations

AUTHORITY = {
    "people.yml": """
- {id: ada, name: {en: Ada Lind, ru: Ада Линд}, gender: feminine}
- {id: tom, name: {en: Tom Hale, ru: Том Хейл}, gender: masculine}
- {id: olga, name: {en: Olga Berg, ru: Ольга Берг}, gender: feminine}
""",
    "places.yml": """
- {id: northam, name: {en: Northam, ru: Нортем}}
- {id: quay, name: {en: Long Quay}, within: northam}
- {id: ellery, name: {en: Ellery, ru: Эллери}}
""",
}
EVENT = """
- id: opening
  name: {en: Opening of the harbour, ru: Открытие гавани}
  date: 1912-05-03
  place: northam
  participants: [ada, tom]
"""

SAME = (
    (
        "Ada Lind opened the new harbour before three thousand guests.",
        "The new harbour was opened by Ada Lind; guests had come by the thousand.",
    ),
    (
        "Tom Hale recalled the storm that had sunk seventeen ships in the old harbour.",
        "In his speech Tom Hale spoke of the storm of 1899, which sank seventeen ships.",
    ),
    (
        "The mole is to be finished within a year, at a cost of 40,000 pounds.",
        "It will cost 40,000 pounds to finish the mole, which is expected next year.",
    ),
    (
        "Olga Berg promised that Ellery would send its ships as soon as the ice was gone.",
        "Ellery's ships will come when the ice is gone, Olga Berg promised.",
    ),
    (
        "Ада Линд открыла новую гавань в Нортеме перед тремя тысячами гостей.",
        "Новая гавань открыта Адой Линд; собрались тысячи гостей.",
    ),
    (
        "Том Хейл напомнил о буре, потопившей семнадцать судов.",
        "О буре, которая потопила семнадцать судов, говорил Том Хейл.",
    ),
    ("Ольга Берг обещала прислать корабли из Эллери.", "Из Эллери придут корабли, обещала Ольга Берг."),
    (
        "Ada Lind and Olga Berg signed the treaty with Ellery on 2 May 1912.",
        "2 мая 1912 года Ада Линд и Ольга Берг подписали договор с Эллери.",
    ),
)
NOT_THE_SAME = (
    ("Ada Lind opened the new harbour.", "Ada Lind and Tom Hale dined at the town hall that evening."),
    ("Tom Hale recalled the storm that had sunk seventeen ships.", "Seventeen ships lay in the harbour of Northam."),
    ("The guests applauded Tom Hale for a long time.", "Tom Hale left before the guests had gone."),
    ("Olga Berg promised the harbour ships from Ellery.", "Olga Berg came from Ellery by ship, and was seasick."),
    ("Ада Линд открыла новую гавань.", "Ада Линд закрыла собрание у новой гавани."),
    ("Ada Lind thanked Tom Hale in Northam.", "Ада Линд спорила с Томом Хейлом в Нортеме."),
    ("The mole of Northam cost 40,000 pounds.", "The harbour of Ellery cost 30,000 pounds."),
)
CONTRADICTING = (
    ("Tom Hale counted 17 ships in the new harbour.", "Tom Hale counted 19 ships in the new harbour."),
    ("Olga Berg left for Ellery on 4 May 1912.", "On 6 May 1912 Olga Berg left for Ellery."),
)
"""Pairs that speak of the same and do not say the same."""
UNSEEN = (
    (True, "The band played until the rain began.", "When the rain began, the band stopped playing."),
    (
        True,
        "Ada Lind cut the ribbon with a sailmaker's knife.",
        "With the knife of a sailmaker Ada Lind cut the ribbon.",
    ),
    (
        True,
        "The old pilot wept when the first boat came in.",
        "As the first boat came in, the old pilot was seen to weep.",
    ),
    (True, "Olga Berg gave the children of Northam oranges.", "Every child got an orange from Olga Berg."),
    (True, "Оркестр играл, пока не начался дождь.", "Оркестр играл до самого дождя."),
    (True, "Ада Линд разрезала ленту ножом парусного мастера.", "Лента была разрезана ножом парусного мастера."),
    (True, "Том Хейл передал Аде Линд ключи от маяка.", "Ключи от маяка Ада Линд получила от Тома Хейла."),
    (False, "The band played until the rain began.", "The band came from Ellery with the first boat."),
    (False, "Ada Lind cut the ribbon.", "Ada Lind lost the ribbon of her hat in the wind."),
    (False, "The old pilot wept when the first boat came in.", "The pilot of the first boat was drunk."),
    (False, "Olga Berg gave the children oranges.", "The children sang for Olga Berg in Northam."),
    (False, "Оркестр играл, пока не начался дождь.", "Дождь начался рано утром."),
    (False, "Том Хейл передал Аде Линд ключи от маяка.", "Том Хейл и Ада Линд молчали весь вечер."),
    (False, "Ada Lind thanked the masons for two years of work.", "Two masons had died in those years, said Tom Hale."),
)
"""Pairs on which no number of the rule was tried when it was made; True where they say the same."""

MOSCOW = "guterres-in-moscow-2022-04-26"
MOSCOW_SAME = (
    (
        "UN Secretary General Antonio Guterres will meet with",
        "The Kremlin confirmed Friday",
        "Guterres’ meeting with Putin",
        "UN Secretary General Antonio Guterres will travel",
        "According to a brief statement",
        "The Secretary-General met with",
        "Vladimir Putin is holding a meeting",
    ),
    ("During the tête-a-tête meeting", "During his last visit in April 2022"),
)
"""How the sentences begin that say the same; no other two do."""
MOSCOW_OPEN = ("During his last visit in April 2022", MOSCOW_SAME[0])
"""That the two met is implied in it, and not said."""

"""Boilerplate that is told by its signs or by names of firms, in whatever language."""

from __future__ import annotations

from collections.abc import Sequence

from regesta.text.boilerplate.rules import BoilerplateRule, rule

_MENU_WORDS = (
    r"home|news|latest|world|politics|business|sports?|opinion|culture|science|technology|tech|video|photos?|archive"
    r"|about(?:\ us)?|contacts?(?:\ us)?|search|subscribe|log\ ?in|sign\ in|newsletters?|podcasts?|events|rss"
    r"|главная|новости|мир|политика|общество|экономика|бизнес|спорт|культура|наука|технологии|видео|фото|архив"
    r"|о\ нас|о\ проекте|контакты|поиск|подписка|войти|мнения|интервью|события"
)
_AGENCIES = (
    r"AFP|AP|DPA|EFE|ANSA|EPA|EPA-EFE|PA|Reuters|Getty(?:\ Images)?|Shutterstock|Associated\ Press|TASS|Sputnik"
    r"|RIA\ Novosti|UN\ Photo|Wikimedia(?:\ Commons)?"
    r"|ТАСС|Интерфакс|РИА\ «?Новости»?|Коммерсантъ?|Рейтер|АП|Спутник"
)
_NAME = r"[^\W\d_a-zа-яё][\w.'’-]*(?:\ [^\W\d_a-zа-яё][\w.'’-]*){0,4}"

SIGNS: Sequence[BoilerplateRule] = (
    rule(
        "breadcrumbs",
        r"(?:Home(?:page)?|Start|Главная(?:\ страница)?)"
        r"(?:(?:\s?[›»>→]\s?[^\W\d_a-zа-яё][\w\ ,&’'-]{1,40})+"
        r"|(?:\s?/\s?(?:News|World|Politics|Articles|Archive|Documents|Events|Press|Publications"
        r"|Новости|Мир|Политика|Статьи|Архив|Документы|События|Пресса|Публикации))+(?:\s?/\s?[\w\ ,&’'-]{2,60})?)",
        "Home › News › World",
        "Home / hearth / country: that was his creed.",
        case=True,
    ),
    rule(
        "breadcrumbs",
        r"Главная(?:\ страница)?(?:\s?[›»>→/]\s?(?:Новости|Мир|Политика|Статьи|Архив|Документы|События|Пресса))+",
        "Главная / Новости",
        "Главная / рабочая лестница дома",
        case=True,
    ),
    rule(
        "menu-row",
        rf"(?=(?:[^|]*\|\s*)?(?:{_MENU_WORDS})\s*\|(?:[^|]*\|)*?\s*(?:{_MENU_WORDS})\s*(?:\||\Z))"
        r"\|?\s*[^\W\d_][^|\d.!?;:]{0,24}(?:\|\s*[^\W\d_][^|\d.!?;:]{0,24}){3,14}\|?",
        "Home | News | Opinion | Contact us",
        "Ada Lind | baker | Northam | widow",
        longest=300,
    ),
    rule(
        "photo-credit",
        r"(?<=[.!?”\"'’]\ )(?:Photo(?:graph)?:?\ )?[A-Z]{2,}(?:/[A-Z][A-Z.'’]*(?:\ [A-Z][A-Z.'’]*)*){1,3}\s*\Z",
        "The harbour at dawn. EPA/ANNA LIND/TASS",
        "He works for the EU/UN mission.",
        case=True,
        cues=("/",),
    ),
    rule(
        "photo-credit-line",
        r"(?:Photo(?:graph)?s?(?:\ [Cc]redit)?|PHOTO|Image|Picture|Фото(?:графия)?|ФОТО|Снимок)\ ?[:—–-]\ ?"
        rf"(?:(?:©\ ?)?(?:{_AGENCIES})|(?:©\ ?)?{_NAME}\ ?[/|,]\ ?(?:{_AGENCIES})|(?:{_AGENCIES})\ ?[/|,]\ ?{_NAME}"
        rf"|©\ ?{_NAME}|(?:www\.)?[a-z][a-z0-9-]+\.(?:com|org|net|ru|info|eu))",
        "Photo: Ada Lind / Reuters",
        "Photo: Ada Lind at the harbour, May 1912",
        case=True,
    ),
    rule(
        "photo-credit-line",
        rf"(?:Фото(?:графия)?|ФОТО)\ ?[:—–-]\ ?(?:{_NAME}\ ?[/|,]\ ?)?(?:{_AGENCIES})",
        "Фото: Анна Линд / ТАСС",
        "Фото: Анна Линд с сестрой в порту",
        case=True,
    ),
    rule(
        "share-links",
        r"(?!(?:x[\s|,·/]*)+\Z)"
        r"(?:share|facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|copy\ link|x|vk)"
        r"(?:(?:\s++(?:[|,·/]\s++)?|[|,·/]\s++)"
        r"(?:share|facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|copy\ link|x|vk))+[.!:]?",
        "Facebook | Twitter | Email | Print",
        "X | X",
    ),
)

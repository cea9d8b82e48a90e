"""Russian: who says something, by verbs, titles and the words around them.

Verbs are listed as stems of the past and as forms of the present, each of one speaker: a plural (`сообщили в Кремле`)
names nobody.
"""

from __future__ import annotations

from regesta.model import Gender
from regesta.text.speech.words import SpeechWords

_PLAIN_STEMS = "сказа заяви сообщи"
_PLAIN_PRESENT = "говорит заявляет сообщает"
_STEMS = """
    возрази воскликну вспомни говори добави докладыва доложи завери заключи замети извести констатирова крикну написа
    напомни настаива обеща объяви объясни ответи отмети отреза отрица парирова повтори подтверди подчеркну подытожи
    пообеща поправи посетова потребова предположи предупреди призва призна провозгласи продолжи проинформирова
    прокомментирова пошути рассказа резюмирова спроси счита указа утвержда уточни поясни шепну
"""
_REFLEXIVE_STEMS = "возмути поинтересова пожалова призна согласи усомни"
_PRESENT = """
    вспоминает добавляет замечает настаивает объясняет отвечает отмечает пишет подчеркивает полагает поясняет
    предупреждает признает признаёт рассказывает спрашивает считает указывает утверждает уточняет напоминает
"""
_RELAYING = "сообщает пишет написал написала"
_TITLES = """
    президент вице-президент премьер премьер-министр вице-премьер канцлер министр замминистра секретарь генсек
    пресс-секретарь генеральный мэр губернатор сенатор депутат посол постпред спецпредставитель представитель
    представительница глава замглавы начальник председатель директор гендиректор руководитель заместитель
    уполномоченный омбудсмен комиссар командир командующий капитан полковник майор генерал генерал-майор лейтенант
    адмирал судья прокурор адвокат профессор доктор академик епископ архиепископ патриарх король королева князь лидер
    советник помощник помощница эксперт аналитик экономист историк лектор автор писатель поэт редактор главред
    журналист корреспондент ботаник учёный ученый основатель владелец управляющий спикер ведущий ведущая староста
    мельник учитель учительница сосед соседка
"""
_HONORIFICS = "г-н г-жа господин госпожа товарищ тов гр гражданин"
_PREPOSITIONS = """
    без в во для до за из из-за к ко между на над о об от по под перед после при про ради с со среди у через
"""
_OPENERS = "в во во-первых вечером вчера днем днём затем завтра на накануне наконец однако позднее позже "
_OPENERS_MORE = "потом при после ранее сегодня тогда теперь утром"
_ADVERBS = """
    вновь вчера еще ещё затем наконец накануне позднее позже потом прямо публично ранее сам сама сегодня снова так
    также тогда тоже тут уже утром
"""
_CONJUNCTIONS = "а где если как когда которому но поскольку потому так что чтобы хотя"
_BLOCKERS = """
    вывеска газета гласит гласила гласил книга которая которой которые который которую лозунг надпись называл назвал
    назвала она он они плакат слова читает
"""


def gender_of(verb: str) -> Gender | None:
    """The gender of whom a form of the past is said: `сказал`, `сказала`; None of the present."""
    if verb.endswith(("л", "лся")):
        return Gender.MASCULINE
    return Gender.FEMININE if verb.endswith(("ла", "лась")) else None


def nominative(words: str) -> str:
    """With a title in the genitive as in a dictionary: `мэр города` of `мэра города`."""
    first, _, rest = words.partition(" ")
    forms = [f"{first.casefold()[:-1]}{ending}" for ending in ("", "ь", "й", "а", "я")]
    return next((f"{form} {rest}" for form in forms if form in WORDS.titles), words)


def _past(stems: str) -> set[str]:
    return {f"{stem}{ending}" for stem in stems.split() for ending in ("л", "ла", "ло")}


def _reflexive(stems: str) -> set[str]:
    return {f"{stem}{ending}" for stem in stems.split() for ending in ("лся", "лась", "лось")}


WORDS = SpeechWords(
    verbs=frozenset(
        _past(_PLAIN_STEMS) | _past(_STEMS) | _reflexive(_REFLEXIVE_STEMS) | set(f"{_PLAIN_PRESENT} {_PRESENT}".split())
    ),
    plain=frozenset(_past(_PLAIN_STEMS) | set(_PLAIN_PRESENT.split())),
    never_inverted=frozenset(),
    relaying=frozenset(_RELAYING.split()),
    titles=frozenset(_TITLES.split()),
    honorifics=frozenset(_HONORIFICS.split()),
    prepositions=frozenset(_PREPOSITIONS.split()),
    openers=frozenset(f"{_OPENERS} {_OPENERS_MORE}".split()),
    adverbs=frozenset(_ADVERBS.split()),
    conjunctions=frozenset(_CONJUNCTIONS.split()),
    blockers=frozenset(_BLOCKERS.split()),
    gender_of=gender_of,
    nominative=nominative,
)

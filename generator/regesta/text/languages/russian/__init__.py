"""Russian: abbreviations, titles, and the words that tell it from other languages; its inflection stands beside."""

from __future__ import annotations

from regesta.model import Gender
from regesta.text.languages import Language
from regesta.text.languages.russian.forms import name_forms
from regesta.text.languages.russian.given_names import is_given_name

_BEFORE_NAMES = """
    им св гр гос тов проф акад доц канд ген адм полк подполк кап лейт серж зам зав нач пред секр ред изд ул пл
    пер пр просп бул наб ш обл пос дер оз р гор респ
"""
_REFERENCES = """
    т.е т.к т.н т.о т.ч и.о в.о см ср напр т.наз прим примеч сокр букв лат греч англ рус нем фр франц исп итал
    яп кит укр сост авт цит подр соотв факс
"""
_CLOSING = "г гг в вв т.д т.п др проч н.э тыс млн млрд трлн руб коп долл чел экз м ч мин сек"
_BEFORE_FIGURES = "ст п пп ч гл рис табл стр с т тт д к кв корп абз разд прил вып оп л ок тел н но"

_FUNCTION_WORDS = """
    а без более был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее её
    если есть еще ещё же за здесь и из или им их к как кто когда ли либо между меня мне мы на над надо нам нас
    не него нее неё нет ни них но ну о об однако он она они оно от перед по под после потому при про с сам себя
    со также так там то того тоже той только том тот ты у уже хотя чем через что чтобы эта эти этим этих это
    этого этой этом этот эту я
"""
_MONTHS = """
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель
    май июнь июль август сентябрь октябрь ноябрь декабрь янв фев февр мар апр июн июл авг сен сент окт ноя нояб
    дек
"""
_DAYS = """
    понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс г год года го е ч мин мск
    в от
"""

_TITLES = """
    господин господина господину господином господине госпожа госпожи госпоже госпожу госпожой госпожою г-н г-на г-ну
    г-ном г-не г-жа г-жи г-же г-жу г-жой товарищ товарища товарищу товарищем товарище сэр сэра сэру сэром сэре леди
"""
_STYLES = "превосходительств высочеств величеств святейшеств высокопреосвященств"
_LOCATIVES = """
    близ в вблизи внутри во возле вокруг вне до из из-под изо мимо над напротив около под подле посреди сквозь среди
    через
"""
_MEN = "г-н г-на г-ну г-ном г-не господин господина господину господином господине"
_WOMEN = "г-жа г-жи г-же г-жу г-жой госпожа госпожи госпоже госпожу госпожой"
_SAYING = """
    сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили сообщает заявляет говорит рассказал
    рассказала отметил отметила отметили напомнил напомнила подчеркнул подчеркнула добавил добавила написал написала
    пишет объявил объявила объявили
"""
_HONORIFICS = (
    *_TITLES.split(),
    *(f"{his} {style}{ending}" for his in ("его", "её", "ее") for style in _STYLES.split() for ending in "оауе"),
    *(f"{his} {style}ом" for his in ("его", "её", "ее") for style in _STYLES.split()),
    *(f"его превосходительство {title}" for title in ("господин", "г-н")),
    *(f"{her} превосходительство {title}" for her in ("её", "ее") for title in ("госпожа", "г-жа")),
)

LANGUAGE = Language(
    code="ru",
    script="Cyrl",
    abbreviations=frozenset(f"{_BEFORE_NAMES} {_REFERENCES}".split()),
    closing_abbreviations=frozenset(_CLOSING.split()),
    figure_abbreviations=frozenset(_BEFORE_FIGURES.split()),
    function_words=frozenset(_FUNCTION_WORDS.split()),
    calendar_words=frozenset(f"{_MONTHS} {_DAYS}".split()),
    articles=frozenset(),
    honorifics=tuple(sorted(_HONORIFICS, key=len, reverse=True)),
    honorific_genders={
        **dict.fromkeys(_MEN.split(), Gender.MASCULINE),
        **dict.fromkeys(_WOMEN.split(), Gender.FEMININE),
    },
    is_given_name=is_given_name,
    verbs_of_saying=frozenset(_SAYING.split()),
    # Without к, на, от, у, за, с, по: with these one writes to, presses on and hears from those who sit in a place.
    locatives=frozenset(_LOCATIVES.split()),
    name_forms=name_forms,
)

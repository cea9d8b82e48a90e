"""What tells in English of which kind a name is, and where it begins and ends: offices, head nouns, words around it."""

from __future__ import annotations

import re

_HONORIFICS = """
    mr mrs ms miss mx dr prof professor sir dame lord lady madam madame messrs mme mlle monsieur herr frau rev
    reverend fr father sister brother rabbi imam sheikh don signor st saint h.e hon honourable honorable
    excellency comrade gen lt col capt maj sgt cpl pvt adm cmdr sen rep gov amb det insp supt pres
"""
_ROLES = """
    president vice-president minister premier chancellor secretary secretary-general undersecretary under-secretary
    chairman chairwoman chairperson chair director director-general governor mayor senator congressman congresswoman
    representative ambassador envoy consul commissioner commander general lieutenant colonel major captain sergeant
    corporal private admiral marshal brigadier officer inspector detective constable sheriff superintendent chief
    head leader spokesman spokeswoman spokesperson speaker deputy assistant acting interim former ex-president
    ex-minister prime attorney judge justice prosecutor lawyer advocate solicitor ombudsman king
    queen prince princess duke duchess count countess baron baroness earl emperor empress tsar czar sultan emir pope
    cardinal archbishop bishop patriarch metropolitan priest pastor deacon abbot doctor nurse surgeon dean rector
    headmaster teacher lecturer scholar historian economist analyst researcher scientist archaeologist editor
    correspondent reporter journalist columnist photographer author writer poet novelist playwright
    actor actress singer musician composer conductor pianist violinist painter artist sculptor architect coach
    manager trainer striker goalkeeper midfielder defender founder co-founder owner banker businessman entrepreneur
    investor ceo cfo executive treasurer clerk councillor alderman adviser advisor aide diplomat activist campaigner
    dissident opposition veteran pensioner student farmer fisherman engineer pilot astronaut cosmonaut designer
    candidate nominee laureate chief-of-staff member co-chair vice negotiator mediator rapporteur uncle aunt
    grandfather grandmother president-elect mp mep lawmaker legislator whip delegate magistrate coroner firefighter
    paramedic curator librarian archivist harbourmaster shipowner trader broker
"""
_ORGANISATIONS = """
    academy académie institut institute instituto université universität universidad universita banco ministère
    courier chronicle tribune observer mirror echo telegraph endowment executive ministerio bundesbank
    administration agency airlines airways alliance army assembly associates association authority bank bloc board
    brigade broadcasting brothers bundestag bureau cabinet centre center chamber charity choir church club clinic
    coalition college command commission committee commonwealth community company confederation congress consortium
    consulate cooperative co-operative corporation corps council court cross crescent department
    directorate division embassy enterprises exchange faculty federation firm fleet force forces forum foundation
    front fund gazette government group guard guards guild herald holding holdings hospital hospice industries
    initiative inspectorate institution international journal laboratories laboratory league legion library lobby
    mail majlis media militia ministry mission mosque motors movement museum navy network news newspaper observatory
    office opera orchestra order organisation organization parliament partners partnership party patrol patriarchate
    police post press programme project prosecutors radio railways regiment register reserve review school
    secretariat senate service services shipyard society sons squadron station studio studios
    symphony synagogue syndicate synod systems technologies theatre theater times tribunal trust union unit united
    university watch workers works workshop inc ltd llc plc gmbh ag sa spa nv bv corp co
"""
_PLACES = """
    airport alley archipelago arena avenue barracks basin bay beach border boulevard bridge canal canyon cape castle
    cathedral cave cemetery city coast corridor county cove crossroads dam delta desert district docks east estuary
    falls farm fells field fjord forest fort fortress garden gardens gate glacier gorge governorate gulf hall
    harbour harbor heights highway hill hills hotel house island islands isle isles junction lagoon lake lakes land
    lane line marsh mine moor mount mountain mountains mt north oasis oblast ocean palace park pass peak peninsula
    pier plain plains plateau plaza port prefecture province quarter quay raion ranch range reef region republic
    reservoir ridge river road rock sea shore sound south springs square stadium steppe strait straits street suburb
    terrace territory tower town township tunnel valley village volcano wall west wharf wood woods yard zone kingdom
    emirate emirates duchy headland lighthouse
"""
_BODIES_ALONE = "congress senate pentagon knesset bundestag duma sejm majlis bundesrat"
_EVENTS = """
    accord accords act age agreement agreements amendment anniversary award awards ball biennale bill black-friday
    campaign carnival census century ceremony championship championships charter code communique communiqué compact
    conference congressional constitution contract convention conventions crisis cup day days deal debate decade
    declaration decree dialogue directive doctrine election elections era exhibition expo fair festival final
    framework games gospel hour law letter marathon manifesto medal memorandum
    millennium month negotiations night olympics operation pact paper parade period plan pogrom prize
    process protocol protocols readout referendum regatta regulation report resolution revolution
    round season session statement story strategy summit summits talks tour tournament treaty trial uprising victory
    war wars week weekend year article chapter section annex paragraph clause item appendix table figure
    volume issue number version edition room flight boeing airbus type mark model series class phase stage level
"""
_GENERIC = """
    affairs state states member members government governments party parties side sides mission council committee
    board assembly court house office ministry department union world nation nations people special joint permanent
    international national foreign executive
"""
_ABSTRACT = """
    affairs rights law goals change development security cooperation co-operation relations policy studies power
    powers states parties members issues matters rules principles values services citizens officials leaders
    language
"""
_NAME_OPENERS = """
    north south east west northern southern eastern western northeastern northwestern southeastern southwestern
    central upper lower inner outer new old great greater little big grand royal national international united free
    holy red black white green blue golden silver saint san santa los las el la port fort lake mount cape river bay
    radio bank air university hotel house club camp castle island isle gulf sea mill church school college museum
    palace king queen union state federal people's first world open right left press media star sun high supreme
"""
_POSSESSORS = """
    people women men children workers nurses farmers doctors soldiers veterans students teachers lawyers journalists
    mothers writers fishermen king queen prince lloyd mcdonald sotheby christie sainsbury levi moody lady saint
    ladies girls boys seamen miners pilots authors editors
"""
_LOWER_BODIES = (
    "ministry|government|parliament|embassy|consulate|army|navy|air force|armed forces|central bank|supreme court"
    "|constitutional court|security service|intelligence service|coast guard|secret service|general staff"
    "|prosecutor's office|prosecutor’s office|presidential administration|presidential office|cabinet"
)
_LOWER_BODY_WORDS = """
    defence defense foreign interior finance health justice education economy energy culture agriculture transport
    environment labour trade industry infrastructure emergencies national federal state
"""

HONORIFICS = frozenset(_HONORIFICS.split())
ROLES = frozenset(_ROLES.split())
"""Offices and callings; before a name they are a title, and after `of` follows what they are held in."""
BODIES_ALONE = frozenset(_BODIES_ALONE.split())
"""Heads that are a name even alone."""
GENERIC = frozenset(_GENERIC.split())
"""Words of which alone no name is made: Special Committee, International Mission."""
ABSTRACT = frozenset(_ABSTRACT.split())
"""What a name made of common words does not end with: Foreign Affairs, Human Rights."""
NAME_OPENERS = frozenset(_NAME_OPENERS.split())
"""Common words that begin names: a capital at the beginning of a sentence may be their own."""
ORGANISATION_HEADS = frozenset(_ORGANISATIONS.split())
PLACE_HEADS = frozenset(_PLACES.split())
EVENT_HEADS = frozenset(_EVENTS.split())
"""Heads of names that are neither person nor organisation nor place."""
POSSESSORS = frozenset(_POSSESSORS.split())
"""Words whose possessive goes on: Queen's College, but Ukraine's President."""

_PARTICLES_WORDS = """
    de del della di da dos das do du la le van von der den ter ten zu bin bint ibn ben al el y e
"""
PARTICLES = frozenset(_PARTICLES_WORDS.split())
"""Small words inside a person's or place's name."""
_BEGINNING_PARTICLES_WORDS = """
    de von van der bin ibn al el du di da ter
"""
BEGINNING_PARTICLES = frozenset(_BEGINNING_PARTICLES_WORDS.split())

LOWER_BODY = re.compile(
    rf"(?<![\w-])(?P<whose>[A-ZÀ-Þ][\w-]{{1,40}}+(?: [A-ZÀ-Þ][\w-]{{1,40}}+)?(?:['’]s)?)\s"
    rf"(?P<body>(?:(?:{'|'.join(_LOWER_BODY_WORDS.split())})\s){{0,2}}(?:{_LOWER_BODIES}))\b(?!-)"
)
"""A body named with small letters: the Ruritanian defence ministry, Ruritania's government."""

BEFORE_PERSON = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|spokes(?:man|woman|person)|colleague|brother|sister|wife|husband|son|daughter|father"
    r"|mother|widow|uncle|aunt|named|called|by|boss|chief|leader|head|minister|president|mayor|director|editor|author"
    r"|writer|actor|singer|lawyer|reporter|journalist|photographer|diplomat|analyst|historian|economist|professor"
    r"|governor|ambassador|envoy|commander|captain|coach|founder|owner|secretary|chairman|chairwoman|judge|poet|activist"
    r"|politician|candidate|expert|adviser|correspondent|researcher|scientist|engineer|deputy|pensioner|resident))\.?,?\s$",
    re.IGNORECASE,
)
AFTER_PERSON = re.compile(
    r"\s?(?:,\s\d\d\b|,?\swho\b|,?\swhose\b|,\s(?:a|an|the|his|her)\s(?:\w+\s){0,3}(?:spokes\w+|minister|leader|mayor"
    r"|director|professor|head|chief|lawyer|writer|author|analyst|journalist|historian|widow|wife|husband|founder)\b"
    r"|\s(?:said|says|told|added|wrote|recalled|resigned|died|smiled|replied|argued|explained|thinks|believes|was\sborn)\b)"
)
BEFORE_PLACE = re.compile(
    r"(?:\b(?:in|at|near|from|across|around|outside|inside|throughout|into|through|towards?|to|via|between|north\sof"
    r"|south\sof|east\sof|west\sof|off|over|visit(?:ed|ing|s)?|left|leave|reach(?:ed)?|capital"
    r"|(?:city|town|village|port|region|province|district|island|republic|state|county|suburb|river|coast|capital"
    r"|north|south|east|west|part|outskirts|centre|center|resort|settlement|hamlet|peninsula|valley|territory)\sof)"
    r"(?:\sthe)?|(?:city|town|village|port|river|region|capital|island))\s$"
)
BEFORE_ORGANISATION = re.compile(
    r"\b(?:members?\sof|joined|chairs|heads?|heading|agency|company|party|newspaper|group|firm|charity|bank"
    r"|channel|broadcaster|giant|maker|airline|watchdog|regulator|movement|militia|club|the)\s(?:the\s)?$"
)
AFTER_ORGANISATION = re.compile(
    r"(?:['’]s)?\s(?:officials?|members?|spokes\w+|headquarters|chief|boss|shares|executives?|employees|staff|analysts?|"
    r"lawmakers?|leader|mission|forces|troops|fighters?|agency|newspaper|party|group|bloc|alliance|resolutions?|reporters?"
    r"|summit|secretary|envoy|experts?|said\sin\sa\sstatement|military\sbloc)\b"
)
AFTER_PLACE = re.compile(
    r",\s(?:in\s)?(?:the\s)?[A-ZÀ-Þ]\w+(?:,|\.|\sand)|\s(?:region|province|oblast|city|airport|peninsula|river)\b"
)
DATELINE = re.compile(r"\s?(?:,\s[A-ZÀ-Þ][\w. ]+)?(?:\s\([\w /.-]+\))?\s?(?:—|–|--|-\s)")

"""English words that are no names when they stand alone, in the classes that the search for names tells apart.

All are case-folded and in their basic form; `is_inflected_from` takes care of plurals and of forms of verbs. The lists
are not complete and need not be: what a corpus itself writes with a small letter counts as well.
"""

from __future__ import annotations

import re

_OPENERS = """
    a about above according accordingly across actually additionally admittedly after afterwards again against ago
    albeit all almost along already also although always amid amidst among amongst an and another any anybody anyone
    anything anyway apart apparently are around as aside at away back barely be because become becomes been before
    beforehand behind being below beneath beside besides between beyond both briefly but by can cannot certainly
    clearly could currently dear despite did do does doing done down due during each earlier early either else
    elsewhere enough especially even eventually ever every everybody everyone everything exactly except few fewer
    finally first firstly following for former formerly fortunately forward from further furthermore generally given
    had half hardly has have having he hence her here hers herself him himself his how however i if immediately in
    including indeed initially instead into is it its itself just last lastly late lately later latest least less
    let likewise little mainly many may maybe me meanwhile mere merely might mine more moreover most mostly much
    must my myself namely near nearby nearly neither never nevertheless next no nobody none nonetheless nor not
    nothing notwithstanding now nowhere obviously of off often oh ok okay on once one ones only onto opposite or
    other others otherwise ought our ours ourselves out outside over overall own particularly per perhaps please
    possibly presumably previously probably quite rather really reportedly same second secondly seldom several shall
    she should similarly since so some somebody someone something sometimes somewhat somewhere soon still such
    suddenly thank thanks than that the their theirs them themselves then thence there thereafter therefore thereby
    these they third thirdly this those though three through throughout thus till to today together tomorrow tonight
    too toward towards twice two under underneath undoubtedly unfortunately unless unlike unlikely until up upon us
    usually very via was we well were what whatever when whenever where whereas whereby wherever whether which
    whichever while whilst who whoever whole whom whose why will with within without would yes yesterday yet you
    your yours yourself yourselves four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty hundred hundreds thousand thousands million
    millions billion dozens scores roughly approximately see read watch listen say says said tell tells told ask
    asks asked add adds added note notes noted call calls called speak speaks speaking spoke write writes writing
    wrote make makes made take takes took get gets got give gives gave go goes went gone come comes came know known
    think believe want wants need needs look looks seen show shows showed remain remains stay stays keep kept leave
    left meet meets met find finds found hold holds held bring brings brought put set run runs ran send sends sent
    pay pays paid buy bought sell sold build built lose lost win wins won begin begins began start starts stop stops
    end ends follow follows join joins help helps try tries use used uses work works move moves turn turns open
    opens close closes vote votes face faces fall falls fell rise rises rose hit hits cut cuts backs urge urges warn
    warns seek seeks plan plans vow vows slam slams deny denies accuse accuses claim claims reject rejects offer
    offers reach reaches reveal reveals announce announces confirm confirms approve approves born based citing
    quoting recalling noting stressing welcoming regarding concerning considering click subscribe support share
    copyright photo photograph image video source sources subject re fw fwd cc bcc attn tel fax email mail
    phone page continue advertisement
"""

_CALENDAR = """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun christmas easter ramadan hanukkah passover pentecost lent halloween thanksgiving eve spring
    summer autumn winter gmt utc cet cest est edt pst bst msk am pm bc ad
"""

_NOUNS = """
    ability absence academic accident account act action activist actor actress address administration advance
    advice affair age agenda agreement aid aim air aircraft airline airport airstrike album ally ambulance amendment
    analyst anchor anger animal anniversary answer apartment appeal approach archaeologist archive area argument arm
    army arrest arrival art article artillery artist assault asset assistance athlete atmosphere attack attempt
    attendance attention attorney audience audit aunt author baby bag ball ballot ban band bank bar barrier base
    battle bay beach bear bed beer behaviour bell belt benefit bid bill bird birth bishop block blood board boat
    body bomb bombing bond book border boss bottom box boy brain branch bread break breakthrough bridge briefing
    brother budget building bus business businessman buyer cabin cabinet call camera camp campaign campaigner
    candidate cap capacity capital captain car card care career cargo carrier case cash castle catch cathedral cause
    ceasefire celebration cell cemetery census centre center century ceremony chain chair challenge chamber champion
    championship chance change channel chapter character charge charity charter chief child children choice church
    cinema circle citizen city civilian clash class client climate clinic clock club coach coal coalition coast code
    coffee collapse colleague collection college colonel combat comedy command comment commerce commission
    commissioner commitment committee commodity community company compensation competition complaint concern concert
    condition conference confidence conflict congress consequence conservation constitution construction consumer
    contact container content contract contribution control convention conversation convoy cooperation copy corn
    corporation correspondent corruption cost cottage council councillor counsel country county couple coup courage
    course court courtyard cousin cover crash creation credit crew crime criminal crisis critic crop cross crowd cry
    culture currency customer customs cyclist dam damage dance danger data daughter day dead deal death debate debt
    decade decision declaration decline decree deer defence defendant defense deficit degree delay delegate
    delegation demand democracy demonstration demonstrator department deputy design desk detail development device
    dialogue diary diet dinner diplomat direction director disaster discipline discovery discussion disease dispute
    distance district dock doctor document dog dollar donation donor door doubt draft drama dream drink drive driver
    drone drought drug earth earthquake east economist economy edge edition editor education effect effort egg
    election electricity emergency emission emperor empire employee employer encounter enemy energy engine engineer
    entry environment envoy equality equipment error escape estate euro evacuation evening event evidence
    examination example exchange executive exercise exhibition exile expansion expectation expense experience expert
    explosion export expression extension eye facility fact factory failure fair faith family fan farm farmer
    fashion father favour fear feature federation fee feeling ferry festival fever field fight fighter figure file
    film final finance finding fine fire firefighter firm fish fisherman fishery fishing fleet flight flood floor
    flower food foot football force forecast foreigner forest form fortress foundation founder fraud freedom friend
    friendship front fruit fuel fun function fund funeral future gallery game garden gas gate gathering gender
    general generation gentleman girl glass goal god gold good goods government governor grain grandfather
    grandmother grant grass ground group growth guard guest guide gun guy habit hair hall hand harbour harbor harm
    harvest hat head headline headquarters health hearing heart heat heating height help helicopter heritage hero
    hill historian history hole holiday home hope horse hospital host hostage hotel hour house household housing
    human hundred hunger husband ice idea ideology image impact import importance improvement incident income
    increase independence index industry inflation influence information infrastructure initiative injury inquiry
    inspector institute institution insurance intelligence interest interior interview invasion investigation
    investigator investment investor invitation iron island issue item jail job journal journalist journey judge
    judgement judgment jury justice key kid killing kilometre kind king kingdom kitchen knowledge labour labor
    laboratory lack lady lake land landlord landscape language laureate law lawmaker lawsuit lawyer layer lead
    leader leadership league lecture leg legislation legislator lesson letter level liberation liberty library
    licence license life light limit line link list literature loan local location lord loss lot love lunch machine
    magazine mail maintenance majority man management manager map march mark market marriage mass massacre master
    match material matter mayor meal meaning measure meat medal media mediation medicine meeting member memorial
    memory men merchant merger message metal metre metro mid midnight migrant migration mile military militia milk
    mind mine miner mineral minister ministry minority minute missile mission mistake model moderator moment money
    monitor month monument mood moon morning mosque mother motion motive mountain mouth movement movie mp mps murder
    museum music musician name nation nature navy negotiation negotiator neighbour neighbor neighbourhood network
    news newspaper night nobody noise nomination north northeast northwest novel number nurse object objective
    obligation observer occasion ocean offence offense offensive offer office officer official oil operation
    operator opinion opponent opportunity opposition option orchestra order organisation organization organiser
    organizer origin outbreak outcome outlook output owner ownership pact painter painting pair palace panel
    pandemic paper parade parent park parliament part participant participation partner partnership party pass
    passage passenger passport past path patient patrol patron pattern pause payment peace peacekeeper peak
    pedestrian penalty pension people percent performance period permission permit person perspective petition
    petrol phase phone photographer phrase picture piece pier pilot pipeline place plain plaintiff plan plane planet
    plant plate platform play player poem poet point poison police policeman policy politician politics poll pool
    pope population port position possession post postponement potential poverty power practice prayer predecessor
    premier premiere presence present presentation presidency president press pressure price priest prime prince
    princess principal principle priority prison prisoner privacy prize problem procedure process procurement
    producer product production profession professor profile profit programme program progress project promise proof
    property proposal prosecution prosecutor prospect protection protest protester protocol province provision
    public publication publisher pupil purchase purpose quality quarter queen question queue race radio raid rail
    railway rain range rate ratification reaction reader reading readout reality reason rebel rebellion receipt
    reception recession recipe recognition recommendation record recovery recruit red reduction referendum reform
    refugee region register regulation regulator relation relationship relative release relief religion repair reply
    report reporter representative republic reputation request rescue research researcher reservation reserve
    resident residence resignation resistance resolution resort resource respect response rest restaurant
    restoration restriction result retirement return revenue review revolution revolt reward rice right ring riot
    rise risk ritual rival river road robbery rock role roof room root route rule ruler rumour rural sailor saint
    sale salt sanction satellite saying scale scandal scene schedule scheme school science scientist scope score
    screen script sculpture sea search season seat secret secretariat secretary section sector security seizure
    selection seller senate senator sense sentence separatist sergeant series servant service session settlement
    shadow shape share shareholder sheep shell shelling shelter shift ship shipment shipping shirt shock shooting
    shop shore shortage shot shoulder showdown shutdown siege sight sign signal signatory silence silver sir siren
    sister site situation skill skin sky slave sleep smoke snow society soil soldier solidarity solution son song
    sort sound soup source south southeast southwest sovereignty space speaker specialist speech speed spirit
    spokesman spokesperson spokeswoman sponsor sport spot spy square squad stadium staff stage stake stamp stance
    standard star state statement station statistic statue status steel step stock stone store storm story strait
    strategy stream street strength strike struggle student studio study style subject subsidy success successor
    sugar suggestion suit summary summit sun supplier supply support supporter surface surgeon surgery surprise
    survey survivor suspect suspension suspicion sweep switch symbol sympathy system table talk talks tank target
    tariff task tax taxpayer tea teacher team technician technology telephone telescope television temperature
    temple tenant tension term terror terrorism terrorist test text theatre theater theft theme theory thing thought
    threat throne ticket tide time tip title tool top topic tour tourism tourist tournament tower town track trade
    trader tradition traffic tragedy train trainer training transfer transition translation transport travel
    traveller treasure treasury treatment treaty tree trial tribe tribunal tribute trip troop troops trouble truce
    truck trust truth tunnel turnout twin type uncle understanding union unit university unrest update uprising user
    valley value variety vehicle verdict version vessel vet veteran vice victim victory view village villager
    vineyard violation violence virus vision visit visitor voice volcano volume volunteer voter voyage wage wall war
    warehouse warfare warning warrior warship watchdog water wave way wealth weapon weather website week weekend
    weight welfare west wheat wheel white wife wildlife wind window wine wing winner wish witness woman women wood
    word worker workshop world worry wound wreck writer yard year youth zone famine hardship predicament embassy
    consulate transcript covid coronavirus internet bible quran koran torah gospel allah tweet thread
    newsletter podcast
"""

_ADJECTIVES = """
    able absolute academic active actual additional administrative advanced aggressive agricultural alleged allied
    alternative ancient angry annual armed artificial atomic automatic available average aware bad basic beautiful
    better big bilateral black blue bold brave brief bright broad brown calm central certain chemical cheap chronic
    civic civil classical clean clear clever clinical close coastal cold collective colonial commercial common
    communist comparative competitive complete complex comprehensive concrete confident confidential conservative
    constant constitutional constructive contemporary controversial cool corporate correct corrupt crazy creative
    criminal critical crucial cultural current daily dangerous dark deadly deep democratic destructive different
    difficult digital diplomatic direct dirty disabled distant divine domestic double dozen dramatic dry dual eager
    eastern easy ecological economic educational effective efficient elderly electoral electric electronic eligible
    emotional empty enormous entire environmental equal essential ethnic everyday evil exact excellent exceptional
    exclusive exhausted exiled existing expensive experienced explicit external extra extraordinary extreme faint
    fair faithful false familiar famous far fast fatal federal fellow female fierce final financial fiscal fit flat
    flexible foreign formal free frequent fresh friendly frozen full fundamental funny furious general generous
    gentle genuine geographic giant global golden good grand grateful grave gray great green grey gross guilty happy
    hard harsh healthy heavy helpful hidden high historic historical holy honest honourable hostile hot huge human
    humanitarian hungry hybrid ideal identical illegal immediate imminent imperial important impossible impressive
    improved inadequate independent indigenous individual industrial inevitable informal initial inner innocent
    innovative insufficient intellectual intense intensive interested interim internal international invisible
    islamic joint judicial junior keen key large latter leading legal legitimate liberal light likely limited
    linguistic literary live living local lone long loose loud low loyal lucky main major male marginal marine
    marital maritime massive mature maximum mechanical medical medieval mental metropolitan middle mild military
    minimum minor missing mixed mobile moderate modern monetary monthly moral municipal musical mutual narrow
    national native natural naval neat necessary negative nervous neutral new nice normal northern northeastern
    northwestern notable nuclear numerous objective obvious occasional occupied odd official old olympic open
    operational oral orange ordinary organic original orthodox outer overseas painful pale parallel parliamentary
    partial patriotic peaceful permanent personal physical plain pleasant poetic polar polite political poor popular
    positive possible powerful practical precise preliminary premature present presidential previous primary prime
    principal private probable professional prominent proper proud provincial provisional psychological pure quick
    quiet radical random rapid rare raw ready real realistic reasonable recent red reformed regional regular
    relevant reliable religious remote representative republican residential respective responsible revolutionary
    rich right rigid rough round royal rural sad safe sacred satisfied scientific secondary secret secular secure
    select senior sensible sensitive separate serious severe sharp short sick significant similar simple single
    slight slow small smart smooth social socialist soft solar sole solid sophisticated sound southern southeastern
    southwestern soviet spare special specific spectacular spiritual stable standard state steady steep straight
    strange strategic strict strong structural stupid subsequent substantial subtle successful sudden sufficient
    suitable super superior supreme sure surprised suspicious sustainable sweet swift symbolic tall technical
    technological temporary tense terrible theoretical thick thin thorough tight tiny total tough toxic traditional
    transitional transparent tropical true typical ugly ultimate unable uncertain unclear unconditional underground
    unexpected unhappy unified uniform unilateral unique united universal unknown unprecedented unusual upcoming
    upper urban urgent useful usual vague valid valuable vast verbal veteran viable victorious violent virtual
    visible visual vital voluntary vulnerable warm weak wealthy weekly western wet white wide widespread wild
    willing wise wonderful wooden working worldwide worse worst wrong yellow young interreligious interethnic
    multilateral nationwide countrywide north-east north-west south-east south-west co-operation cross-border
    long-term pro-government anti-government
"""

_NOT_NAMES = """
    tv ceo cfo cto coo pm gdp gnp hiv aids dna rna usd eur gbp rub faq pdf url id ok it hr pr vip ngo ngos mp mps
    mep meps idp idps covid covid-19 sars sms gps led lgbt lgbtq lng lpg wmd icbm icbms suv suvs pow pows uav uavs
    iq cv phd ba ma msc bsc llb mba dvd cd cctv vat vpn wifi wi-fi http https www com org net h.e wwi
    wwii ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi q1 q2 q3 q4 a.m p.m nazism communism
    marxism fascism capitalism islam christianity judaism buddhism hinduism zionism nazi nazis muslim muslims
    christian christians jew jews jewish catholic catholics protestant protestants sunni sunnis shia shiite shiites
    hindu hindus buddhist buddhists islamist islamists jihadist communist communists marxist fascist fascists
"""

OPENERS = frozenset(_OPENERS.split())
"""Words that begin sentences or headlines and no names: of function, adverbs, verbs."""

CALENDAR = frozenset(_CALENDAR.split())
"""Parts of dates and times."""

COMMON = frozenset(f"{_NOUNS} {_ADJECTIVES} {_NOT_NAMES}".split())
"""Nouns and adjectives that may be part of a name, but are none alone."""

_ENDING = re.compile(
    r".{3,}(?:ing|ings|ed|ly|tions?|sions?|ments?|ness|nesses|ities|ives?|ous|ful|less|ables?|ibles?|isms?|ists?|ships?"
    r"|ability|graphy|ology|esque|ance|ances|ence|ences)"
)


def is_inflected_from(word: str, words: frozenset[str]) -> bool:
    """Whether the word is a plural, a form of a verb or an adverb of one of these words.

    >>> is_inflected_from("companies", frozenset({"company"})), is_inflected_from("warning", frozenset({"warn"}))
    (True, True)
    """
    return any(
        word.endswith(ending) and f"{word[: -len(ending)]}{base}" in words
        for ending, bases in _INFLECTIONS
        for base in bases
    )


_INFLECTIONS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ers", ("", "e")),
    ("er", ("", "e")),
    ("ly", ("",)),
)


def looks_common(word: str) -> bool:
    """Whether the word ends as names rarely do."""
    return _ENDING.fullmatch(word) is not None

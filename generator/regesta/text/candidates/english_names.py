"""Names that English texts have in common: given names, states and cities, peoples and languages. All case-folded."""

from __future__ import annotations

_MEN = """
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro aleksandar aleksandr
    aleksei aleksey alex alexander alexandre alexei alexey alfred ali allan amit anatoly anders andre andrea
    andreas andrei andrej andrew andrey andrii andriy andrzej angus anil anthony antoine anton antonio antonis
    ari arjun armando arne arnold artem arthur ashraf axel babatunde ban barack barry bart bashar ben benjamin
    bernard bernie bill boris brad brandon brian bruce bruno calvin carl carlo carlos carsten cem cesar charles
    chidi chris christian christoph christophe christopher claude clifford cody colin connor conor craig curtis
    cyril dag dan daniel dario darren dave david davit dean denis dennis denys derek derrick desmond diego
    dieter dimitri dimitris dmitri dmitrii dmitriy dmitry dmytro dominic dominique donald douglas duncan dustin
    dwayne dylan ed eddie edgar eduard eduardo edward edwin egor einar eino elias emeka emil emmanuel enrique
    eric erik ernest ernesto erwin ethan eugene evan evander evgeny ezra fabio faisal farhan felix ferdinand
    fernando filip florian francesco francis francisco francois frank franz françois fred frederick frederik
    friedrich fritz gabriel gareth gary gavin geoffrey georg george georges georgi georgios gerald gerard
    gerhard gideon giorgi giorgio giovanni giuseppe glenn gordon graham greg gregory grigory guillaume gunnar
    gustav guy halvor hamid hans harald harold harry haruki harvey hasan hassan heinrich heinz helmut henri
    henrik henry herbert herman hiroshi howard hugh hugo hussein håkon ian ibrahim igor ihor ilham ilya imran
    ioannis isaac isaiah ismail istvan ivan ivo jack jacob jacques jakob jamal james jan janez jared jason
    javier jean jeff jeffrey jens jeremy jerome jim jimmy jiri jiří joachim joao joe joel johan johann johannes
    john jomo jon jonas jonathan jordan jordi jorge jose josef josep joseph joshua josé juan julian juma jun
    juri jussi justin jürgen kaan kamal karel karim karl keith kemal ken kenji kenneth kevin khaled kirill klaus
    kofi kojo konstantin konstantinos kostas kurt kurtis kwame kyle lamar larry lars laszlo laurent lee leif leo
    leon leonard leonardo leonid leroy levan liam lionel lior lloyd logan louis luca lucas luigi luis lukas luke
    maciej magnus mahmoud maksim malik manfred manuel marc marcel marco marcus marek mario marius mark markus
    martin marvin mateo mathias matteo matthew matthias maurice max maxim mehmet melvin michael michal michel
    miguel mihai mikael mike mikhail mikko milan milos miloš ming mircea miroslav mitchell mohamed mohammad
    mohammed moritz morris murat mustafa mykhailo mykola müller narendra nasser nathan nathaniel neil nelson
    nicholas nick nicolae nicolas nigel nikita nikola nikolai nikolaj nikolaos nikolaus nikolay nils noah
    norbert norman ola olaf oleg oleh oleksandr oleksii oleksiy oliver olivier olusegun omar oscar oskar osman
    otto owen pablo paolo pascal patrick paul paulo pavel pavlo pawel pedro pekka percy peter petr petro petros
    phil philip philippe pierre piotr pyotr quentin rafael rafał rahul rajesh ralph ramon ramzan randall raphael
    raul ravi ray raymond recep reginald reinhard rene rené ricardo richard rob robert roberto rodrigo roger
    roland rolf roman ron ronald rory ross roy rudolf rupert ruslan russell rustam ryan salman sam samir samuel
    sandor sanjay sean sebastian serge sergei sergey sergii sergio serhii serhiy seth shinzo sidney sigmund
    silas silvio simon sipho stanislav stanley stefan stefano stefanos stephan stephane stephen steve steven
    stewart stuart stéphane suresh sven sviatoslav tadeusz takashi taras tariq ted terrence terry thabo theo
    theodore thierry thomas tim timothy timur tobias tom tomas tomasz tommy tomás tony tore travis trevor tyler
    umberto usman uwe vadim valentin valery vasily vasyl vernon victor vikram viktor vincent vitali vitalii
    vitaly vlad vladimir vladislav volodymyr vyacheslav waldemar wallace walter warren wayne wei werner wesley
    wilfred wilhelm will william willy wim wolfgang xavier yakov yann yannis yaroslav yasser yevgeny yevhen
    yitzhak yuri yurii yuriy yusuf yves zachary zbigniew zoltan
"""

_WOMEN = """
    ada adele agnes agnieszka aino aisha alexandra alice alicia alina alison alla amal amanda amara amelia amina
    amy ana anastasia andrea angela angelina anita anjali ann anna annalena anne annette antonia ashley asma
    astrid audrey ayesha ayse barbara beata beatrice benazir berta beth betty birgit bożena brenda bridget
    brigitte brittany camilla carla carmen carol carolina caroline catherine cecilia charlotte chiara chloe
    christiane christina christine claire clara claudia cristina cynthia daphne daria deborah diana dilma dina
    dorothy edith ekaterina eleanor elena eleni elif elisabeth elise elizabeth ella ellen elsa emily emma erica
    erika estelle esther eugenia eunice eva evelyn fatima fatma fiona florence frances françoise frida gabriela
    galina georgia gertrude gina giorgia giulia gloria golda grace greta gwendolyn hanna hannah harriet heather
    heidi helen helena helga hilary hilda hillary ida ilse indira ines ingrid inès irena irene irina iryna
    isabel isabella isabelle iulia jacinda jana jane janet jasmine jeanne jennifer jessica joan joanna josephine
    judith judy julia julie kaja kamala karen karin karina karolina katarina kate katerina katherine kathleen
    kathryn katja katya kayla keiko kira kirsten kristalina kristin ksenia larisa larysa laura lauren lea leila
    lena leyla lidia lillian lina linda lisa liz lorena loretta lotte louise lucia lucille lucy ludmila luisa
    lydia lyudmila mabel magdalena maia mairead malala malgorzata margaret margarethe margarita maria mariam
    mariana marianne marie marina marine marion marta martha martina mary maryam maryna matilda maya megan mei
    melania mercedes mette mia michelle mildred milena mina miriam moira monica monika muriel nadezhda nadia
    nancy naomi natalia natalie nataliya natalya natasha neha ngozi nicola nicole nina nora oksana olena olga
    olha olivia paige pamela patricia paula pauline petra phyllis polina priya priyanka rachel rana rebecca
    regina renata rita roberta rosa rosalind rosemary ruth sabine samantha sandra sanna sara sarah shirin
    sibylle silvia simone sofia sofie sonia sonya sophia sophie stella stephanie susan susanne suzanne svetlana
    sylvia sylvie tamara tatiana tatyana teresa tessa theresa tiffany tina ulrike ursula valentina valeria
    valerie vanessa vera veronica victoria vigdis viktoria viola violeta virginia wanda wangari wendy winifred
    yana yelena yevgenia ylva yuki yulia yuliia yvonne zainab zanele zoe zofia zsuzsanna zuzana
"""

_STATES = """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi
    cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti
    ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece
    grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
    jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
    libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius
    mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
    nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland portugal
    qatar romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain sudan
    suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey türkiye
    turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe england
    scotland wales britain holland burma crimea chechnya abkhazia transnistria kurdistan catalonia bavaria saxony
    siberia greenland tibet kashmir punjab dagestan us usa uk uae ussr u.s u.s.a u.k u.s.s.r u.a.e drc
"""
_STATES_OF_WORDS = """
    united states|united kingdom|united arab emirates|soviet union|russian federation|czech republic
    |dominican republic|costa rica|el salvador|burkina faso|cape verde|cabo verde|ivory coast|côte d'ivoire
    |sierra leone|south africa|south korea|north korea|south sudan|sri lanka|saudi arabia|new zealand
    |papua new guinea|equatorial guinea|guinea-bissau|san marino|trinidad and tobago|antigua and barbuda
    |bosnia and herzegovina|north macedonia|solomon islands|marshall islands|são tomé and príncipe|saint lucia
    |east timor|timor-leste|vatican city|holy see|northern ireland|great britain|hong kong|puerto rico
    |nagorno-karabakh|west bank|gaza strip|middle east|far east|near east|south ossetia|balkans|baltics|caucasus
    |scandinavia|central asia|latin america|north america|south america|western europe|eastern europe
    |central europe|the west|the balkans|the vatican|west|vatican|gaza|maghreb|sahel
"""
_CITIES = """
    paris london berlin madrid rome vienna brussels amsterdam hague geneva zurich bern basel copenhagen oslo
    stockholm helsinki tallinn riga vilnius warsaw krakow gdansk prague bratislava budapest bucharest sofia belgrade
    zagreb ljubljana sarajevo skopje tirana athens thessaloniki istanbul ankara izmir nicosia minsk moscow kyiv kiev
    lviv odesa odessa kharkiv dnipro donetsk luhansk lugansk kherson sevastopol simferopol chisinau tbilisi yerevan
    baku astana almaty tashkent bishkek dushanbe ashgabat kabul tehran baghdad basra mosul erbil damascus aleppo
    homs idlib beirut amman jerusalem riyadh jeddah mecca medina doha dubai manama muscat sanaa aden cairo
    alexandria tripoli benghazi tunis algiers rabat casablanca khartoum nairobi mombasa kampala kigali mogadishu
    harare lusaka luanda kinshasa lagos abuja accra dakar bamako niamey johannesburg pretoria durban beijing
    shanghai guangzhou shenzhen wuhan tokyo osaka kyoto hiroshima nagasaki seoul pyongyang taipei hanoi saigon
    bangkok manila jakarta bali delhi mumbai kolkata chennai bangalore karachi lahore islamabad peshawar dhaka
    colombo kathmandu sydney melbourne canberra perth brisbane auckland wellington toronto montreal ottawa vancouver
    quebec chicago boston philadelphia washington seattle houston dallas denver detroit miami atlanta texas
    california florida alaska hawaii ohio michigan pennsylvania virginia oregon nevada arizona colorado havana
    bogotá bogota caracas lima quito santiago brasilia brasília montevideo asunción lisbon porto barcelona valencia
    seville bilbao milan naples turin venice florence genoa palermo munich hamburg cologne frankfurt stuttgart
    dresden leipzig bonn strasbourg lyon marseille bordeaux toulouse lille antwerp ghent rotterdam utrecht dublin
    belfast edinburgh glasgow cardiff manchester liverpool birmingham leeds sheffield bristol oxford cambridge york
    dover reykjavik bergen gothenburg malmö aarhus kazan samara omsk perm novosibirsk yekaterinburg vladivostok
    murmansk rostov voronezh sochi grozny kaliningrad irkutsk yakutsk smolensk pskov tula tver europe asia africa
    america australasia antarctica arctic atlantic pacific mediterranean danube rhine volga dnieper nile ganges
    amazon thames seine alps urals himalayas pyrenees carpathians
"""
_CITIES_OF_WORDS = """
    new york|new delhi|los angeles|san francisco|las vegas|new orleans|new jersey|new mexico|buenos aires
    |rio de janeiro|são paulo|sao paulo|mexico city|la paz|cape town|addis ababa|tel aviv|abu dhabi|phnom penh
    |kuala lumpur|ho chi minh city|saint petersburg|st petersburg|st. petersburg|nizhny novgorod|the hague
    |new england|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island
    |port-au-prince|san salvador
"""

_PEOPLES = """
    afghan african albanian algerian american angolan arab arabian arabic argentine argentinian armenian asian
    australian austrian azerbaijani azeri bahraini balkan baltic bangladeshi basque bavarian belarusian belarussian
    belgian bolivian bosnian brazilian british briton bulgarian burmese byzantine cambodian cameroonian canadian
    catalan caucasian chechen chilean chinese circassian colombian congolese corsican cossack crimean croat croatian
    cuban cypriot czech dane danish dutch dutchman ecuadorian egyptian emirati englishman english eritrean estonian
    ethiopian european eurasian filipino finn finnish flemish french frenchman frisian gallic georgian german
    ghanaian greek guatemalan haitian hebrew honduran hungarian icelander icelandic indian indonesian inuit iranian
    iraqi irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurd
    kurdish kuwaiti kyrgyz lao laotian latin latvian lebanese liberian libyan lithuanian macedonian malagasy
    malawian malaysian malian maltese maori mauritanian mexican moldovan mongol mongolian montenegrin moroccan
    mozambican namibian nepalese nepali nicaraguan nigerian nordic norman norwegian omani ossetian ottoman pakistani
    palestinian panamanian paraguayan pashtun persian peruvian pole polish portuguese prussian punjabi qatari roma
    roman romanian russian rwandan saudi saxon scandinavian scot scots scottish senegalese serb serbian siberian
    sicilian sikh silesian singaporean slav slavic slovak slovakian slovene slovenian somali soviet spaniard spanish
    sudanese swede swedish swiss syrian taiwanese tajik tamil tanzanian tatar thai tibetan tunisian turk turkic
    turkish turkmen ugandan uighur ukrainian uruguayan uyghur uzbek venezuelan venetian vietnamese welsh welshman
    westerner yemeni yiddish yugoslav zambian zimbabwean franco anglo sino russo indo euro afro north-korean
    south-korean berliner londoner parisian muscovite viennese esperanto farsi pashto urdu hindi bengali swahili
    mandarin cantonese texan californian catalans athenian
"""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


GIVEN_NAMES = frozenset(f"{_MEN} {_WOMEN}".split())
"""Given names of Europe and beyond, as English texts spell them."""

STATES = frozenset(_STATES.split()) | _phrases(_STATES_OF_WORDS)
PLACES = STATES | frozenset(_CITIES.split()) | _phrases(_CITIES_OF_WORDS)
"""States, large cities, and parts of the world."""

PEOPLES = frozenset(_PEOPLES.split())
"""Adjectives and nouns of origin, and languages; plurals in -s are not listed."""

"""How boilerplate reads in English."""

from __future__ import annotations

from collections.abc import Sequence

from regesta.text.boilerplate.rules import BoilerplateRule, rule

_NETWORKS = r"(?:facebook|twitter|x|instagram|telegram|youtube|linkedin|whatsapp|tiktok|threads|mastodon|social\ media)"
_NETWORK_LIST = rf"{_NETWORKS}(?:(?:,|,?\ and|,?\ or|\ ?/)\ {_NETWORKS}){{0,4}}"
_PAGE = r"(?:article|page|story|post|link|video|site|website)"
_LETTERS = r"(?:newsletters?|letter|updates|alerts|podcast|digest|channel|feed|briefing|mailing\ list|emails?)"
_NEWSPAPERS = (
    r"Times|Herald|News|Post|Tribune|Guardian|Independent|Observer|Chronicle|Gazette|Journal|Review|Monitor|Telegraph"
    r"|Mail|Press|Insider|Bulletin|Mirror|Sun|Star|Standard|Daily|Weekly|Courier|Examiner|Reporter"
)
_LEGAL = (
    r"terms(?:\ (?:of|and|&)\ (?:use|service|conditions))?|privacy(?:\ (?:policy|notice))?|cookie\ policy|imprint"
    r"|accessibility|contact\ us|about\ us|advertise(?:\ with\ us)?|site\ ?map|disclaimer"
)
_PRESS_WORDS = r"(?:reader|journalis|reporting|newsroom|donat|subscri|article|website|news\ (?:site|organi[sz]ation))"

ENGLISH: Sequence[BoilerplateRule] = (
    rule(
        "advertisement",
        r"article\ continues\ (?:after|below)\ this\ ad(?:vertisement)?"
        r"|(?:story|article)\ continues\ below\ advertisement",
        "Article continues after this advertisementShe said no.",
        "The article continues after this paragraph.",
        cues=("continues",),
    ),
    rule(
        "advertisement-line",
        r"\[?(?:advertisement|sponsored\ content)\]?",
        "ADVERTISEMENT",
        "Advertisement of the Ministry, 3 May",
    ),
    rule(
        "click-here",
        r"(?:click|tap)\ here"
        r"\ (?:to\ (?:read|see|view|watch|listen|subscribe|sign|join|donate|download|share|find|get|learn)"
        r"|for\ (?:more|the|full|all))\b.{0,90}",
        "Click here to read the full story",
        "Click here and click there, the telegraph went all night.",
    ),
    rule(
        "comment-count",
        r"comments?\ ?\(\d{1,5}\)|\d{1,5}\ comments?|no\ comments\ yet|(?:leave|post|add)\ a\ (?:comment|reply)",
        "Comments (12)",
        "Comments (12 May)",
    ),
    rule(
        "cookie-notice",
        r"(?:(?:this|our)\ (?:web)?site\ uses\ cookies|we\ use\ cookies"
        r"|by\ (?:using|continuing\ to\ (?:use|browse))\ (?:this|our)\ (?:web)?site,?\ you\ (?:agree|consent|accept)"
        r"(?=.*cookie))\b.{0,300}"
        r"|(?:accept|reject|manage)\ (?:all\ )?(?:cookies|cookie\ (?:settings|preferences))",
        "We use cookies to improve your experience.",
        "Sailors use cookies as biscuits.",
        longest=400,
    ),
    rule(
        "donation-appeal",
        r"(?:…|\.\.\.)\s*(?:before\ you\ go,\ )?we\ have\ a\ (?:small|little|quick)\ favou?r\ to\ ask.*"
        rf"|we\ have\ a\ (?:small|little|quick)\ favou?r\ to\ ask.*\b{_PRESS_WORDS}.*"
        r"|if\ you\ (?:enjoyed|value|like|appreciate)\ (?:this|our|independent|what\ we\ do)\b.{0,80}"
        r"(?:please\ )?consider\ (?:donat|support|contribut|subscrib)ing\b.*",
        "… we have a small favor to ask.",
        "We have a small favour to ask of your brother: let him send the trunk.",
        longest=1_000,
    ),
    rule(
        "legal-links",
        rf"(?:{_LEGAL})(?:\s*[|·•/]\s*(?:{_LEGAL}))+",
        "Terms of use | Privacy policy",
        "Terms of peace / Privacy of the King",
    ),
    rule(
        "loading",
        r"(?:loading|please\ wait,\ loading)(?:\ (?:comments|more|the\ page|page|video|player))?\ ?(?:…|\.{3})",
        "Loading…",
        "Loading the ships took a week…",
    ),
    rule(
        "newsletter-appeal",
        r"(?:get|receive)\ (?:the|our|all\ the|all\ our)\b.{0,60}\b(?:in|to|into)\ your\ (?:e-?mail\ )?inbox"
        r"(?:\ (?:every|each)\ (?:day|week|morning))?[.!]?"
        r"|enter\ your\ e-?mail(?:\ address)?(?:\ (?:here|to\ (?:subscribe|sign\ up))\b.{0,60})?[.:…]?",
        "Get the latest news delivered to your inbox.",
        "Get the letters to your father before the ship leaves.",
        longest=160,
    ),
    rule(
        "page-jump",
        r"(?:skip|jump)\ to\ (?:the\ )?(?:main\ )?(?:content|navigation|menu|search|footer)"
        r"|(?:back|return|go)\ to\ (?:the\ )?top(?:\ of\ (?:the\ )?page)?|top\ of\ (?:the\ )?page",
        "Skip to content",
        "Skip to the contents of the third letter, she wrote.",
    ),
    rule(
        "page-tools",
        r"text\ size(?:\ ?[:+–-].{0,12})?|(?:increase|decrease)\ (?:font|text)\ size|bookmark\ this\ page"
        r"|(?:save|listen\ to)\ (?:this\ )?(?:article|page)|add\ to\ favou?rites|print(?:able|er-friendly)?\ version"
        r"|download\ (?:the\ |as\ )?pdf",
        "Listen to this article",
        "Listen to this, article by article.",
    ),
    rule(
        "photo-credit-line",
        r"(?:Photo(?:graph)?s?|Image|Picture)(?:\ courtesy\ of|\ credit:|\ by)\ "
        r"[^\W\d_a-z][\w.'’-]*(?:\ [^\W\d_a-z][\w.'’-]*){0,4}(?:\ ?[/|,]\ ?[A-Z][\w\ ]{1,30})?",
        "Photo by Ada Lind",
        "Picture by candlelight the faces of those men.",
        case=True,
    ),
    rule(
        "read-more",
        r"(?:continue(?:\ reading)?|read\ more|show\ more|load\ more|view\ (?:all\ )?comments|comments)"
        r"\ ?(?:…|\.\.\.|→|»)?",
        "Read more",
        "Read more of the letters if you must.",
    ),
    rule(
        "related-link",
        r"(?:READ|READ\ ALSO|READ\ MORE|SEE\ ALSO|ALSO\ READ|WATCH|RELATED"
        r"|Read\ also|See\ also|Related\ (?:article|story|stories))\ ?[:–—-]\ ?"
        r"(?!.*\b(?:pp?|vols?|ch|no|fols?|ff?)\.\ ?\d)\S.*",
        "READ: Bridge over the Neva opens",
        "See also: Lind, Harbours of the North, vol. 2, p. 14",
        case=True,
        longest=250,
    ),
    rule(
        "rights-line",
        r"(?:©|\(c\)|copyright(?:\ ©|\ \(c\))?)\ ?(?:(?:19|20)\d\d(?:\ ?[–-]\ ?(?:(?:19|20)\d\d)?)?,?\ )?"
        r"[^.!?]{0,60}(?:\ (?:19|20)\d\d)?\.?\ all\ rights\ reserved\.?"
        r"|(?:©|\(c\)|copyright\ ©)\ ?(?:19|20)\d\d(?:\ ?[–-]\ ?(?:(?:19|20)\d\d)?)?,?\ [^.!?]{2,50}\.?"
        r"|all\ rights\ reserved\.?",
        "© 2022 The Evening Herald. All rights reserved.",
        "All rights reserved to the Crown were listed in the charter.",
        longest=160,
    ),
    rule(
        "script-notice",
        r"(?:please\ )?(?:enable|turn\ on|activate)\ javascript(?:\ (?:to|in|for|and)\b.*)?[.!]?"
        r"|you\ need\ to\ enable\ javascript\b.*"
        r"|javascript\ (?:is|must\ be)\ (?:disabled|required|enabled|not\ enabled)\b.*"
        r"|your\ browser\ (?:does\ not|doesn['’]t)\ support\ .{3,80}",
        "Please enable JavaScript to view the comments.",
        "Please enable me to view the ships.",
        longest=200,
    ),
    rule(
        "share-links",
        r"(?:(?:forward|send|e-?mail)\ (?:this\ )?(?:page\ |article\ )?to\ (?:your\ |a\ )?friends?"
        rf"|share(?:\ this(?:\ {_PAGE})?)?(?:\ (?:on|via)\ {_NETWORK_LIST}|\ via\ e-?mail)?"
        rf"|tweet|print(?:\ this\ {_PAGE})?|e-?mail\ this(?:\ {_PAGE})?)[.!:]?",
        "Forward to your friends",
        "Share this with your mother.",
    ),
    rule(
        "sign-in",
        r"(?:sign\ in|log\ ?in)(?:\ ?(?:[/|]|or)\ ?(?:register|sign\ up|subscribe|create\ (?:an\ )?account))?"
        r"|(?:register|sign\ up)\ ?[/|]\ ?(?:sign\ in|log\ ?in)|my\ account",
        "Sign in",
        "Sign in the book, said the clerk.",
    ),
    rule(
        "subscribe-line",
        r"(?:subscribe|sign\ up)(?:\ (?:now|today|here))?[.!]?"
        rf"|(?:subscribe|sign\ up)\ (?:to|for|on)\ .{{0,50}}\b(?:{_LETTERS}|{_NETWORKS})\b.{{0,40}}"
        rf"|follow\ us(?:\ on\ {_NETWORK_LIST})?:?|(?:follow|like|join|find)\ us\ on\ (?:our\ )?{_NETWORK_LIST}[.!:]?",
        "Like us on Facebook",
        "Follow us to the harbour.",
    ),
    rule(
        "support-line",
        rf"(?:Support|SUPPORT|Donate\ to)\ The\ (?:[A-Z][\w'’-]+\ ){{0,3}}(?:{_NEWSPAPERS})!?"
        r"|(?:Donate|DONATE)(?:\ [Nn]ow|\ NOW)?!?",
        "Support The Evening Herald!",
        "Support us!",
        case=True,
    ),
    rule(
        "teaser-heading",
        r"(?:recommended\ (?:for\ you|stories|articles|reading)"
        r"|most\ (?:read|popular|viewed|shared)(?:\ (?:stories|articles))?"
        r"|you\ (?:may|might)\ also\ (?:like|be\ interested\ in)|trending(?:\ now|\ stories)"
        r"|related\ (?:articles|stories|news|posts|content)|editor['’]s\ picks)[:…]?",
        "Recommended for you",
        "Most read nothing at all.",
    ),
    rule(
        "typo-notice",
        r"(?:found|spotted|noticed|see)\ (?:a|an)\ (?:typo|mistake|error|misprint)"
        r"(?:\ in\ (?:the|this)\ (?:text|article))?\?\ (?:please\ )?"
        r"(?:select|highlight|press|click|let\ us\ know|report\ it|tell\ us|write\ to\ us|contact\ us)\b.{0,160}",
        "Found a typo? Select it and press Ctrl+Enter.",
        "Found an error? The printer of this book found ten.",
        longest=250,
    ),
)

"""Expressions for the ways in which Chinese texts name laws; `laws.py` reads with them.

Comes in: the words for instruments (``laws.toml``). Goes out: compiled patterns. Spaces may stand wherever a typesetter
puts them (第 16 (2013) 号法), but never a line feed, which ends a paragraph.

    >>> NUMBERED.search("第16 (2013) 号法案")["noun"]
    '法案'
"""

import re

from diffreport.lang.laws import instruments

_S = r"[^\S\n]*"
_HAN = "\u4e00-\u9fff"
_OPEN, _CLOSE = rf"[(（]{_S}", rf"{_S}[)）]"
DATE = rf"(?<!\d)[12]\d{{3}}{_S}年(?:{_S}\d{{1,2}}{_S}月(?:{_S}\d{{1,2}}{_S}日)?)?"
_FULL_DATE = rf"(?<!\d)[12]\d{{3}}{_S}年{_S}\d{{1,2}}{_S}月{_S}\d{{1,2}}{_S}日"

# What may follow the noun 法 as part of another word: 第5号法院, 第5号法规定 (the noun is 法, not 法规).
_GUARDS = {"法": "院|官|庭|人|制|治|学|定|理|医|外", "法规": "定", "法律": "框架|体系|文书|制度|规范|约束|依据|基础|措施|援助", "令": "人"}
_NOUNS = sorted(instruments("zh"), key=lambda word: (-len(word), word))
NOUN_END = re.compile("(?:" + "|".join(_NOUNS) + ")$")
_NOUN = "(?:" + "|".join(word + (f"(?!{_GUARDS[word]})" if word in _GUARDS else "") for word in _NOUNS) + ")"
TITLE_NOUN = re.compile("(?:" + "|".join(word for word in _NOUNS if instruments("zh")[word]["titles"]) + ")$")
# Who gives a law, between 号 and the noun (第10697号共和国法令) or before the number (内阁第26号决定).
_GIVER = (
    "共和国|特别|立法|行政|总统|主席|国务院|部长会议|部长内阁|政府|部长|部|理事会|内阁|议会|国会|皇家|王室|王国|联邦|组织|基本|紧急|最高|国家|一般|普通"
    "|补充|修正|执行|实施|委员会|框架|授权|大臣|首相|总理|省|州|市"
)
_QUALIFIED = rf"(?P<noun>(?:{_GIVER}){{0,3}}{_NOUN})"

_REFERENCE = rf"(?:\d+(?:[-/]\d+)*(?:[-/][A-Z]{{2,}})*(?:{_S}(?:[A-Z]\.){{2,}})?|[〇零一二三四五六七八九十百千]+)"
_IN_YEAR = rf"(?:{_S}{_OPEN}[12]\d{{3}}{_CLOSE})?"
_SERIES = rf"(?:{_OPEN}[A-Z]{{2,}}{_CLOSE}{_S})"
_FIRST = rf"(?:第{_S}{_SERIES}?{_REFERENCE}|{_SERIES}{_REFERENCE}|(?<![\dA-Za-z/(（-])\d+[-/]\d+(?:/[A-Z]{{2,}})?){_IN_YEAR}"
_MEMBER = rf"(?:{DATE}{_S}的?)?(?:第{_S})?{_SERIES}?{_REFERENCE}{_IN_YEAR}"
_AND = rf"{_S}号?{_S}(?:、|和|及|与|以及){_S}"
AND = re.compile(_AND)
NUMBERED = re.compile(rf"(?P<list>{_FIRST}(?:{_AND}{_MEMBER})*){_S}号{_S}{_QUALIFIED}")
PART = re.compile(rf"(?P<date>{DATE})|(?P<reference>{_REFERENCE})(?:{_S}{_OPEN}(?P<year>[12]\d{{3}}){_CLOSE})?(?![A-Z\d])")

_TITLE = r"《(?:[^《》\n]|《[^《》\n]*》)*》"
TITLES = re.compile(_TITLE)
_QUOTE = '[“”"]'
_NEW = rf"(?:新版|新的?)?{_S}"
# 包含《刑法》的第641号法: the title belongs to the number that follows.
NUMBER_FOLLOWS = re.compile(rf"(?:的|(?P<also>[,，]?即)){_S}(?:{DATE}{_S}的?)?{_FIRST}{_S}号{_S}{_QUALIFIED}")
HOLDS = re.compile(rf"(?:包含|载有|颁布)(?:新的?)?{_S}$")
# 第93号法律(《…法》 · 第156号法，《…法》 · 第151号法，即新的《…》 · 第25号法，颁布《…》
TITLE_BEHIND = re.compile(
    rf"(?:{_S}[,，]?{_S}[(（]?{_S}(?:即|题为|名为|又称|亦称|称为|颁布|包含|载有){_S}|{_S}[(（]?|{_S}[,，]{_S}(?={_TITLE}{_S}(?:[；;。]|$)))"
    rf"(?P<fresh>{_NEW}){_QUOTE}?(?P<title>{_TITLE}){_QUOTE}?[)）]?"
)
TITLE_BEFORE = re.compile(rf"(?:(?:包含|载有|颁布)(?P<fresh>{_NEW})(?P<title>{_TITLE})的|(?P<other>{_TITLE})[,，]?即){_S}$")
ALSO_CALLED = re.compile(rf"{_S}[(（]{_S}(?:又称|亦称|也称|简称|下称|以下简称|即){_S}{_QUOTE}?(?P<title>{_TITLE}){_QUOTE}?[)）]?")
BRACKETS = re.compile(
    rf"{_S}{_OPEN}(?P<date>{DATE})?{_S}[,，]?{_S}(?:(?:第{_S})?(?P<reference>{_REFERENCE}){_S}号{_S}(?:(?:{_GIVER}){{0,3}}{_NOUN})?)?{_CLOSE}"
)
ARTICLE = re.compile(
    rf"(?:{_S}[和、及]?{_S}第{_S}[\d⁰¹²³⁴⁵⁶⁷⁸⁹〇零一二三四五六七八九十百]+{_S}(?:{_OPEN}\w{{1,3}}{_CLOSE})?{_S}[条款节章编项]|{_S}第{_OPEN}\w{{1,3}}{_CLOSE}款)+"
)

DATES = re.compile(DATE)

FRESH = re.compile(rf"(?<![最重更创])新(?:版|的)?{_S}$")
TOPIC = re.compile(rf"^.*(?P<topic>关于(?:{_TITLE}|[^。；;，,《》\n])*的){_S}$", re.DOTALL)
# 支持加强…的理事会第…号决定: a purpose in place of a subject.
PURPOSE = re.compile(rf"^.*(?P<topic>(?:支持|旨在)(?:{_TITLE}|[^。；;，,《》\n])*的){_S}$", re.DOTALL)
DATED = re.compile(rf"(?P<date>{DATE}){_S}(?:[{_HAN}]{{0,8}}?(?P<verb>通过|批准|颁布|公布|签署|发布|制定|生效)的|的?){_S}$")
GIVEN = re.compile(
    rf"(?P<date>{DATE}){_S}[{_HAN}]{{0,12}}(?:部|署|局|院|厅|内阁|议会|国会|拉达|委员会|理事会|总统|总理|国王|政府|大会|主席){_S}$"
)
ON_DAY = re.compile(rf"(?P<date>{_FULL_DATE}){_S}[，,]{_S}[{_HAN}]{{0,12}}$")
GIVER_BEFORE = re.compile(rf"(?:内阁|议会|国会|部长会议|理事会|政府|总统|国务院){_S}$")

DESCRIBED = re.compile(
    rf"一项(?:新的?)?(?P<topic>(?:关于|旨在|规定)[^，。；;,\n]{{4,70}}?的)(?:新的?)?(?P<noun>法律|法令|法案|条例|法)(?!{_GUARDS['法']}|{_GUARDS['法律']})"
    rf"|(?P<giver>理事会|议会|国会|内阁|政府){_S}(?P<date>{DATE})(?P<about>关于[^，。；;,\n]{{4,70}}?的)(?P<kind>决定|法律|法令|条例)"
)

QUOTED = re.compile(
    rf"(?<=题为|称为|名为){_S}[“\"]{_S}(?:(?P<date>{DATE}){_S})?(?P<title>[^“”\"《》，。；;\n]{{2,40}}?(?:法典|条例|法令|法))[”\"]"
)
# A code that every state has is named without 《》 too, where an article of it is cited.
BARE = re.compile(rf"(?P<title>宪法|刑法典|刑法|民法典|民法|刑事诉讼法)(?={_S}第{_S}[\d一二三四五六七八九十百]+[⁰¹²³⁴⁵⁶⁷⁸⁹]*{_S}条)")
BACK = re.compile(
    rf"(?:该项?|此项?|这一|这项|这部|上述)(?P<noun>法律|法案|法令|法典|条例|命令|决定|法)(?!{_GUARDS['法']}|{_GUARDS['法律']}|律|案|令|规|草案)"
    r"|《(?P<word>法律|法案|法令|法典|条例|法)》"
)
NOT_NATIONAL = re.compile(r"国际.*(?:条例|规则|法规|规章)|国际(?:人道主义|人道|刑)?法|.*示范法")

# The parts of a title that translators add, leave out or exchange.
NOISE = re.compile("关于|有关|旨在|支持|打击|反对|进行|行为|活动|政治|综合|现行|修订|共和国|国家|[反对的和与及或之新]")
ENDING = re.compile("(?:法典|法案|法律|法令|法)$")
RULES = re.compile("的?(?:实施|执行|施行)(?:细则|条例|办法|规定)(?:[和与](?:条例|规章|细则))?$")

# Between a law and the name of whose it is: 乌干达政府的《…法》.
GLUE = re.compile(
    rf"(?:的|政府|议会|国会|部长理事会|理事会|总统|通过|颁布|批准|及其|本国|现行|新|第[\d〇零一二三四五六七八九十]+届会议|{_S})+$"
)
ORGAN = re.compile(
    "(?:安全理事会|安理会|(?<!代表)(?<!国民)大会|缔约国会议|执行理事会|理事机构|首脑会议|部长级会议)(?:的|通过|第[\\d〇零一二三四五六七八九十]+届会议)*$"
)
UNION = re.compile("CFSP|JHA|[(（](?:EU|EC|EEC)[)）]|/E[UC]")

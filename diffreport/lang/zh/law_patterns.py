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
_STOP = "，。；;,\n"

DATE = rf"(?<!\d)[12]\d{{3}}{_S}年(?:{_S}\d{{1,2}}{_S}月(?:{_S}\d{{1,2}}{_S}日)?)?"
DATES = re.compile(DATE)
_FULL_DATE = rf"(?<!\d)[12]\d{{3}}{_S}年{_S}\d{{1,2}}{_S}月{_S}\d{{1,2}}{_S}日"

# --- the nouns, and what may follow one as part of another word (第5号法院; of 第5号法规定 the noun is 法, not 法规) ---

_GUARDS = {
    "法": "院|官|庭|人|制|治|学|定|理|医|外",
    "法律": "框架|体系|文书|文件|制度|规范|约束|依据|基础|措施|援助|意见|顾问|事务",
    "法规": "定",
    "令": "人",
}
_NOUNS = sorted(instruments("zh"), key=lambda word: (-len(word), word))
_NOUN = "(?:" + "|".join(word + (f"(?!{_GUARDS[word]})" if word in _GUARDS else "") for word in _NOUNS) + ")"
NOUN_END = re.compile("(?:" + "|".join(_NOUNS) + ")$")
TITLE_NOUN = re.compile("(?:" + "|".join(word for word in _NOUNS if instruments("zh")[word]["titles"]) + ")$")
# Who gives a law, or what rank it has: 第10697号共和国法令, 第510号特别法, 第701号政府决定.
_GIVER = (
    "共和国|特别|立法|行政|总统|主席|国务院|部长会议|部长内阁|政府|部长|部|理事会|内阁|议会|国会|皇家|王室|王国|王|联邦|组织|基本|紧急|最高|国家|一般|普通"
    "|补充|修正|执行|实施|委员会|框架|授权|大臣|首相|总理|省|州|市"
)
_QUALIFIED = rf"(?P<noun>(?:{_GIVER}){{0,3}}{_NOUN})"

# --- numbers: 93 · 16(2013) · 143/2021 · 25-2018/AN · 2018-0974 · (CFSP)2017/809 · 2013/517/CFSP · 一百五十一 ---

_REFERENCE = rf"(?:\d+(?:[-/](?:\d+|[A-Z][A-Z0-9]*))*(?:{_S}(?:[A-Z]\.){{2,}})?|[〇零一二三四五六七八九十百千]+)"
_IN_YEAR = rf"(?:{_S}{_OPEN}[12]\d{{3}}{_CLOSE})?"
_SERIES = rf"(?:{_OPEN}[A-Z]{{2,}}{_CLOSE}{_S})"
_FIRST = rf"(?:第{_S}{_SERIES}?{_REFERENCE}|{_SERIES}{_REFERENCE}|(?<![\dA-Za-z/(（-])\d+[-/]\d+(?:/[A-Z]{{2,}})?){_IN_YEAR}"
_MEMBER = rf"(?:{DATE}{_S}的?)?(?:第{_S})?{_SERIES}?{_REFERENCE}{_IN_YEAR}"
_AND = rf"{_S}号?{_S}(?:、|和|及|与|以及){_S}"
_ASIDE = rf"(?P<aside>{_OPEN}[^()（）\n]{{1,10}}{_CLOSE}{_S})?"
AND = re.compile(_AND)
# A noun ends the number, or the title of the law does (第40号《…法》).
NUMBERED = re.compile(rf"(?P<list>{_FIRST}(?:{_AND}{_MEMBER}){{0,50}}){_S}号{_S}{_ASIDE}(?:{_QUALIFIED}|(?=新?的?《))")
PART = re.compile(rf"(?P<date>{DATE})|(?P<reference>{_REFERENCE})(?:{_S}{_OPEN}(?P<year>[12]\d{{3}}){_CLOSE})?(?![A-Z\d])")
LETTERS = re.compile("[-/][A-Z][A-Z0-9]*")

# --- what is done with laws, as far as it stands in their names ---

ADOPTING = frozenset({"通过", "批准", "颁布", "公布", "签署", "发布", "制定"})
AMENDING = frozenset({"修订", "修正", "修改"})
STARTING = frozenset({"生效", "施行"})
_VERB = "|".join(sorted(ADOPTING | AMENDING | STARTING))

# --- titles, and how they are joined to numbers ---

_TITLE = r"《(?:[^《》\n]|《[^《》\n]*》)*》"
_QUOTE = '[“”"]'
_CALLED = "即|题为|名为|又称|亦称|称为"
_HOLDS = "颁布|包含|载有"
_NEW = rf"(?P<fresh>新版|新的?)?{_S}"
TITLES = re.compile(_TITLE)
HOLDS = re.compile(rf"(?:{_HOLDS})(?:新的?)?{_S}$")
# 第93号法律(《…法》 · 第151号法，即新的《…》 · 第25号法，颁布《…》 · 第156号法，《…法》 where nothing else follows
TITLE_BEHIND = re.compile(
    rf"(?:{_S}[,，]?{_S}[(（]?{_S}(?:{_CALLED}|{_HOLDS}){_S}|{_S}[(（]?|{_S}[,，]{_S}(?={_TITLE}{_S}(?:[；;。]|$)))"
    rf"{_NEW}{_QUOTE}?(?P<title>{_TITLE}){_QUOTE}?[)）]?"
)
# 包含《刑法》的第641号法 · 《…法》，即第5号法
TITLE_BEFORE = re.compile(rf"(?:(?:{_HOLDS}){_NEW}(?P<title>{_TITLE})的|(?P<other>{_TITLE})[,，]?即){_S}$")
NUMBER_FOLLOWS = re.compile(rf"(?:的|(?P<also>[,，]?即)){_S}(?:{DATE}{_S}的?)?{_FIRST}{_S}号{_S}{_QUALIFIED}")
ALSO_CALLED = re.compile(rf"{_S}[(（]{_S}(?:又称|亦称|也称|简称|下称|以下简称|即){_S}{_QUOTE}?(?P<title>{_TITLE}){_QUOTE}?[)）]?")
# 《海关法》(2002年第40号) · 第202号法(1999年12月24日) · 《税法》(2019年修订)
BRACKETS = re.compile(
    rf"{_S}{_OPEN}(?P<date>{DATE})?{_S}(?P<verb>{_VERB})?{_S}[,，]?{_S}(?:(?:第{_S})?(?P<reference>{_REFERENCE}){_S}号{_S}(?:(?:{_GIVER}){{0,3}}{_NOUN})?)?{_CLOSE}"
)
_FIGURE = "[\\d⁰¹²³⁴⁵⁶⁷⁸⁹〇零一二三四五六七八九十百]+"
_CLAUSE = rf"{_S}第{_S}(?:{_FIGURE}{_S}(?:{_OPEN}\w{{1,3}}{_CLOSE})?|{_OPEN}\w{{1,3}}{_CLOSE}){_S}[条款节章编项]"
ARTICLE = re.compile(rf"(?:{_S}[和、及]?{_CLAUSE})+")

# --- what stands before a law; each ends where the law begins ---

FRESH = re.compile(rf"(?<![最重更创])新(?:版|的)?{_S}$")
TOPIC = re.compile(rf"^.*(?P<topic>关于(?:{_TITLE}|[^{_STOP}《》])*的){_S}$", re.DOTALL)
# 支持加强…的理事会第…号决定: a purpose in place of a subject.
PURPOSE = re.compile(rf"^.*(?P<topic>(?:支持|旨在)(?:{_TITLE}|[^{_STOP}《》])*的){_S}$", re.DOTALL)
DATED = re.compile(rf"(?P<date>{DATE}){_S}(?:[{_HAN}]{{0,8}}?(?P<verb>{_VERB})后?的|的?){_S}$")
GIVEN = re.compile(
    rf"(?P<date>{DATE}){_S}[{_HAN}]{{0,12}}(?:部|署|局|院|厅|内阁|议会|国会|拉达|委员会|理事会|总统|总理|国王|政府|大会|主席){_S}$"
)
ON_DAY = re.compile(rf"(?P<date>{_FULL_DATE}){_S}[，,]{_S}[{_HAN}]{{0,12}}$")
GIVER_BEFORE = re.compile(rf"(?:内阁|议会|国会|部长会议|理事会|政府|总统|国务院){_S}$")

# --- laws without number and title, titles in other marks, words that point back ---

DESCRIBED = re.compile(
    rf"一项(?:新的?)?(?P<topic>(?:关于|旨在|规定)[^{_STOP}]{{4,70}}?的)(?:新的?)?"
    rf"(?P<noun>法律|法令|法案|条例|法)(?!{_GUARDS['法']}|{_GUARDS['法律']})"
    rf"|(?P<giver>理事会|议会|国会|内阁|政府){_S}(?P<date>{DATE})(?P<about>关于[^{_STOP}]{{4,70}}?的)(?P<kind>决定|法律|法令|条例)"
)
QUOTED = re.compile(
    rf"(?<=题为|称为|名为){_S}[“\"]{_S}(?:(?P<date>{DATE}){_S})?(?P<title>[^“”\"《》{_STOP}]{{2,40}}?(?:法典|条例|法令|法))[”\"]"
)
# A code that every state has is named without 《》 too, where an article of it is cited.
BARE = re.compile(rf"(?P<title>宪法|刑法典|刑法|民法典|民法|刑事诉讼法)(?={_S}第{_S}{_FIGURE}{_S}条)")
BACK = re.compile(
    rf"(?:该项?|此项?|这一|这项|这部|上述)(?P<noun>法律|法案|法令|法典|条例|命令|决定|法)(?!{_GUARDS['法']}|{_GUARDS['法律']}|律|案|令|规|草案)"
    r"|《(?P<word>法律|法案|法令|法典|条例|法)》"
)

# --- what a title says ---

# 《2020年…法》 and 《…法(2020年)》
YEAR_WITHIN = re.compile(rf"^《?(?P<first>[12]\d{{3}}){_S}年(?!代)|[(（](?P<last>[12]\d{{3}}){_S}年?[)）]》?$")

NOT_NATIONAL = re.compile(r"国际.*(?:条例|规则|法规|规章)|国际(?:人道主义|人道|刑)?法|.*示范法")
# The parts of a title that translators add, leave out or exchange.
NOISE = re.compile("关于|有关|旨在|支持|打击|反对|进行|行为|活动|政治|综合|现行|修订|共和国|国家|[反对的和与及或之新]")
ENDING = re.compile("(?:法典|法案|法律|法令|法)$")
RULES = re.compile("的?(?:实施|执行|施行)(?:细则|条例|办法|规定)(?:[和与](?:条例|规章|细则))?$")

# --- whose a law is: what may stand between it and a name, organs that are no state's, series of the European Union ---

_SESSION = r"第[\d〇零一二三四五六七八九十]+届会议"
GLUE = re.compile(rf"(?:的|了|已|政府|议会|国会|部长理事会|理事会|总统|通过|颁布|制定|批准|修订|修正|及其|本国|现行|新|{_SESSION}|{_S})+$")
LISTED = re.compile(rf"{_S}[、和与及以]{{1,2}}{_S}")
ORGAN = re.compile(
    rf"(?:安全理事会|安理会|(?<!代表)(?<!国民)大会|缔约国会议|执行理事会|理事机构|首脑会议|部长级会议)(?:的|通过|{_SESSION})*$"
)
UNION = re.compile("CFSP|JHA|[(（](?:EU|EC|EEC)[)）]|/E[UC]|[(（]欧盟[)）]")

"""What a Chinese sentence says of a treaty: the patterns that read ``treaty_claims.toml``.

Comes in: the words before and after a list of names, folded. Goes out: the status that the text claims. One noun or verb
governs the whole list, so the questions are asked in the order of their force:

    noun after the list    是▮、▮和▮的缔约国
    noun before it         是下列公约的缔约国：▮；▮
    verb before it         已批准▮    加入了▮    第3号法令批准的▮    but not: 呼吁各国加入▮, 打算批准▮
    verb after it          ▮的规定已由第3号法令批准
    support                in the clause: 促进普遍加入▮
    else                   the text only mentions it

A verb that is done (了, 已, a date before it) is a deed; one that is not may be a wish, so the words before it decide.

    >>> status(Governed("某国批准了", "")), status(Governed("某国呼吁各国批准", ""))
    ('party', 'supports')
"""

import re
from collections.abc import Mapping
from functools import cache

from diffreport.errors import TableError
from diffreport.lang.fold import fold
from diffreport.lang.titles import treaty_titles
from diffreport.lang.treaties import Governed, TreatyForms
from diffreport.lexicon.tables import rows
from diffreport.model.fact import TreatyStatus

_CLAIMS, _SETS = "treaty_claims.toml", "treaty_sets.toml"
_ROLES = frozenset(
    {"join", "sign", "take-part", "be", "party", "signatory", "not-party", "introduce", "done", "call", "intend", "pending", "deny"}
    | {"others", "object", "occasion", "support", "institution", "anaphor", "alike", "demonstrative", "collective"}
)
_GLUE = (
    r"(?:[、,;()]|以及|及其?|和|与|或|并|其|等|于?\d{4}年|关于|经修[订正]的|《[^《》]*》|\([^()]*\)"
    r"|[各多数几一二三四五六七八九十两\d]+项|(?:修正|附加|补充)?议定书|修正案)*"
)
_DERIVED = (
    r"(?:\([^()]{0,24}\))?(?P<join>以及|及其?|和其?|与其?)?(?:相应的)?的?《?(?:(?P<year>\d{4})年)?(?:[一二三四五六七八九十两\d]+项)?(?P<each>各项)?"
    r"(?:(?P<amendment>修正案|修订案|修正议定书)|(?P<protocol>(?:附加|补充)?议定书)|(?<=各项)文书)》?"
)


@cache
def forms() -> TreatyForms:
    """The forms of treaties in Chinese.

    Raises:
        TableError: if a packaged table breaks its own rules.
    """
    words, together = _words(), _together()
    names = sorted({*treaty_titles("zh").bare, *together}, key=lambda name: (-len(name), name))
    nouns = _any(words["anaphor"])
    return TreatyForms(
        title=re.compile(r"《(?P<inner>(?:[^《》]|《[^《》]*》)*)》"),
        bare=re.compile(rf"(?:{_any(names)})(?!{_any(words['institution'])})"),
        together=together,
        amended=re.compile(r"(?:经修[订正]|修[订正]后)的(?:\d{4}年)?$"),
        dated=re.compile(r"(?P<year>\d{4})年(?:《[^《》]*》及其)?$"),
        derived=re.compile(_DERIVED),
        unnamed_protocol=re.compile(r"具有法律约束力的[^.;]{0,30}?议定书|核查议定书"),
        anaphor=re.compile(rf"(?:{_any(words['demonstrative'])})(?:国际)?(?P<noun>{nouns})|(?<![^,;:.])(?P<subject>{nouns})(?=的?规定)"),
        alike=words["alike"],
        glue=re.compile(_GLUE),
        status=status,
    )


def status(governed: Governed) -> TreatyStatus:
    """The status that the words around a list of names claim for the respondent."""
    patterns = _patterns()
    if governed.claims:
        for claim in (_noun_after, _noun_before, _verb_before, _verb_after):
            found = claim(governed, patterns)
            if found:
                return found
    clause = _clause(governed.before, len(governed.before)) + re.split(r"[,;:.]", governed.after)[0]
    return "supports" if patterns["support"].search(clause) and not patterns["denied"].search(clause) else "mentions"


Patterns = Mapping[str, re.Pattern[str]]


@cache
def _patterns() -> Patterns:
    words = {role: _any(forms) for role, forms in _words().items()}
    noun = rf"(?:(?P<signed>{words['signatory']})|(?P<party>{words['party']}))"
    verb = rf"(?:{words['join']}|{words['sign']})"
    part = rf"(?:{words['take-part']}|{words['join']}|{words['sign']})"
    chain = r"(?P<verbs>{0}(?:(?:和|并|、|或|及|与|以及|后)*(?:{0}))*)(?P<done>{1})?"
    covering = rf"(?::|[,:]?(?:{words['introduce']}))[^,;:.]*$"
    return {
        "be": re.compile(words["be"]),
        "after": re.compile(rf"{_GLUE}(?:等(?:{words['collective']})?)?的?[^,.;、的]{{0,8}}?{noun}(?!{words['not-party']})"),
        "before": re.compile(rf"(?:{words['be']})[^;.]*?{noun}{covering}"),
        "verb": re.compile(chain.format(verb, words["done"])),
        "part": re.compile(chain.format(part, words["done"])),
        "passive": re.compile(rf"{_GLUE}的?(?:规定|条款)?(?:均|都|也)?(?:已|已经)?(?:由|获|经|被|得到)(?P<agent>[^.;]*?)(?P<verb>{verb})"),
        "sign": re.compile(words["sign"]),
        "joined": re.compile(words["join"]),
        "covering": re.compile(rf"[^,;:.]*(?:[,:]\s*)?(?:其中)?(?:{words['introduce']})[^,;:.]*:?[^,;:.]*"),
        **{role: re.compile(words[role]) for role in ("call", "intend", "others", "support")},
        **{role: re.compile(rf"等?的?(?:{words[role]})") for role in ("object", "pending")},
        "occasion": re.compile(rf"等?的?(?:第?[一二三四五六七八九十两\d]+[次届场期轮])?(?:{words['occasion']})"),
        "deny": re.compile(rf"(?:{words['deny']})[^,;:.]{{0,4}}$"),
        "denied": re.compile(rf"(?:{words['deny']}){verb}"),
        "past": re.compile(r"已|曾|据此|\d年|日$"),
    }


def _noun_after(governed: Governed, patterns: Patterns) -> TreatyStatus | None:
    """是▮和▮的缔约国: the noun needs its verb, so that ▮缔约国会议 claims nothing."""
    found = patterns["after"].match(governed.after)
    being = [match for match in patterns["be"].finditer(governed.before) if not set(";.") & set(governed.before[match.end() :])]
    if not found or not being or not _is_own(governed, being[-1].start(), patterns):
        return None
    return "signed" if found["signed"] else "party"


def _noun_before(governed: Governed, patterns: Patterns) -> TreatyStatus | None:
    """是下列公约的缔约国：▮；▮."""
    found = patterns["before"].search(governed.before)
    if not found or not _is_own(governed, found.start(), patterns):
        return None
    return "signed" if found["signed"] else "party"


def _verb_before(governed: Governed, patterns: Patterns) -> TreatyStatus | None:
    """批准了▮: the last verb before the list, if the list is its object and the respondent its subject."""
    if governed.arrangement and patterns["occasion"].match(governed.after):
        return None
    chains = list(patterns["part" if governed.arrangement else "verb"].finditer(governed.before))
    if not chains or patterns["pending"].match(governed.after):
        return None
    chain = chains[-1]
    between = governed.before[chain.end() :]
    done = bool(chain["done"]) or bool(patterns["past"].search(_clause(governed.before, chain.start())))
    if not _is_object(between, done, patterns) or not _is_own(governed, chain.start(), patterns):
        return None
    if not done and (patterns["intend"].search(_clause(governed.before, chain.start())) or patterns["call"].search(governed.before)):
        return None
    signed = patterns["sign"].search(chain["verbs"]) and not patterns["joined"].search(chain["verbs"])
    return "signed" if signed else "party"


def _verb_after(governed: Governed, patterns: Patterns) -> TreatyStatus | None:
    """▮的规定已由第3号法令批准."""
    found = patterns["passive"].match(governed.after)
    if not found or patterns["others"].search(found["agent"]) or governed.foreign(found["agent"]):
        return None
    return "signed" if patterns["sign"].fullmatch(found["verb"]) else "party"


def _is_object(between: str, done: bool, patterns: Patterns) -> bool:
    """Whether the words between a verb and a list leave the list the verb's object: 批准了包括▮, not 批准了关于▮的法律."""
    if patterns["object"].match(between):
        return False
    if re.search("[,;:.]", between):
        return bool(patterns["covering"].fullmatch(between))
    return done or len(between) <= 6


def _is_own(governed: Governed, at: int, patterns: Patterns) -> bool:
    """Whether what stands at `at` is said of the respondent itself, and not denied."""
    subject = _clause(governed.before, at)
    said_of_others = patterns["others"].search(subject) or patterns["call"].search(subject) or governed.foreign(subject)
    return not said_of_others and not patterns["deny"].search(subject)


def _clause(text: str, end: int) -> str:
    """The words of the clause that stand before `end`."""
    return re.split(r"[,;:.(]", text[:end])[-1]


def _any(words: tuple[str, ...] | list[str]) -> str:
    """An alternative of words, longest first, so that a word never hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """Words by role."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("lang", "zh", _CLAIMS, key="words", keys={"role", "words", "source"}):
        if row["role"] not in _ROLES or row["role"] in found:
            raise TableError("a role that is unknown or given twice", source=_CLAIMS, place=row["role"])
        found[row["role"]] = tuple(row["words"])
    if missing := _ROLES - found.keys():
        raise TableError("a role is missing", source=_CLAIMS, place=", ".join(sorted(missing)))
    return found


def _together() -> Mapping[str, tuple[str, ...]]:
    """Ids by the words that name several treaties at once."""
    known = set(treaty_titles("zh").bare.values())
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("lang", "zh", _SETS, key="together", keys={"names", "treaties", "source"}):
        if unknown := set(row["treaties"]) - known:
            raise TableError("a treaty without a name", source=_SETS, place=", ".join(sorted(unknown)))
        found.update(dict.fromkeys(map(fold, row["names"]), tuple(row["treaties"])))
    return found

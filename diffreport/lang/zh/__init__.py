"""Chinese as the reports write it: the pack that the stages are handed."""

from collections.abc import Mapping, Sequence

from diffreport.lang.counts import CountForms, FigureForms
from diffreport.lang.laws import LawForms
from diffreport.lang.pack import LanguagePack, Names
from diffreport.lang.stance import Stated
from diffreport.lang.treaties import TreatyForms
from diffreport.lang.zh.entities import ENTITIES, number_key
from diffreport.lang.zh.sentences import sentences


def _words(text: str) -> list[str]:
    """Words by the dictionary, which is slow to load and therefore loaded when the first text comes."""
    from diffreport.lang.zh.words import words

    return words(text)


def _respondents() -> Mapping[str, Names]:
    """Chinese names of the respondents by id."""
    from diffreport.lang.names import load

    return load("zh")


def _variants(text: str) -> str:
    """A folded text with one rendering for all between which translators choose freely."""
    from diffreport.lang.variants import folder

    return folder("zh")(text)


def _title_key(title: str) -> str:
    """The id of the treaty that a title names, else the folded title."""
    from diffreport.lang.titles import key

    return key("zh", title)


def _stances(text: str, names: Sequence[str]) -> tuple[Stated, ...]:
    """The stances that a paragraph takes in the name of its speaker."""
    from diffreport.lang.zh.stance import stances

    return stances(text, names)


def _averts(target: str) -> bool:
    """Whether the target of a stance is that something be averted."""
    from diffreport.lang.zh.stance import averts

    return averts(target)


def _treaties() -> TreatyForms:
    """How Chinese texts name treaties and say what they are to them."""
    from diffreport.lang.zh.treaty_claims import forms

    return forms()


def _laws() -> LawForms:
    """The forms by which laws are named and what happens to them is said."""
    from diffreport.lang.zh.laws import forms

    return forms()


def _counts() -> CountForms:
    """How Chinese texts count instruments and members."""
    from diffreport.lang.zh.counts import counts

    return counts()


def _figures() -> FigureForms:
    """How Chinese texts give other numbers with their units."""
    from diffreport.lang.zh.counts import figures

    return figures()


# Function words of the reports' prose, chosen by reading the most frequent short tokens of all five.
_LIGHT = """
的 了 和 与 及 以及 并 并且 或 或者 在 中 上 下 内 里 对 对于 为 为了 以 于 由 从 向 把 被 将 就 按 按照 根据 关于 有关
其 该 此 这 这一 这些 这个 那 那些 各 各个 所 之 而 且 也 还 又 则 即 等 等等 地 得 着 过 是 有 来 去 到 至 自 时 后 前 间
一 一个 一项 一种 一些 项 个 种 名 次 份 条 包括 其中 此外 同时 因此 通过 方面 进行 及其 已 已经 曾 正 正在
我们 我国 本国 它 它们 他们 自己
"""

# Whole words only: the 非 of 非国家 and the 不 of 不扩散 are parts of words and no negations.
_NEGATIONS = """
不 没 没有 未 未能 未曾 尚未 从未 并未 并不 并非 不是 不会 不能 不得 不可 不再 不予 不应 不要 不必 不准 不许 绝不 决不
毫不 从不 无 无法 无权 勿 切勿 莫
"""

# What a report on this subject says in every other sentence proves little of what a sentence is about.
_THEME = """
防止恐怖分子获取大规模毁灭性武器的措施 大规模毁灭性武器及其运载工具 与其制造有关的材料和技术 恐怖主义行为 打击恐怖主义 反恐怖主义
安全理事会决议 大会决议 非国家行为体 扩散 核武器 化学武器 生物武器 化学、生物、放射和核
"""

# SPEC section 4, weakest first: 需要 ‹ 应 ‹ 必须.
_MODALS = ("需要 需 有必要 亟需 急需", "应 应该 应当 不应 宜", "必须 务必 须 必需 不得不 不得 不可")

# Words that deny without a negation: translators exchange 避免发生 and 不会发生.
_AVERTING = "避免 防止 免于 免遭 杜绝 阻止 制止 拒绝 禁止 反对 缺乏 缺少"

# Words that oblige without a modal word: 要求申报 and 须申报.
_OBLIGING = "要求 规定 责成 责令 义务 有义务"

# Verbs that announce what is said: 应该指出 and 必须强调 oblige nobody.
_INTRODUCING = "指出 强调 注意 说明 看到 承认 忆及 回顾 提及 提到"

PACK = LanguagePack(
    code="zh",
    words=_words,
    sentences=sentences,
    respondents=_respondents,
    light=frozenset(_LIGHT.split()),
    variants=_variants,
    title_key=_title_key,
    number_key=number_key,
    entities=ENTITIES,
    negations=frozenset(_NEGATIONS.split()),
    modals=tuple(frozenset(words.split()) for words in _MODALS),
    averting=frozenset(_AVERTING.split()),
    obliging=frozenset(_OBLIGING.split()),
    introducing=frozenset(_INTRODUCING.split()),
    list_marks=frozenset({"、", "和", "与", "及", "以及", "或", "或者"}),
    treaties=_treaties,
    counts=_counts,
    figures=_figures,
    theme=frozenset(word[at : at + 2] for word in _THEME.split() for at in range(len(word) - 1)),
    stances=_stances,
    averts=_averts,
    laws=_laws,
)

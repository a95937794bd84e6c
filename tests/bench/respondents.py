"""Reports of as many respondents as one wishes, made of the samples: what a cost has to be linear in.

Comes in: a folder and a number. Goes out: three reports of that many states. Each state takes the submissions of one respondent of
the samples, in turn, and puts its own name for that respondent's; texts, sessions and what changed stay as they are.
"""

import argparse
from itertools import cycle, islice
from pathlib import Path

from diffreport import sources
from diffreport.lang import pack_for
from diffreport.lexicon.load import respondents
from diffreport.model.compilation import Submission

SAMPLES = Path(__file__).parents[2] / "samples"
SESSIONS = {73: "七十三", 75: "七十五", 78: "七十八"}


def names(count: int) -> list[str]:
    """Names of that many states, invented ones where the registry has no more."""
    forms = pack_for("zh").respondents()
    known = [forms[id_].short for id_, identity in respondents().items() if identity.kind == "state" and id_ in forms]
    return [*known, *(f"样本国{number}" for number in range(len(known), count))][:count]


def written(folder: Path, count: int) -> Path:
    """Writes the reports of `count` respondents into a folder of their own in `folder`, and returns it."""
    target = folder / f"reports-{count}"
    target.mkdir(parents=True)
    texts = list(islice(cycle(_templates()), count))
    for session, said in SESSIONS.items():
        lines = _head(session, said)
        for name, submissions in zip(names(count), texts, strict=True):
            own = submissions.get(session)
            lines += _submission(own, name) if own else []
        (target / f"session-{session}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return target


def _templates() -> list[dict[int, Submission]]:
    """The submissions of each respondent of the samples that has two or more, by session."""
    found: dict[str, dict[int, Submission]] = {}
    for compilation in sources.read([SAMPLES])[0]:
        for submission in compilation.submissions:
            if submission.session:
                found.setdefault(submission.respondent.id, {})[submission.session] = submission
    return [found[id_] for id_ in sorted(found) if len(found[id_]) > 1]


def _head(session: int, said: str) -> list[str]:
    title = "防止恐怖分子获取大规模毁灭性武器的措施"
    introduction = f"1. 本文件由测速程序写成，向大会第{said}届会议提出。"
    return [f"第{said}届会议", title, "秘书长的报告", "一. 导言", introduction, "二. 从各国政府收到的答复"]


def _submission(submission: Submission, name: str) -> list[str]:
    old = submission.respondent.name
    paragraphs = [paragraph.text.replace(old, name).replace("\n", "") for paragraph in submission.paragraphs]
    return [name, "[原件：英文]", f"[{submission.year}年4月5日]", *paragraphs]


def main() -> None:
    """Writes reports to look at, or to try a site with."""
    parser = argparse.ArgumentParser(description="write reports of many respondents, made of the samples")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    options = parser.parse_args()
    print(written(options.folder, options.count))


if __name__ == "__main__":
    main()

"""Readings in katakana to plain modified Hepburn: no macrons, n before b, m and p."""

import re

SYLLABLES = dict(
    zip(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
        "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ",
        "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho "
        "ma mi mu me mo ya yu yo ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de "
        "do ba bi bu be bo pa pi pu pe po vu".split(),
        strict=True,
    )
)
GLIDES = {"ャ": "ya", "ュ": "yu", "ョ": "yo"}

# Where a vowel begins a new word it does not lengthen the one before; a hyphen is kept, a bar not.
# Key: the stem in kanji; value: its reading with the boundary.
BOUNDARIES = {
    "滝上": "タキノ|ウエ",
    "豊浦": "トヨ|ウラ",
    "広尾": "ヒロ|オ",
    "豊岡": "トヨ|オカ",
    "豊丘": "トヨ|オカ",
    "瀬戸内": "セト|ウチ",
    "松浦": "マツ|ウラ",
    "西之表": "ニシノ|オモテ",
    "曽於": "ソ|オ",
    "勝浦": "カツ|ウラ",
    "那智勝浦": "ナチカツ|ウラ",
    "真岡": "モ|オカ",
    "小海": "コ|ウミ",
    "山ノ内": "ヤマノ|ウチ",
    "輪之内": "ワノ|ウチ",
    "琴浦": "コト|ウラ",
    "豊後大野": "ブンゴ-オオノ",
    "山陽小野田": "サンヨウ-オノダ",
    "周防大島": "スオウ-オオシマ",
}


def hepburn(kana: str) -> str:
    """One word in plain Hepburn, without capitals: ツクバ → tsukuba."""
    text = ""
    doubled = False
    for symbol in kana:
        if symbol == "ッ":
            doubled = True
            continue
        if symbol in GLIDES:
            stem = text[:-1]  # shi → sh, ki → k
            glide = GLIDES[symbol]
            text = stem + (glide[1:] if stem.endswith(("sh", "ch", "j")) else glide)
            continue
        if symbol == "ー":
            continue
        syllable = SYLLABLES[symbol]
        if text.endswith("n") and syllable[0] in "aiueoy":
            syllable = "'" + syllable
        if doubled:
            syllable = ("t" if syllable.startswith("ch") else syllable[0]) + syllable
            doubled = False
        text += syllable
    return re.sub("ou|oo|uu", lambda vowels: vowels.group()[0], text)


def romanise(stem: str, kana: str) -> str:
    """A name's stem: つくば, ツクバ → Tsukuba."""
    reading = BOUNDARIES.get(stem, kana)
    if reading.replace("|", "").replace("-", "") != kana:
        raise ValueError(f"{stem}: the boundary table reads {reading}, the source {kana}")
    words = re.split(r"([|-])", reading)
    joined = "".join(part if part == "-" else hepburn(part) for part in words if part != "|")
    return joined[0].upper() + joined[1:]

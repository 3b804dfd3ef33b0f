"""Names with their readings, in the notation of Aozora Bunko: 首都圏《しゅとけん》水道《すいどう》."""

import re

KANJI = "\u3400-\u4dbf\u4e00-\u9fff々〆ヶケ"
READ = re.compile(f"(?:｜([^｜《》]+)|([{KANJI}]+))《([ぁ-ゖー]+)》")


def problems(name: str, notation: str) -> list[str]:
    """What is wrong with the notation of a name; nothing where there is none."""
    if not notation:
        return [f"no reading of {name}"]
    found = []
    rest = READ.sub("\0", notation)
    if marks := re.findall("[｜《》]", rest):
        found.append(f"{''.join(marks)} that belongs to no word with a reading")
    if bare := re.findall(f"[{KANJI.removesuffix('ヶケ')}]+", rest):
        found.append(f"no reading over {'、'.join(bare)}")
    plain = re.sub("《[^《》]*》|｜", "", notation)
    if plain != name:
        found.append(f"without its readings this is {plain}, not the name {name}")
    return found

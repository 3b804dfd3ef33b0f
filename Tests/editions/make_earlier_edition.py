#!/usr/bin/env python3
"""Makes a list of the year before from a real one, and tells what was changed.

    make_earlier_edition.py LIST FOLDER [--seed N]

writes FOLDER/earlier.txt and FOLDER/truth.json. The list is made up for tests of the comparison of
editions and says so in its title; it must never be published as real. The same seed gives the same
files. The truth is told from the made list to the real one, programmes by their numbers.
"""

import argparse
import json
import os
import pathlib
import random
import re

HEAD = "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体"
MADE = "（試験用に作成した架空の一覧）"
KINDS = ["renamed", "bureau", "theme", "description", "links", "participants"]

# Programmes that were never there, for the ones that ended.
FORMER = [
    ("産業", "地方発ものづくり企業の海外展示会出展支援", "産業労働局",
     "海外で開かれる見本市に共同ブースを設け、各地の製造業者の出展費用と通訳の手配を支援", "全国道府県"),
    ("産業", "伝統染織の後継者育成研修", "産業労働局",
     "染織工房に研修生を受け入れ、技法の習得と独立開業までの相談を三年間にわたり実施", "京都府、石川県、沖縄県"),
    ("観光", "鉄道沿線スタンプラリーの共同開催", "交通局",
     "沿線の駅にスタンプ台を置き、達成者に各地の物産を進呈する催しを夏休み期間に開催", "埼玉県、千葉県"),
    ("スポーツ", "障害者アスリート合宿の相互受入れ", "スポーツ推進本部",
     "強化選手が各地の競技施設で合宿できるよう、宿泊先の調整と移動手段の確保を行う", "長野県、熊本市"),
    ("教育", "離島の高校生による都内企業訪問", "教育庁",
     "離島の高校に通う生徒が都内の企業を訪ね、働く人の話を聞き、進路を考える機会を提供", "長崎県、鹿児島県、沖縄県"),
    ("環境", "使用済小型家電の広域回収キャンペーン", "環境局",
     "駅前や大型店に回収箱を置き、携帯電話などの貴金属を再資源化する呼び掛けを展開", "神奈川県、横浜市、川崎市"),
    ("デジタル", "行政文書の音声読み上げ実証実験", "デジタルサービス局",
     "視覚に障害のある方に向け、通知文を読み上げる仕組みの精度を共同で検証", "静岡県、浜松市"),
    ("その他", "姉妹都市の料理を味わう社員食堂フェア", "総務局",
     "庁舎の食堂で各地の郷土料理を週替わりで提供し、食材の産地を紹介", "全国道府県"),
    ("その他", "合同職員採用説明会", "政策企画局",
     "大学の会場を借り、各地の人事担当者が仕事の内容と採用試験について学生に説明", "新潟県、山形県、福島県"),
]
MOVES = {
    "産業労働局": "政策企画局", "総務局": "政策企画局", "生活文化局": "教育庁", "環境局": "産業労働局",
    "水道局": "下水道局", "デジタルサービス局": "総務局", "スタートアップ戦略推進本部": "産業労働局",
}
WORDS = [
    ("推進", "促進"), ("支援", "応援"), ("魅力", "よさ"), ("開催", "実施"), ("発信", "紹介"),
    ("全国", "国内各地"), ("連携し", "協力し"), ("強化", "充実"), ("活用", "利用"), ("拡大", "増加"),
]


class Row:
    def __init__(self, theme, number, name, bureau, about, links, cell):
        self.theme, self.number, self.name, self.bureau = theme, number, name, bureau
        self.about, self.links, self.cell = about, list(links), cell
        # The numbers of the later rows that it becomes, and what is done to it.
        self.becomes = [number] if number else []
        self.done = {}

    def line(self, number):
        links = "  ".join(f'<a href="{link}">{link}</a>' for link in self.links)
        return f"{number}\t{self.name} 【{self.bureau}】\t{self.about}\t{links}\t{self.cell}"


def read(text):
    rows, theme = [], ""
    for line in text.split("\n"):
        if heading := re.match(r"#*\s*<\s*(.+?)の連携\s*>\s*$", line):
            theme = heading[1].strip()
        elif re.match(r"\d+\t", line):
            number, title, about, links, cell = line.split("\t")
            name, bureau = re.fullmatch(r"(.*?)\s*【(.*)】", title).groups()
            rows.append(Row(theme, number, name, bureau, about,
                            re.findall(r'href="([^"]+)"', links), cell))
    return rows


def rename(row, chance):
    name = row.name
    bracket = re.fullmatch(r"(.{6,}?)\s*[（(].*[）)]", name)
    ways = []
    if bracket:
        ways.append(bracket[1])
    if name.endswith("事業"):
        ways.append(name[:-2] + "プロジェクト")
    else:
        ways.append(name + "事業")
    ways += [name.replace(a, b, 1) for a, b in WORDS if a in name]
    row.name = chance.choice(ways)


def edit(row, chance):
    about = row.about
    ways = [about.replace(a, b) for a, b in WORDS if a in about]
    ways += [re.sub(r"\d+", lambda found: str(int(found[0]) - 1), about, count=1)
             ] if re.search(r"(?<![a-z_/\d])\d{1,3}(?!\d)", about) else []
    half = re.match(r"(.{15,}?、)(.{10,})", about)
    if half:
        ways += [half[2], about + "。昨年度からの継続事業として、年度内に二回の報告会を予定"]
    else:
        ways.append(about + "。年度内に二回の報告会を予定")
    row.about = chance.choice([way for way in ways if way != about])


def relink(row, chance):
    if not row.links:
        row.links = [f"https://www.example.lg.jp/renkei/{chance.randrange(10_000)}/"]
    elif len(row.links) > 1 and chance.random() < 0.5:
        row.links.pop()
    elif chance.random() < 0.5:
        row.links[0] = re.sub(r"/[^/]*$", f"/r6-{chance.randrange(1000)}.html", row.links[0])
    else:
        row.links = []


PLAIN = re.compile(r"[^\s、（）()【】※①-⑳]+[都道府県市区町村](?:、[^\s、（）()【】※①-⑳]+[都道府県市区町村])+")
EXTRA = ["奈良県", "徳島県", "大分県", "秋田市", "松江市", "宮崎市", "会津若松市", "松本市", "盛岡市"]


def reparticipate(row, chance):
    """Changes the cell; tells the names that join and leave on the way to the later list."""
    classes = {
        "全国道府県、区市町村": ("全国道府県", 1741, 0), "全国道府県、都外市町村": ("全国道府県", 1679, 0),
        "全国道府県": ("全国道府県、区市町村", 0, 1741),
    }
    if row.cell in classes:
        row.cell, joined, left = classes[row.cell]
        return {"joined": [], "left": [], "covered": [joined, left]}
    names = row.cell.split("、")
    joined = chance.sample(names, chance.randint(1, max(1, len(names) // 3)))
    left = chance.sample([name for name in EXTRA if name not in row.cell], chance.randint(0, 2))
    row.cell = "、".join([name for name in names if name not in joined] + left)
    return {"joined": joined, "left": left, "covered": [0, 0]}


def can_reparticipate(row):
    if row.cell in ("全国道府県、区市町村", "全国道府県、都外市町村", "全国道府県"):
        return True
    return bool(PLAIN.fullmatch(row.cell)) and "地方" not in row.cell and "東京" not in row.cell


def split_text(about):
    """The two halves of a description, cut where an item or a sentence begins."""
    for mark in ("②", "また、", "。", "、"):
        places = [found.start() + (len(mark) if mark in "。、" else 0)
                  for found in re.finditer(mark, about)]
        places = [place for place in places if 0.3 < place / len(about) < 0.7]
        if places:
            place = min(places, key=lambda place: abs(place - len(about) / 2))
            return about[:place], about[place:]
    return None


def make(text, seed):
    chance = random.Random(seed)
    later = read(text)
    by_number = {row.number: row for row in later}
    free = [row.number for row in later]
    chance.shuffle(free)
    earlier = {row.number: row for row in later}
    truth = {"new": [], "ended": [], "split": [], "merged": [], "matches": [], "unchanged": []}
    truth |= {kind: {} for kind in KINDS}

    # Split: two neighbours of one bureau were one row.
    pairs = [(a, b) for a, b in zip(later, later[1:])
             if a.bureau == b.bureau and a.theme == b.theme and "<" not in a.about + b.about
             and len(a.about) > 40 and len(b.about) > 40]
    chance.shuffle(pairs)
    for a, b in pairs:
        if len(truth["split"]) == 2 or a.number not in free or b.number not in free:
            continue
        shared = os.path.commonprefix([a.name, b.name])
        one = Row(a.theme, a.number, shared.strip(" （(「") if len(shared) > 5
                  else f"{a.name}・{b.name}", a.bureau,
                  f"①{a.about} ②{b.about}", dict.fromkeys(a.links + b.links),
                  a.cell if a.cell == b.cell else f"{a.cell}、{b.cell}")
        one.becomes = [a.number, b.number]
        earlier[a.number] = one
        del earlier[b.number]
        truth["split"].append(one)
        free.remove(a.number), free.remove(b.number)

    # Merged: one row was two.
    doubles = [row for row in later if row.number in free and len(row.about) > 80
               and "<" not in row.about and split_text(row.about)]
    chance.shuffle(doubles)
    for row in doubles[:2]:
        first, second = split_text(row.about)
        one = Row(row.theme, row.number, f"{row.name}（企画）", row.bureau, first, row.links, row.cell)
        two = Row(row.theme, None, f"{row.name}（運営）", row.bureau, second, [], row.cell)
        earlier[row.number] = one
        earlier[row.number + "b"] = two
        two.becomes = [row.number]
        truth["merged"].append((row.number, one, two))
        free.remove(row.number)

    for number in free[:7]:
        truth["new"].append(number)
        del earlier[number]
    del free[:7]

    for kind, change, count, fits in [
        ("renamed", rename, 7, lambda row: True),
        ("bureau", lambda row, _: setattr(row, "bureau", MOVES[row.bureau]), 4,
         lambda row: row.bureau in MOVES),
        ("theme", lambda row, _: setattr(row, "theme", "その他"), 2,
         lambda row: row.theme != "その他"),
        ("description", edit, 14, lambda row: len(row.about) > 20 and "<" not in row.about),
        ("links", relink, 8, lambda row: True),
        ("participants", reparticipate, 10, can_reparticipate),
    ]:
        fitting = [number for number in free if fits(earlier[number])]
        for number in chance.sample(fitting, min(count, len(fitting))):
            row = earlier[number]
            before = vars(row) | {"links": list(row.links)}
            row.done[kind] = change(row, chance) or True
            assert any(before[key] != value for key, value in vars(row).items()), (kind, row.name)

    # A few rows to which nearly everything happened at once.
    fitting = [number for number in free if not earlier[number].done
               and earlier[number].bureau in MOVES and len(earlier[number].about) > 40
               and "<" not in earlier[number].about]
    for number in chance.sample(fitting, min(3, len(fitting))):
        row = earlier[number]
        rename(row, chance), edit(row, chance), edit(row, chance), relink(row, chance)
        row.bureau = MOVES[row.bureau]
        row.done |= {kind: True for kind in ("renamed", "description", "links", "bureau")}

    rows = list(earlier.values())
    for theme, name, bureau, about, cell in chance.sample(FORMER, 5):
        row = Row(theme, None, name, bureau, about, [], cell)
        truth["ended"].append(row)
        rows.append(row)
    # Stable: the themes in the real list's order, and rows in it but for a few that change places.
    themes = list(dict.fromkeys(row.theme for row in by_number.values()))
    place = {row: index for index, row in enumerate(rows)}
    for row in chance.sample(rows, 8):
        place[row] = chance.randrange(len(rows))
    order = {row: int(row.becomes[0]) if row.becomes else chance.randrange(84) for row in rows}
    rows.sort(key=lambda row: (themes.index(row.theme), order[row], place[row]))

    lines = [f"令和6年度 全国各地との連携事業一覧（2024年4月1日時点）{MADE}"]
    numbers, theme = {}, None
    for index, row in enumerate(rows, 1):
        numbers[row] = str(index)
        if row.theme != theme:
            theme = row.theme
            lines += ["", f"<{theme}の連携>", "", HEAD]
        lines.append(row.line(index))

    told = {"new": sorted(truth["new"], key=int), "ended": [numbers[row] for row in truth["ended"]]}
    told["split"] = [{"old": numbers[row], "new": row.becomes} for row in truth["split"]]
    told["merged"] = [
        {"old": sorted((numbers[one], numbers[two]), key=int), "new": number}
        for number, one, two in truth["merged"]]
    divided = {id(row) for row in truth["split"]}
    divided |= {id(row) for _, *both in truth["merged"] for row in both}
    pairs = [row for row in rows if row.becomes and id(row) not in divided]
    told["matches"] = [[numbers[row], row.becomes[0]] for row in pairs]
    told["unchanged"] = [row.becomes[0] for row in pairs if not row.done]
    for kind in KINDS:
        told[kind] = {row.becomes[0]: row.done[kind] for row in pairs if kind in row.done}
    return "\n".join(lines) + "\n", told


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("list", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    text, truth = make(options.list.read_text(encoding="utf-8"), options.seed)
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "earlier.txt").write_text(text, encoding="utf-8")
    (options.folder / "truth.json").write_text(
        json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

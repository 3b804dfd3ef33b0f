public import Lists

extension ChangeKind {
  /// What the change is called.
  public var label: Bilingual {
    switch self {
    case .new: Bilingual(ja: "新規", en: "New", easy: "新しい 事業")
    case .ended: Bilingual(ja: "終了", en: "Ended", easy: "終わった 事業")
    case .split:
      Bilingual(ja: "分割（推定）", en: "Split (inferred)", easy: "2つ以上に 分かれた（たぶん）")
    case .merged:
      Bilingual(ja: "統合（推定）", en: "Merged (inferred)", easy: "一つに なった（たぶん）")
    case .renamed: Bilingual(ja: "名称の変更", en: "Renamed", easy: "名前が 変わった")
    case .bureau:
      Bilingual(ja: "所管局の変更", en: "Another bureau", easy: "担当の 局が 変わった")
    case .theme: Bilingual(ja: "分野の変更", en: "Another theme", easy: "分野が 変わった")
    case .participants:
      Bilingual(ja: "関係自治体の変更", en: "Participants changed", easy: "参加する 自治体が 変わった")
    case .roster:
      Bilingual(
        ja: "総称の範囲の変化", en: "Group members changed", easy: "まとめた 言い方の 中が 変わった")
    case .description:
      Bilingual(ja: "事業内容の変更", en: "Description edited", easy: "内容が 変わった")
    case .links: Bilingual(ja: "リンクの変更", en: "Links changed", easy: "リンクが 変わった")
    case .spelling:
      Bilingual(ja: "表記のみの変更", en: "Spelling only", easy: "書き方だけが 変わった")
    case .renumbered: Bilingual(ja: "番号の変更", en: "Renumbered", easy: "番号が 変わった")
    }
  }
}

extension ProgrammeMatch.Reason {
  /// The ground of the match in a phrase.
  public var phrase: Bilingual {
    switch self {
    case .sameContent:
      Bilingual(ja: "番号以外が同じ", en: "all but the number is the same", easy: "番号の ほかは 同じ")
    case .sameName: Bilingual(ja: "名称が同じ", en: "same name", easy: "名前が 同じ")
    case .sameLink: Bilingual(ja: "リンクが同じ", en: "same link", easy: "リンクが 同じ")
    case .similarText(let share):
      Bilingual(
        ja: "文章全体の\(Self.percent(share))が同じ",
        en: "\(Self.percent(share)) of the whole text is the same",
        easy: "文章の \(Self.percent(share))が 同じ")
    case .sharedText(let share):
      Bilingual(
        ja: "移った文章の\(Self.percent(share))が同じ",
        en: "\(Self.percent(share)) of the text that moved is the same",
        easy: "ほかの 事業に 入った 文章の \(Self.percent(share))が 同じ")
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}

extension ParticipantsChange.Reach {
  /// What became of the governments named or included.
  public var label: Bilingual {
    switch self {
    case .widened: Bilingual(ja: "範囲が広がった", en: "wider than before")
    case .narrowed: Bilingual(ja: "範囲が狭まった", en: "narrower than before")
    case .shifted: Bilingual(ja: "加わった自治体と外れた自治体がある", en: "some joined, some left")
    case .same: Bilingual(ja: "該当する自治体は同じ", en: "the same governments")
    }
  }
}

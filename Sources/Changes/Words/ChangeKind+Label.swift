public import Lists

extension ChangeKind {
  /// What the change is called.
  public var label: Bilingual {
    switch self {
    case .new: Bilingual(ja: "新規", en: "New")
    case .ended: Bilingual(ja: "終了", en: "Ended")
    case .split: Bilingual(ja: "分割（推定）", en: "Split (inferred)")
    case .merged: Bilingual(ja: "統合（推定）", en: "Merged (inferred)")
    case .renamed: Bilingual(ja: "名称の変更", en: "Renamed")
    case .bureau: Bilingual(ja: "所管局の変更", en: "Another bureau")
    case .theme: Bilingual(ja: "分野の変更", en: "Another theme")
    case .participants: Bilingual(ja: "関係自治体の変更", en: "Participants changed")
    case .roster: Bilingual(ja: "総称の範囲の変化", en: "Group members changed")
    case .description: Bilingual(ja: "事業内容の変更", en: "Description edited")
    case .links: Bilingual(ja: "リンクの変更", en: "Links changed")
    case .spelling: Bilingual(ja: "表記のみの変更", en: "Spelling only")
    case .renumbered: Bilingual(ja: "番号の変更", en: "Renumbered")
    }
  }
}

extension ProgrammeMatch.Reason {
  /// The ground of the match in a phrase.
  public var phrase: Bilingual {
    switch self {
    case .sameContent: Bilingual(ja: "番号以外が同じ", en: "all but the number is the same")
    case .sameName: Bilingual(ja: "名称が同じ", en: "same name")
    case .sameLink: Bilingual(ja: "リンクが同じ", en: "same link")
    case .similarText(let share):
      Bilingual(ja: "文章の一致 \(Self.percent(share))", en: "text \(Self.percent(share)) alike")
    case .sharedText(let share):
      Bilingual(
        ja: "移った文章の一致 \(Self.percent(share))",
        en: "\(Self.percent(share)) of the text that moved is the same")
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

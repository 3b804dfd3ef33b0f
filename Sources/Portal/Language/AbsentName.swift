import Lists

/// What stands where a row of the list leaves a name out: a heading, a title or a link must have
/// words.
enum AbsentName {
  static let programme = Bilingual(
    ja: "（事業名の記載なし）", en: "(no name given)", easy: "（事業の 名前が ありません）")
  static let bureau = Bilingual(
    ja: "所管局の記載なし", en: "no bureau given", easy: "担当の 局が 書いて ありません")
}

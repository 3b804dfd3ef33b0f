package import Lists

/// What a new list has from the old one beside its rows, or no longer has.
package enum FormRemark: Sendable, Hashable {
  /// A remark between the rows was carried into the new list.
  case carried(String)
  /// A remark was left out, for nothing of its theme goes on.
  case leftOut(String, theme: String)

  /// What was done, and what to do.
  package var message: Bilingual {
    switch self {
    case .carried(let text):
      Bilingual(
        ja: "昨年度の注記を引き継ぎました。要らなければ消してください: \(text)",
        en: "a remark of the last list was carried over; delete it if it is out of date: \(text)")
    case .leftOut(let text, let theme):
      Bilingual(
        ja: "「\(theme)」の事業がなくなったため、昨年度の注記を載せていません: \(text)",
        en: "no programme of \(theme) goes on, so that this remark was left out: \(text)")
    }
  }

  /// What it is, for programs.
  package var code: String {
    switch self {
    case .carried: "carried-remark"
    case .leftOut: "left-out-remark"
    }
  }
}

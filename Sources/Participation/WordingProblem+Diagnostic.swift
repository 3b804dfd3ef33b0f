import CivilDates
import Lists
import LocalGovernments

extension WordingProblem {
  /// The problem as people and scripts get it.
  func diagnostic(
    text: String, programme: String?, file: String?, span: SourceSpan,
    context: EvaluationContext, nearest: inout NearestNames
  ) -> Diagnostic {
    let bytes = Array(text.utf8)
    let words = String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    func make(
      _ rule: String, _ severity: Diagnostic.Severity, ja: String, en: String,
      notes: [Diagnostic.Note] = [], fixIts: [FixIt] = []
    ) -> Diagnostic {
      let others =
        more == 0
        ? Bilingual(ja: "", en: "")
        : Bilingual(
          ja: "この欄には、ほかにも\(more)か所に同じ指摘があります。",
          en: " The cell has \(more) more of the kind.")
      return Diagnostic(
        rule, severity, Bilingual(ja: ja + others.ja, en: en + others.en), programme: programme,
        file: file, span: span,
        notes: notes, fixIts: fixIts)
    }
    let gazetteer = context.gazetteer
    func candidates(_ governments: [LocalGovernment]) -> String {
      governments.map(gazetteer.fullName).joined(separator: "、")
    }

    switch kind {
    case .notUnderstood:
      return make(
        "wording-not-understood", .note,
        ja: "「\(words)」は、どの自治体を指すか読み取れません。記載のまま残します。",
        en: "“\(words)” does not tell which governments are meant; it is kept as written.")
    case .strayWord:
      let bearers = gazetteer.governments(named: words).filter { !$0.code.isPrefecture }
      return make(
        "wording-not-understood", .warning,
        ja: "「\(words)」は、どの自治体を指すか読み取れません。記載のまま残します。"
          + (bearers.isEmpty ? "名称を確認してください。" : "\(candidates(bearers))のことなら、略さずに書いてください。"),
        en: "“\(words)” does not tell which government is meant; it is kept as written."
          + (bearers.isEmpty
            ? " Check the name." : " If it is \(candidates(bearers)), write the whole name."),
        fixIts: (bearers.count == 1 ? bearers : []).map { government in
          FixIt(
            title: Bilingual(ja: "「\(government.name)」に改める", en: "Write \(government.name)"),
            confidence: .shown, span: span, replacement: government.name)
        })
    case .unknownGovernment:
      let near = nearest.names(to: words, in: context)
      let suggestions = near?.governments ?? []
      return make(
        "unknown-government", .warning,
        ja: "「\(words)」という自治体は見つかりません。"
          + (suggestions.isEmpty ? "名称を確認してください。" : "近い名称: \(candidates(suggestions))。"),
        en: "There is no local government named “\(words)”."
          + (suggestions.isEmpty ? " Check the name." : " Near: \(candidates(suggestions))."),
        fixIts: near.flatMap { Self.fix($0, at: span) }.map { [$0] } ?? [])
    case .ambiguous(let governments):
      return make(
        "ambiguous-government", .warning,
        ja:
          "「\(words)」は\(governments.count)の自治体の名称です（\(candidates(governments))）。都道府県名を前に付けてください。",
        en:
          "“\(words)” is the name of \(governments.count) governments (\(candidates(governments))). Write the prefecture before it."
      )
    case .inferred(let government, let reason):
      let because: Bilingual =
        switch reason {
        case .prefectureNamed(let prefecture):
          Bilingual(
            ja: "同じ列挙に\(prefecture.name)があるため",
            en: "\(prefecture.name) stands in the same enumeration")
        case .issuersOwn(let issuer):
          Bilingual(ja: "発行元の\(issuer.name)にあるため", en: "it lies in the issuing \(issuer.name)")
        }
      return make(
        "inferred-government", .note,
        ja:
          "「\(words)」は同じ名称の自治体が複数ありますが、\(because.ja)\(gazetteer.fullName(of: government))と解釈しました。",
        en:
          "Several governments bear the name “\(words)”; \(gazetteer.fullName(of: government)) was taken, because \(because.en)."
      )
    case .abbreviated(let government):
      return make(
        "abbreviated-government", .note,
        ja: "「\(words)」は\(government.name)の略と解釈しました。",
        en: "“\(words)” was taken as short for \(government.name).")
    case .superseded(let successors):
      return make(
        "superseded-government", .warning,
        ja: "「\(words)」は\(gazetteer.date.japanese)には存在しません。現在の\(candidates(successors))と解釈しました。",
        en:
          "“\(words)” does not exist on \(gazetteer.date); it was taken as today's \(candidates(successors))."
      )
    case .needsIssuer:
      return make(
        "issuer-needed", .warning,
        ja: "「\(words)」がどの自治体を指すかは、一覧の発行元によります。発行元を「一覧を公表する自治体」（コマンドでは --issuer）で指定してください。",
        en:
          "Which governments “\(words)” means depends on who issues the list. Say who publishes it (--issuer on the command line)."
      )
    case .scopeMissing:
      return make(
        "scope-missing", .note,
        ja: "「\(words)」がどの地域の自治体を指すか書かれていません。全国の該当する自治体を「可能性」として扱います。",
        en:
          "“\(words)” does not say of which area; all such governments of Japan are taken as possible."
      )
    case .tooLong(let limit):
      return make(
        "long-participants", .error,
        ja:
          "関係自治体の欄が長すぎます。読み取るのは\(limit / 1_024)KiBまでで、ここから先は記載のまま残します。「全国市町村」のような総称で書くか、行を分けてください。",
        en:
          "The participants' cell is too long: \(limit / 1_024) KiB of it are read, and the rest is kept as written. Write a class such as 全国市町村, or part the row."
      )
    case .doubtfulMember(let government):
      return make(
        "scope-missing", .note,
        ja: "「\(words)」に\(gazetteer.fullName(of: government))を含むかどうかは書かれていません。「可能性」として扱います。",
        en:
          "“\(words)” does not say whether \(gazetteer.fullName(of: government)) is one of them; it is taken as possible."
      )
    case .unclosedBracket:
      return make(
        "unclosed-bracket", .warning,
        ja: "括弧「\(words)」が閉じられていません。",
        en: "The bracket “\(words)” is never closed.")
    }
  }

  /// The change to the likeliest name; a mere guess is shown and never made, and where several are as
  /// near there is none.
  private static func fix(_ near: IntendedNames, at span: SourceSpan) -> FixIt? {
    guard near.likelihood != .open, let meant = near.governments.first else { return nil }
    let name = near.prefix + meant.name
    return FixIt(
      title: Bilingual(ja: "「\(name)」に改める", en: "Write \(name)"),
      confidence: near.likelihood == .likely ? .maybe : .shown, span: span, replacement: name)
  }
}

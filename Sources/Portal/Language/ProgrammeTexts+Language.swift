import Participation

extension ProgrammeTexts {
  /// What a programme does in words of ours; in Japanese the list's own words say it.
  func summary(in language: Language) -> String? {
    switch language {
    case .japanese: nil
    case .easy: summaryPlain
    case .english: summaryEnglish
    }
  }
}

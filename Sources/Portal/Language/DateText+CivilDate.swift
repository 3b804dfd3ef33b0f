import CivilDates

extension DateText {
  /// A day as each language writes it.
  init(_ date: CivilDate, in language: Language) {
    iso = date.iso
    switch language {
    case .japanese: text = "\(date.japanese)（\(date.year)年）"
    // Eras are hard for who did not grow up with them.
    case .easy: text = "\(date.year)年\(date.month)月\(date.day)日"
    case .english: text = date.english
    }
  }
}

/// The words in hiragana at which a Japanese text is cut: particles, auxiliaries, and nouns that are
/// written so.
///
/// What follows a kanji and is none of these is taken for its okurigana and stays with it.
enum HiraganaWords {
  static let all: Set<String> = Set(
    (particles + auxiliaries + nouns).split(separator: " ").map(String.init))

  /// The longest of them, in characters.
  static let longest = all.map(\.count).max() ?? 0

  private static let particles = """
    の を に は が と で も へ や か から まで より など ほか ため のため ための とともに および または \
    もしくは について により による によって において における に関する として としての との への での からの \
    までの では には とは へは なら ながら つつ だけ のみ ごと ごとに のもと もとに をはじめ をもとに にわたり \
    にわたる をとおして とあわせて ならびに かつ なお また さらに その この これ それ
    """
  private static let auxiliaries = """
    する した して され される された している していく し し、 すること であり である です ます いる ある \
    ない なる なった なり できる できた できるよう よう ような ように こと ことで ことにより もの ものを \
    いただく ください
    """
  private static let nouns = """
    まち さと ふるさと まちづくり ものづくり ひとづくり くらし しごと こども ひと みどり いのち みらい うみ \
    やま たび はな ごみ くるま おもてなし にぎわい つながり あり方
    """
}

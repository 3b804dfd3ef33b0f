/// An address without what people write before and between its names.
enum AddressText {
  /// No address names its municipality later than this.
  private static let reach = 60
  private static let leads = ["〒", "住所", "所在地", "会場", "日本国", "日本", ":", "：", "、", ",", "・"]
  private static let elsewhere = ["オンライン", "ウェブ", "web", "zoom", "未定", "調整中", "online"]

  /// The address from its first name on: without postal code, brackets and white space.
  static func bare(_ address: String) -> String {
    var text = String(
      address.prefix(reach * 2).filter { !$0.isWhitespace && !"()（）[]［］【】「」〈〉".contains($0) })
    var isCut = true
    while isCut {
      isCut = false
      for lead in leads where text.hasPrefix(lead) {
        text.removeFirst(lead.count)
        isCut = true
      }
      // 京 and 千 are numbers to Unicode, and begin names.
      let digits = text.prefix { "0123456789０１２３４５６７８９-－‐―ー−".contains($0) }
      if !digits.isEmpty {
        text.removeFirst(digits.count)
        isCut = true
      }
    }
    return String(text.prefix(reach))
  }

  /// Whether it says that there is no place on earth, or none yet.
  static func isNoPlace(_ address: String) -> Bool {
    let text = address.lowercased()
    return elsewhere.contains { text.contains($0) }
  }
}

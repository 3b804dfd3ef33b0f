/// The cards of what reading a file reports; the findings themselves are made where it is read.
enum ReadingCards {
  static let all = rows + numbering + text + pages
}

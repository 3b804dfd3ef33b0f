extension ListRow {
  /// The number as other files and programs refer to it: digits in ASCII, without `No.` or a full
  /// stop; `nil` where the row has no readable number.
  public var normalizedNumber: String? { number.flatMap { RowNumber($0.text)?.text } }
}

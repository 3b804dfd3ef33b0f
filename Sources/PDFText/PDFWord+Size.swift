extension PDFWord {
  /// The size of a full-width character of the word, in points.
  public var characterSize: Double {
    let units = text.fullWidths
    return units > 0 ? min((box.x1 - box.x0) / units, box.height) : box.height
  }

  /// The box that its characters fill, whatever box the font claims: some claim twice their height.
  public var ink: PDFBox {
    let half = characterSize / 2
    return PDFBox(x0: box.x0, y0: box.middle - half, x1: box.x1, y1: box.middle + half)
  }
}

extension String {
  /// How many full-width characters are about as wide as the text.
  public var fullWidths: Double {
    unicodeScalars.reduce(0) { width, scalar in
      let isNarrow = scalar.value < 0x250 || (0xFF61...0xFF9F).contains(scalar.value)
      return width + (isNarrow ? 0.55 : 1)
    }
  }
}

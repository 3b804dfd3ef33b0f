extension ShareCard {
  private static let margin = 64.0
  private static let mapLeft = 770.0
  private static let tileWidth = 24.0
  private static let tileHeight = 30.0
  private static let gap = 2.5

  /// Draws the card.
  ///
  /// - Returns: a PNG of `width` by `height` pixels.
  package func png() throws(ShareCardError) -> [UInt8] {
    let canvas = try CardCanvas(width: Self.width, height: Self.height)
    canvas.fill(
      Box(x: 0, y: 0, width: Double(Self.width), height: Double(Self.height)), .paper)
    drawMap(on: canvas)
    drawTexts(on: canvas)
    drawFoot(on: canvas)
    return try canvas.png()
  }

  private func drawTexts(on canvas: CardCanvas) {
    let room = (tiles.isEmpty ? Double(Self.width) - Self.margin : Self.mapLeft - 40) - Self.margin
    canvas.text(
      kicker, .ours(26), .secondInk, x: Self.margin, y: 64, width: room)
    let size = title.count > 36 ? 42.0 : title.count > 16 ? 52 : 72
    canvas.text(
      title, .official(size), .ink, x: Self.margin, y: 116, width: room, lines: 4)
    var y = 500.0 - Double(figures.count) * 50
    for figure in figures {
      draw(figure.mark, on: canvas, y: y + 20)
      let left = Self.margin + (figure.mark.colour == nil ? 0 : 84)
      canvas.text(
        figure.label, .ours(28), figure.mark.colour ?? .ink, x: left, y: y, width: 420)
      canvas.text(
        figure.value, .ours(32, isBold: true), .ink, x: left + 300, y: y - 3, width: 260)
      y += 50
    }
  }

  /// The cord: two strands and a dot, one and a ring, dashes that end in nothing.
  private func draw(_ mark: Mark, on canvas: CardCanvas, y: Double) {
    guard let colour = mark.colour else { return }
    let start = Self.margin
    let end = start + 50
    switch mark {
    case .named:
      canvas.line(from: (start, y - 4), to: (end, y - 4), colour, width: 3)
      canvas.line(from: (start, y + 4), to: (end, y + 4), colour, width: 3)
      canvas.circle(x: end + 8, y: y, radius: 9, colour)
    case .covered:
      canvas.line(from: (start, y), to: (end, y), colour, width: 3)
      canvas.circle(x: end + 9, y: y, radius: 8, colour, isFilled: false)
    case .possible:
      canvas.line(from: (start, y), to: (end, y), colour, width: 3, dashes: [9, 7])
    case .plain: break
    }
  }

  private func drawMap(on canvas: CardCanvas) {
    for tile in tiles {
      let box = Box(
        x: Self.mapLeft + Double(tile.column) * (Self.tileWidth + Self.gap),
        y: 70 + Double(tile.row) * (Self.tileHeight + Self.gap),
        width: Double(tile.width) * (Self.tileWidth + Self.gap) - Self.gap,
        height: Double(tile.height) * (Self.tileHeight + Self.gap) - Self.gap)
      canvas.fill(box, tile.shade.ground)
      canvas.frame(
        box, tile.shade == .possible ? .possible : .edge,
        dashes: tile.shade == .possible ? [4, 3] : [])
      let middle = (x: box.x + box.width / 2, y: box.y + box.height / 2)
      switch tile.shade {
      case .named: canvas.circle(x: middle.x, y: middle.y, radius: 4, .surface)
      case .covered:
        canvas.circle(x: middle.x, y: middle.y, radius: 4, .covered, isFilled: false)
      case .issuer:
        canvas.frame(
          Box(x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8), .ink)
      default: break
      }
    }
  }

  private func drawFoot(on canvas: CardCanvas) {
    let y = 540.0
    let end = Double(Self.width) - Self.margin
    canvas.line(from: (Self.margin, y), to: (end, y), .ink, width: 2)
    canvas.circle(x: Self.margin, y: y, radius: 6, .knot)
    canvas.text(
      source, .ours(22), .secondInk, x: Self.margin, y: y + 24, width: end - Self.margin - 260)
    canvas.text(
      "連携 Renkei", .ours(28, isBold: true), .ink, x: end - 180, y: y + 20, width: 190)
  }
}

extension ShareCard.Mark {
  /// The colour of the mark; `nil` where there is none.
  fileprivate var colour: Colour? {
    switch self {
    case .named: .named
    case .covered: .covered
    case .possible: .possible
    case .plain: nil
    }
  }
}

extension ShareCard.Shade {
  fileprivate var ground: Colour {
    switch self {
    case .none, .issuer: .surface
    case .named: .named
    case .covered: .coveredGround
    case .possible: .possibleGround
    case .level(let level): Colour.ramp[max(0, min(level, Colour.ramp.count - 1))]
    }
  }
}

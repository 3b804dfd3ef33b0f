import PDFDrawing

/// The head of a brief: what it is and of which day, whom it speaks of, and the answer.
struct BriefHead {
  private let label: TextBlock?
  private let date: TextBlock?
  private let above: TextBlock?
  private let heading: TextBlock?
  private let beside: TextBlock?
  private let besideFollows: Bool
  private let lead: TextBlock?

  private static let besideGap = 10.0

  init(_ brief: Brief, on canvas: PDFCanvas) {
    let width = BriefLayout.width
    label = canvas.block(brief.label, BriefType.small, width: width / 2)
    date = canvas.block(brief.date, BriefType.small, width: width / 2)
    above = canvas.block(brief.above, BriefType.above, width: width)
    heading = canvas.block(
      brief.heading, brief.isOfficial ? BriefType.officialHeading : BriefType.heading,
      width: width)
    let beside = brief.beside.flatMap {
      canvas.block($0, BriefType.above, width: width)
    }
    self.beside = beside
    let reach = (heading?.reach ?? 0) + Self.besideGap + (beside?.reach ?? 0)
    besideFollows = heading?.heights.count == 1 && beside?.heights.count == 1 && reach <= width
    lead = canvas.block(brief.lead, BriefType.lead, width: width)
  }

  var height: Double {
    let parts = [above, heading, besideFollows ? nil : beside, lead]
    return 22 + parts.compactMap { $0?.height }.reduce(0, +) + 4
  }

  func draw(on canvas: PDFCanvas, x: Double, y: Double) {
    var y = y
    let right = x + BriefLayout.width
    if let label {
      canvas.tagged("P") { canvas.draw(label, x: x, y: y, ink: BriefType.quietInk) }
    }
    if let date {
      canvas.tagged("P") {
        canvas.draw(date, x: right - date.reach, y: y, ink: BriefType.quietInk)
      }
    }
    y += 13
    canvas.rule(from: (x, y), to: (right, y), width: 1.4, ink: BriefType.ink)
    y += 9
    if let above {
      canvas.tagged("P") { canvas.draw(above, x: x, y: y, ink: BriefType.quietInk) }
      y += above.height
    }
    if let heading {
      canvas.tagged("H1") { canvas.draw(heading, x: x, y: y, ink: BriefType.ink) }
      if let beside, besideFollows {
        canvas.tagged("P") {
          canvas.draw(
            beside, x: x + heading.reach + Self.besideGap,
            y: y + heading.height - beside.height - 3,
            ink: BriefType.quietInk)
        }
      }
      y += heading.height
    }
    if let beside, !besideFollows {
      canvas.tagged("P") { canvas.draw(beside, x: x, y: y, ink: BriefType.quietInk) }
      y += beside.height
    }
    y += 4
    if let lead {
      canvas.tagged("P") { canvas.draw(lead, x: x, y: y, ink: BriefType.ink) }
    }
  }
}

/// The foot of a brief: how it was counted, where the same is on the web, when it was printed.
struct BriefFoot {
  private let notes: [TextBlock]
  private let address: TextBlock?
  private let target: String
  private let printed: TextBlock?
  private let code: QRCode?

  private static let side = 54.0
  private static let space = 7.0

  init(_ brief: Brief, on canvas: PDFCanvas) {
    code = brief.hasCode ? QRCode(brief.address) : nil
    let width = BriefLayout.width - (code == nil ? 0 : Self.side + 16)
    notes = brief.notes.compactMap { canvas.block($0, BriefType.small, width: width) }
    address = canvas.block(brief.address, BriefType.small, width: width)
    target = brief.address
    printed = canvas.block(brief.printed, BriefType.small, width: width)
  }

  private var textHeight: Double {
    (notes + [address, printed].compactMap { $0 }).map(\.height).reduce(0, +)
  }

  var height: Double { Self.space + max(textHeight, code == nil ? 0 : Self.side) }

  func draw(on canvas: PDFCanvas, x: Double, y: Double) {
    let right = x + BriefLayout.width
    canvas.rule(from: (x, y), to: (right, y), width: 0.5, ink: BriefType.edge)
    let top = y + Self.space
    var y = top
    for note in notes {
      canvas.tagged("P") { canvas.draw(note, x: x, y: y, ink: BriefType.quietInk) }
      y += note.height
    }
    if let address {
      canvas.tagged("P") {
        canvas.linked(to: target) { canvas.draw(address, x: x, y: y, ink: BriefType.link) }
      }
      y += address.height
    }
    if let printed {
      canvas.tagged("P") { canvas.draw(printed, x: x, y: y, ink: BriefType.quietInk) }
    }
    guard let code else { return }
    let module = Self.side / Double(code.side)
    for run in code.runs {
      canvas.fill(
        x: right - Self.side + Double(run.x) * module, y: top + Double(run.y) * module,
        width: Double(run.length) * module, height: module * 1.02, ink: Ink(grey: 0))
    }
  }
}

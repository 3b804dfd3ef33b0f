import PDFDrawing

/// Where everything of a brief stands on its sheet. Lengths are points.
struct BriefLayout {
  /// 15 millimetres.
  static let margin = 42.52
  static let width = PageSize.a4Upright.width - 2 * margin
  static let bottom = PageSize.a4Upright.height - margin
  static let gap = 11.0
  static let mapGap = 20.0

  let brief: Brief
  let canvas: PDFCanvas
  let head: BriefHead
  let foot: BriefFoot
  let map: BriefMap?
  /// The sections, with the items that have room.
  private(set) var sections: [BriefSectionLayout]

  init(_ brief: Brief, on canvas: PDFCanvas) {
    self.brief = brief
    self.canvas = canvas
    head = BriefHead(brief, on: canvas)
    foot = BriefFoot(brief, on: canvas)
    let map = brief.tiles.isEmpty ? nil : BriefMap(brief, on: canvas)
    self.map = map
    sections = []
    let all = brief.sections.enumerated().map { index, section in
      BriefSectionLayout(
        section, on: canvas,
        width: index == 0 && map != nil ? Self.width - BriefMap.width - Self.mapGap : Self.width)
    }
    fit(all)
  }

  /// What is left between the last section and the foot.
  var spare: Double { room - height }

  var sheetSections: [BriefSheet.Section] {
    sections.map { section in
      BriefSheet.Section(
        content: section.content,
        items: Array(section.content.items.prefix(section.items.count)), rest: section.restText)
    }
  }

  private var room: Double { Self.bottom - foot.height - Self.margin - head.height - Self.gap }

  private var height: Double {
    sections.enumerated().reduce(0) { $0 + slot($1.offset) } + (sections.isEmpty ? mapHeight : 0)
  }

  private var mapHeight: Double { map.map { $0.height + Self.gap } ?? 0 }

  /// What a section takes, with the space before the next; the map stands beside the first.
  private func slot(_ index: Int) -> Double {
    let own = sections[index].height + Self.gap
    return index == 0 ? max(own, mapHeight) : own
  }

  // What gives way comes after all else, and only where nothing else had to be cut.
  private mutating func fit(_ all: [BriefSectionLayout]) {
    sections = all.filter { !$0.content.givesWay }
    fill(onlyOwed: true)
    fill()
    // Headings alone have room on every sheet; were there ever too many, the last ones go.
    while spare < 0, !sections.isEmpty { sections.removeLast() }
    sections.removeAll { $0.items.isEmpty }
    let others = all.filter(\.content.givesWay)
    guard sections.count + others.count == all.count, sections.allSatisfy({ $0.left == 0 })
    else { return }
    for section in others {
      sections.append(section)
      fill(onlyOwed: true, from: sections.count - 1)
      let owed = min(section.content.fewest, section.content.items.count)
      if spare < 0 || sections[sections.count - 1].items.count < max(1, owed) {
        sections.removeLast()
      }
    }
    fill()
  }

  // First the few items that every section is owed, then as many as there is room for, the more
  // important sections first.
  private mutating func fill(onlyOwed: Bool = false, from start: Int = 0) {
    for index in sections.indices.dropFirst(start) {
      let content = sections[index].content
      let most = onlyOwed ? min(content.fewest, content.items.count) : content.items.count
      while sections[index].items.count < most {
        let before = sections[index]
        sections[index].add(on: canvas)
        if spare < 0 {
          sections[index] = before
          break
        }
      }
    }
  }

  func draw() {
    head.draw(on: canvas, x: Self.margin, y: Self.margin)
    var y = Self.margin + head.height + Self.gap
    if let map {
      map.draw(on: canvas, x: Self.margin + Self.width - BriefMap.width, y: y)
    }
    for index in sections.indices {
      sections[index].draw(on: canvas, x: Self.margin, y: y)
      y += slot(index)
    }
    foot.draw(on: canvas, x: Self.margin, y: Self.bottom - foot.height)
  }
}

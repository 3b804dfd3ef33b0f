/// Lines that a page leaves behind and nobody misses: page numbers.
enum PageFurniture {
  static func holds(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let folded = Folding.fold(line)
    let bare = folded.unicodeScalars.filter { !"-－‐–—/ページ頁p.()".unicodeScalars.contains($0) }
    return !bare.isEmpty && bare.count <= 6
      && bare.allSatisfy { (0x30...0x39).contains($0.value) }
  }
}

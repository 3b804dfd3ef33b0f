/// Files that are no text, told by how they begin.
enum BinaryKind: CaseIterable {
  case workbook, oldOffice, pdf, png, jpeg, gif, gzip, program, unknown

  /// What a file is if it is no text.
  static func of(_ bytes: [UInt8]) -> BinaryKind? {
    if let known = allCases.first(where: { kind in
      !kind.beginning.isEmpty && bytes.starts(with: kind.beginning)
    }) {
      return known
    }
    let isUTF16 = UTF16Decoder.order(of: bytes) != nil
    // One stray control character is a fault of a text; a share of them is no text.
    let sample = bytes.prefix(65536)
    let controls = sample.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
    return !isUTF16 && controls * 50 > sample.count ? .unknown : nil
  }

  /// What people call it; `nil` where nothing is known of it.
  var label: String? {
    switch self {
    case .workbook: "XLSX・ZIP"
    case .oldOffice: "XLS"
    case .pdf: "PDF"
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .gif: "GIF"
    case .gzip: "gzip"
    case .program: "ELF"
    case .unknown: nil
    }
  }

  private var beginning: [UInt8] {
    switch self {
    case .workbook: [0x50, 0x4B, 0x03, 0x04]
    case .oldOffice: [0xD0, 0xCF, 0x11, 0xE0]
    case .pdf: Array("%PDF-".utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .gif: Array("GIF8".utf8)
    case .gzip: [0x1F, 0x8B]
    case .program: [0x7F, 0x45, 0x4C, 0x46]
    case .unknown: []
    }
  }
}

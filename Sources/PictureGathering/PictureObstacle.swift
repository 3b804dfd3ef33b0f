import Lists
import Pictures
import WebAsking

/// Why the picture that a cell names is not shown.
enum PictureObstacle: Error, Sendable, Hashable {
  /// It is none that is shown.
  case fault(PictureFault)
  /// The server answered with another status than 200.
  case refused(status: Int)
  /// Its address leads into a network that not everybody reaches.
  case isPrivate(host: String)
  case unknownHost
  case noAnswerInTime
  case noConnection
  case leadsOnWithoutEnd
  /// No file of that name is in the folder.
  case noFile(name: String)
  /// It is the name of a file, and no folder was given.
  case noFolder

  /// What is said of it, after the address.
  var words: Bilingual {
    switch self {
    case .fault(let fault): fault.words
    case .refused(let status):
      Bilingual(ja: "は\(status)を返しました", en: "answered \(status)")
    case .isPrivate(let host):
      Bilingual(
        ja: "は公開されていないネットワーク（\(host)）にあるため、取得しません",
        en: "leads to \(host), which is not on the public web, and was not asked")
    case .unknownHost: Bilingual(ja: "のホストが見つかりません", en: "has a host that is not known")
    case .noAnswerInTime: Bilingual(ja: "は時間内に届きませんでした", en: "did not arrive in time")
    case .noConnection: Bilingual(ja: "に接続できないか、途中で切れました", en: "could not be fetched whole")
    case .leadsOnWithoutEnd: Bilingual(ja: "の転送が終わりません", en: "leads on without end")
    case .noFile(let name):
      Bilingual(ja: "：「\(name)」がフォルダーにありません", en: ": no file \(name) is in the folder")
    case .noFolder:
      Bilingual(
        ja: "はファイル名です。画像のフォルダーを --pictures で指定してください",
        en: "is the name of a file. Give the folder of the pictures with --pictures")
    }
  }
}

extension PictureFault {
  fileprivate var words: Bilingual {
    switch self {
    case .unknownFormat:
      Bilingual(
        ja: "はPNG、JPEG、WebP、GIF、AVIFのどの画像でもありません（SVGは使えません）",
        en: "is no PNG, JPEG, WebP, GIF or AVIF (SVG is not taken)")
    case .damaged(let format):
      Bilingual(
        ja: "は\(format.label)として始まりますが、最後まで読めません",
        en: "begins as \(format.label) and cannot be read to its end")
    case .tooLarge(let limit):
      Bilingual(
        ja: "は大きすぎます。\(limit / 1_000_000)MBまでです",
        en: "is too large; \(limit / 1_000_000) MB is the most")
    case .tooManyPixels(let width, let height):
      Bilingual(
        ja: "は\(width)×\(height)画素で大きすぎます。4000万画素までです",
        en: "has \(width) × \(height) pixels; 40 million is the most")
    case .tooSmall(let width, let height):
      Bilingual(
        ja: "は\(width)×\(height)画素で、小さすぎて見えません",
        en: "has \(width) × \(height) pixels, too few to be seen")
    case .moving(let format):
      Bilingual(
        ja: "は動く\(format.label)です。止められない動きはページに載せられません",
        en: "is a moving \(format.label); what nobody can stop is not put on a page")
    }
  }
}

extension PictureFormat {
  fileprivate var label: String { self == .webp ? "WebP" : rawValue.uppercased() }
}

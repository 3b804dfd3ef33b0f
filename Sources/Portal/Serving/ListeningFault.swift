import Foundation
package import Lists
import NIOCore

/// Why a portal could not begin to listen.
package enum ListeningFault: Sendable {
  /// Another program listens on the port.
  case portInUse
  /// The port or the address is not this user's to take.
  case notAllowed
  /// The address is none of this machine's.
  case noSuchAddress
  case other(String)

  /// Reads it from the error that ended the portal.
  package init(_ error: any Error) {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .portInUse
    case EACCES, EPERM: self = .notAllowed
    case EADDRNOTAVAIL: self = .noSuchAddress
    default: self = .other("\(error)")
    }
  }

  /// What is said of it.
  package func message(host: String, port: Int) -> Bilingual {
    switch self {
    case .portInUse:
      Bilingual(
        ja: "ポート\(port)は、ほかのプログラムが使っています",
        en: "port \(port) is in use by another program")
    case .notAllowed:
      Bilingual(
        ja: "\(host):\(port) で待ち受ける権限がありません",
        en: "listening at \(host):\(port) is not permitted")
    case .noSuchAddress:
      Bilingual(
        ja: "「\(host)」はこのコンピューターのアドレスではありません",
        en: "\(host) is no address of this computer")
    case .other(let detail):
      Bilingual(
        ja: "\(host):\(port) で公開できません（\(detail)）",
        en: "cannot serve at \(host):\(port) (\(detail))")
    }
  }

  /// What to do.
  package var hint: Bilingual {
    switch self {
    case .noSuchAddress:
      Bilingual(
        ja: "--host に別のアドレスを指定してください（127.0.0.1 はこのコンピューターだけ、0.0.0.0 は外からも）",
        en:
          "give another address with --host (127.0.0.1 for this computer only, 0.0.0.0 for others, too)"
      )
    default:
      Bilingual(
        ja: "--port に別のポートを指定してください（0は空いているもの）",
        en: "give another port with --port (0 takes a free one)")
    }
  }
}

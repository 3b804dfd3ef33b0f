import LocalGovernments
import Participation

extension Catalogue {
  /// A word that the names of several current programmes have in common: a run of two or three kanji
  /// or of katakana; the most frequent one, of several the first. `nil` where none comes twice.
  package func commonNameWord() -> String? {
    let places = placeWords
    var counts: [String: Int] = [:]
    var order: [String] = []
    for edition in currentEditions {
      for programme in edition.programmes {
        for word in Set(NameWords(programme.name).words) {
          if counts[word] == nil { order.append(word) }
          counts[word, default: 0] += 1
        }
      }
    }
    let words = order.filter {
      !OfficialWords.all.contains($0) && !places.contains($0) && counts[$0, default: 0] > 1
    }
    let most = words.compactMap { counts[$0] }.max()
    return words.filter { counts[$0] == most }.min()
  }
}

extension Catalogue {
  /// The names of governments and regions, with their kind and without: 東京都, 東京.
  fileprivate var placeWords: Set<String> {
    let everyone = gazetteer.prefectures.union(gazetteer.municipalities)
    let names = gazetteer.governments(in: everyone).map(\.name) + gazetteer.regions.map(\.name)
    return Set(names + names.map { String($0.dropLast()) })
  }
}

/// Words of which the names of programmes are made everywhere: they tell nothing apart.
enum OfficialWords {
  static let all = Set(
    """
    事業 推進 支援 連携 会議 協議会 計画 実施 実現 強化 促進 活用 形成 取組 委員会 協定 制度 整備 運営 開催 \
    全国 地域 自治体 都市 広域 共同 相互 交流 都道府県 道府県 市町村 区市町村 対策 事務 管理 調査 研究 発信 向上 \
    充実 拡大 創出 育成 普及 参加 協力 関係 利用 提供 確保 構築 検討 設置 業務 会 連絡会 協議 連盟 協会 研究会 処理 管内 県内 市内 都内 \
    連絡会議 推進協議会 推進会議 推進事業 支援事業 プロジェクト ネットワーク 地方 国内 魅力 情報 技術 人材 基盤 機能 体制
    """.split(separator: " ").map(String.init))
}

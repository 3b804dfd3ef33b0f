/// Words that tell nothing apart, to be left out of names.
struct CommonWords: Sendable {
  /// The words of which the names of programmes are made everywhere.
  static let official = CommonWords(
    """
    事業 推進 支援 連携 会議 協議会 計画 実施 実現 強化 促進 活用 形成 取組 委員会 協定 制度 整備 運営 開催 \
    全国 日本 各地 地域 自治体 都市 広域 共同 相互 交流 都道府県 道府県 市町村 区市町村 対策 事務 管理 調査 研究 \
    発信 向上 充実 拡大 創出 育成 普及 参加 協力 関係 利用 提供 確保 構築 検討 設置 業務 連絡会 協議 連盟 協会 研究会 \
    処理 管内 県内 市内 都内 地方 国内 魅力 情報 技術 人材 基盤 機能 体制 社会 課題 解決 拠点 参入 振興 展開 発展 産業 \
    プロジェクト ネットワーク プログラム システム センター グループ サービス ノウハウ 活性化 可能性 PR
    """.split(separator: " ").map(String.init))

  /// By their first unit, the longest first.
  private var words: [UInt16: [[UInt16]]] = [:]

  init(_ words: [String]) { insert(words) }

  /// The same words and some more.
  func adding(_ words: [String]) -> CommonWords {
    var all = self
    all.insert(words)
    return all
  }

  /// What is left of a run without them, from left to right. Words are cut out of a run only where it
  /// has no edges between its words; else the run is one word, and stays or goes as a whole.
  func rest(of run: Range<Int>, in units: [UInt16], cutting: Bool) -> [Range<Int>] {
    guard cutting else {
      return length(at: run.lowerBound, of: run, in: units) == run.count ? [] : [run]
    }
    var rest: [Range<Int>] = []
    var start = run.lowerBound
    var place = start
    while place < run.upperBound {
      let length = length(at: place, of: run, in: units)
      if length > 0 {
        if start < place { rest.append(start..<place) }
        start = place + length
      }
      place += max(1, length)
    }
    if start < run.upperBound { rest.append(start..<run.upperBound) }
    return rest
  }

  /// How long the longest of the words is that stands at a place; 0 where none does.
  private func length(at place: Int, of run: Range<Int>, in units: [UInt16]) -> Int {
    words[units[place]]?.first { units[place..<run.upperBound].starts(with: $0) }?.count ?? 0
  }

  private mutating func insert(_ added: [String]) {
    for units in added.map({ TextFolding.units(of: $0) }) {
      guard let first = units.first else { continue }
      words[first, default: []].append(units)
      words[first]?.sort { $0.count > $1.count }
    }
  }
}

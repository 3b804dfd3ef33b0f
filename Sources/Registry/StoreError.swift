package import Lists

/// Why a store could not be opened, read or written.
package enum StoreError: Error, Hashable {
  /// Nothing stands at the path, and nothing was to be made there.
  case missing(path: String)
  /// The system does not let the file be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The file is something else than a database.
  case notADatabase(path: String)
  /// The file is a database of some other program.
  case foreignDatabase(path: String)
  /// A newer Renkei made the database.
  case newerSchema(path: String)
  /// Another program is writing and did not finish in time.
  case locked(path: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// No room is left for the file to grow.
  case diskFull(path: String)
  /// What the database holds does not fit together.
  case damaged(path: String, detail: String)
  /// Anything else that the database reports.
  case failed(path: String, detail: String)
}

extension StoreError {
  /// A stable word for programs.
  package var code: String {
    switch self {
    case .missing: "database-missing"
    case .cannotOpen: "database-unopenable"
    case .notADatabase: "not-a-database"
    case .foreignDatabase: "foreign-database"
    case .newerSchema: "newer-database"
    case .locked: "database-locked"
    case .readOnly: "database-read-only"
    case .diskFull: "disk-full"
    case .damaged: "database-damaged"
    case .failed: "database-failed"
    }
  }

  /// What happened.
  package var message: Bilingual {
    switch self {
    case .missing(let path):
      Bilingual(
        ja: "データベース「\(path)」がありません", en: "there is no database at \(path)")
    case .cannotOpen(let path, let reason):
      Bilingual(
        ja: "データベース「\(path)」を開けません（\(reason)）",
        en: "the database \(path) cannot be opened (\(reason))")
    case .notADatabase(let path):
      Bilingual(
        ja: "「\(path)」はデータベースではありません", en: "\(path) is not a database")
    case .foreignDatabase(let path):
      Bilingual(
        ja: "「\(path)」は別のソフトのデータベースです",
        en: "\(path) is a database of another program")
    case .newerSchema(let path):
      Bilingual(
        ja: "データベース「\(path)」は、より新しい Renkei で作られています",
        en: "the database \(path) was made by a newer Renkei")
    case .locked(let path):
      Bilingual(
        ja: "データベース「\(path)」は他の処理が使用中です",
        en: "the database \(path) is in use by another process")
    case .readOnly(let path):
      Bilingual(
        ja: "データベース「\(path)」に書き込めません",
        en: "the database \(path) cannot be written")
    case .diskFull(let path):
      Bilingual(
        ja: "データベース「\(path)」を書く空き容量がありません",
        en: "no room is left to write the database \(path)")
    case .damaged(let path, let detail):
      Bilingual(
        ja: "データベース「\(path)」の内容が壊れています（\(detail)）",
        en: "the database \(path) is damaged (\(detail))")
    case .failed(let path, let detail):
      Bilingual(
        ja: "データベース「\(path)」の処理に失敗しました（\(detail)）",
        en: "the database \(path) failed (\(detail))")
    }
  }

  /// What to do about it.
  package var hint: Bilingual {
    switch self {
    case .missing:
      Bilingual(
        ja: "renkei import で一覧を取り込むか、--database を省くと同梱の一覧が使われます",
        en: "make it with renkei import, or leave --database out to use the bundled list")
    case .cannotOpen:
      Bilingual(
        ja: "パスとアクセス権を確認してください", en: "check the path and its permissions")
    case .notADatabase, .foreignDatabase:
      Bilingual(
        ja: "--database に別のパスを指定してください。このファイルは変更していません",
        en: "give another path to --database; this file was not changed")
    case .newerSchema:
      Bilingual(
        ja: "Renkei を更新するか、別のデータベースを指定してください",
        en: "update Renkei, or give another database")
    case .locked:
      Bilingual(
        ja: "終わるのを待って、もう一度実行してください", en: "wait until it is done and try again")
    case .readOnly:
      Bilingual(
        ja: "ファイルとフォルダーの書き込み権限を確認してください",
        en: "check that the file and its folder may be written")
    case .diskFull:
      Bilingual(
        ja: "空き容量を増やして、もう一度実行してください。取り込みは取り消されています",
        en: "free some space and try again; nothing was published")
    case .damaged:
      Bilingual(
        ja: "控えから戻すか、一覧を新しいデータベースに取り込み直してください",
        en: "restore a copy, or import the lists into a new database")
    case .failed:
      Bilingual(
        ja: "もう一度実行し、続くときは別のデータベースで試してください",
        en: "try again, and if it stays, try with another database")
    }
  }
}

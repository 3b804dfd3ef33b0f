import GRDB

/// The register of the database's versions, in order; a line is added, never changed.
enum Migrations {
  /// Marks a database file as Renkei's (`RNKI`), so that no other program's file is written to.
  static let applicationID = 0x524E_4B49

  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("M001 editions", migrate: M001_Editions.migrate)
    migrator.registerMigration("M002 lineages", migrate: M002_Lineages.migrate)
    migrator.registerMigration("M003 events", migrate: M003_Events.migrate)
    migrator.registerMigration("M004 texts", migrate: M004_Texts.migrate)
    migrator.registerMigration("M005 pictures", migrate: M005_Pictures.migrate)
    migrator.registerMigration("M006 readings of names", migrate: M006_NameRuby.migrate)
    return migrator
  }
}

import ArgumentParser
import BureauWorkbooks
import CivilDates
import Foundation
import Lists
import LocalGovernments

/// Makes the forms that bureaus fill in for the next edition.
struct NewEditionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new-edition",
      abstract: said(
        "次の年度の記入票（Excel）を局ごとに作る", "Make a form (a workbook) for each bureau for the next edition."),
      discussion: said(
        """
        例: renkei new-edition --year 2026 --from list.txt --directory 記入票

        記入票には昨年度の行と確認結果が入ります。戻ってきたら renkei collect でまとめます。
        """,
        """
        EXAMPLE: renkei new-edition --year 2026 --from list.txt --directory forms

        A form holds the bureau's rows of the last edition and what was found in them. Put those that
        come back together with renkei collect.
        """))
  }

  @Option(help: ArgumentHelp(said("新しい一覧の年度（西暦）", "The fiscal year of the new edition.")))
  var year: Int
  @Option(
    help: ArgumentHelp(
      said("前の年度の一覧（省略時は同梱の一覧）", "The last edition's file (else the bundled list)."),
      valueName: "file"))
  var from: String?
  @Option(
    help: ArgumentHelp(
      said("記入票を置くフォルダー（省略時は「記入票-年度」）", "The folder for the forms (else 記入票-YEAR)."),
      valueName: "directory"))
  var directory: String?
  @OptionGroup var list: ListOptions
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    guard (1900...9999).contains(year) else {
      throw ValidationError(said("年度は西暦4桁で指定してください", "give the year in four digits"))
    }
  }

  func run() throws {
    let gazetteer = try Gazetteer.bundled()
    let issuer = try list.issuingGovernment(in: gazetteer)
    let input = from.map { ListInput($0) } ?? .bundled
    let read = try input.read(gazetteer: gazetteer, issuer: issuer, asOf: list.date)
    let edition = try EditionForms(from: read.checked, year: year)
    let forms = edition.forms
    let folder = URL(filePath: directory ?? "記入票-\(year)")
    let files = forms.map { OutputFile(folder.appending(path: $0.fileName).path) }
    // Forms that were sent out, and maybe filled in, are never written over.
    if let taken = files.first(where: \.exists) {
      throw Failure(
        code: "file-exists",
        message: Bilingual(ja: "\(taken.path) がすでにあります", en: "\(taken.path) is there already"),
        hint: Bilingual(
          ja: "--directory で別のフォルダーを指定してください", en: "name another folder with --directory"))
    }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        code: "unwritable-folder",
        message: Bilingual(
          ja: "フォルダー \(folder.path) を作れません", en: "the folder \(folder.path) cannot be made"),
        hint: Bilingual(ja: "場所とアクセス権を確認してください", en: "check the place and its permissions"))
    }
    let terminal = Terminal()
    for gap in edition.gaps {
      terminal.remark(said("注意: ", "note: ") + gap.message.spoken)
    }
    // All files first: a reader of the lines that goes away must not end the work half done.
    for (form, file) in zip(forms, files) { try file.write(form.bytes, replacing: false) }
    for (form, file) in zip(forms, files) {
      terminal.write(
        said(
          "\(form.bureau ?? "所管局の記載なし")：\(form.rowCount)事業 → \(file.path)",
          "\(form.bureau ?? "no bureau"): \(form.rowCount) programmes → \(file.path)"))
    }
  }
}

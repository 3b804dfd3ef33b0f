import ArgumentParser
import Interchange

/// How a command gives out what it found.
struct OutputOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(said("結果をJSONで出力する", "Print the result as JSON.")))
  var json = false

  @OptionGroup var language: LanguageOption
}

/// In which language a command speaks.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        "表示の言語 ja または en（省略時は LC_ALL、LANG から）",
        "Language, ja or en (else LC_ALL, LANG decide)."),
      valueName: "ja|en"))
  var language: OutputLanguage?
}

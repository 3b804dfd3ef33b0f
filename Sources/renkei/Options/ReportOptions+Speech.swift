import Checking
import Interchange

extension ReportOptions {
  /// How findings are told at this terminal, in the language of this call.
  init(on terminal: Terminal, showsNotes: Bool = false) {
    self.init(
      language: Speech.language == .en ? .en : .ja, showsNotes: showsNotes,
      usesColour: terminal.colour.isOn)
  }
}

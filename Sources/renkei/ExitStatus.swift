/// What the command tells its caller when it ends.
enum ExitStatus: Int32 {
  /// All right.
  case success = 0
  /// The input has errors, or nothing bears the name that was asked for.
  case findings = 1
  /// The call's words are off, or a file cannot be read.
  case misuse = 2
}

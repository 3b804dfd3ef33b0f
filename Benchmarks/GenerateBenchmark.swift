import ArgumentParser
import Foundation
import Lists
import LocalGovernments

/// Writes a large list, the same for the same seed.
struct GenerateBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Makes a large list out of a real one.")

  @Argument(help: "The real list.") var list: String
  @Argument(help: "Where the large list goes.") var output: String
  @Option(help: "How many programmes.") var count = 100_000
  @Option(help: "The seed of the random numbers.") var seed: UInt64 = 20_250_401

  func run() async throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: list)))
    let document = try ListReader.read(bytes, named: list)
    var generator = ListGenerator(from: document, gazetteer: try Gazetteer.bundled(), seed: seed)
    let made = generator.list(of: count)
    try Data(made).write(to: URL(fileURLWithPath: output))
    print("generate: \(count) programmes, \(made.count) bytes, seed \(seed)")
  }
}

import ArgumentParser

/// Measures Renkei on large lists; `make bench` runs every subcommand in turn.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renkei-benchmarks",
    abstract: "Measures Renkei on large lists made from a real one.",
    subcommands: [
      GenerateBenchmark.self, ImportBenchmark.self, SearchBenchmark.self, HTTPBenchmark.self,
    ])
}

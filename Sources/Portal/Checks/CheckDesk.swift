import Checking
import CivilDates
import Dispatch
import Foundation
import Lists
import LocalGovernments
import Participation

/// Checks lists, a few at a time, and keeps none of them.
///
/// A large list takes seconds of computing, in which pages have to be answered all the same; so the
/// work runs beside the server's own threads, and what is too much is turned away.
actor CheckDesk {
  /// How many lists are checked at once, and how many wait.
  static let places = 1
  static let queue = 8

  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Does a piece of work when its turn comes.
  ///
  /// - Throws: `RequestFault.busy` where too many wait already, or what the work throws.
  func perform<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    if running < Self.places {
      running += 1
    } else {
      guard waiting.count < Self.queue else { throw RequestFault.busy }
      await withCheckedContinuation { waiting.append($0) }
    }
    defer {
      if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
    }
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(with: Swift.Result { try work() })
      }
    }
  }
}

extension CheckOrder {
  /// A list that was checked.
  struct Outcome: Sendable {
    let list: CheckedList
    let edition: Edition
  }

  /// Reads, resolves and checks bytes in place of those handed in; a list without a date is read as of
  /// today, as the command reads it.
  func check(
    _ bytes: [UInt8], gazetteer: Gazetteer, today: CivilDate
  ) throws(ListError) -> Outcome {
    let document = try ListReader.read(bytes, named: fileName)
    let resolved = EditionResolver(gazetteer: gazetteer)
      .resolve(document, issuer: issuer, today: today)
    let findings = Checker(gazetteer: gazetteer).check(document: document, resolved: resolved)
    return Outcome(
      list: CheckedList(document: document, findings: findings), edition: resolved.edition)
  }

  /// The list with its fixes applied.
  func repair(
    upTo confidence: FixIt.Confidence, gazetteer: Gazetteer, today: CivilDate
  ) throws -> Repair {
    try Repair(of: bytes, upTo: confidence) {
      try check($0, gazetteer: gazetteer, today: today).list
    }
  }
}

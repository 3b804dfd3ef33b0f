public import Participation

/// What became of every programme between two editions.
///
/// Each programme of either side stands in exactly one entry; comparing in the other direction
/// gives the same entries turned round.
public struct EditionChanges: Sendable, Hashable {
  /// The edition compared from.
  public let old: Edition
  /// The edition compared to.
  public let new: Edition
  /// In the order of the newer list; ended programmes follow in the order of the older one.
  public let programmes: [ProgrammeChange]
  /// The figures.
  public let summary: ChangeSummary

  /// The entries of a kind, in order.
  public func programmes(_ kind: ChangeKind) -> [ProgrammeChange] {
    programmes.filter { $0.kinds.contains(kind) }
  }
}

/// What may happen to a programme from one edition to the next.
public enum ChangeKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Only the newer list has it.
  case new
  /// Only the older list has it.
  case ended
  /// One became several: an inference, as lists do not say so.
  case split
  /// Several became one: an inference, as lists do not say so.
  case merged
  /// The name has other words.
  case renamed
  /// Another bureau is in charge.
  case bureau
  /// It stands under another theme.
  case theme
  /// The wording of the participants has changed, and with it perhaps who takes part.
  case participants
  /// The same wording means other governments on the later day.
  case roster
  /// What it does is told in other words.
  case description
  /// The links have changed.
  case links
  /// Letters of another width, white space: no other words.
  case spelling
  /// It has another number, which lists give anew each year.
  case renumbered
}

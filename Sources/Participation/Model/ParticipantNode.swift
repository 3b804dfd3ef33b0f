public import LocalGovernments

/// One part of a participants' cell that means something: a name, a class, a count, a remark.
public struct ParticipantNode: Sendable, Hashable {
  /// What a part of the wording is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// One government by name.
    case named
    /// A class of governments with a roster on the day: 全国道府県, 政令指定都市.
    case `class`
    /// A regional name: 東北地方, 一都三県.
    case region
    /// A bare number of governments: ほか69自治体.
    case count
    /// Governments in principle, without a roster: 全国関係自治体.
    case open
    /// A body that is no local government, or a class of such.
    case organisation
    /// Explains, or is not understood.
    case text
  }

  /// The words as they stand in the cell.
  public let text: String
  /// Where they stand in the cell, in bytes of UTF-8.
  public let range: Range<Int>
  /// What they are.
  public let kind: Kind
  /// The governments they denote: one for `named`, the roster less exclusions for `class` and
  /// `region`; empty for the others.
  public let members: GovernmentSet
  /// The governments they may denote, as far as the words bound them: of `open`, `count` and
  /// `organisation`.
  public let possible: GovernmentSet
  /// The number of a `count`.
  public let count: Int?
  /// The labels that stand over or after the words: 支援事業体, 具体的な連携 ※東京コンソーシアム会員.
  public let role: String?
  /// The group wording that a `class` or `region` uses; its identifier is stable.
  public let group: GroupWording?
  /// What it does to another node of the expression; `nil` where it stands for itself.
  public let qualification: Qualification?
  /// Whether the vocabulary explains the words.
  public let isUnderstood: Bool

  /// What one node does to another: 「（…を含む）」, 「（…を除く）」 or a list that limits a class.
  public struct Qualification: Sendable, Hashable, Codable {
    /// The sort of qualification.
    public enum Kind: String, Sendable, Hashable, Codable {
      /// Names members that belong to the other node's governments in any case.
      case includes
      /// Takes members away from it.
      case excludes
      /// Lists the members that it is limited to.
      case limits
      /// Says more of it and changes nothing.
      case explains
    }

    /// The sort of qualification.
    public let kind: Kind
    /// The index of the node that is qualified.
    public let node: Int

    /// Makes a qualification.
    public init(kind: Kind, node: Int) {
      self.kind = kind
      self.node = node
    }
  }

  /// Makes a node.
  public init(
    text: String, range: Range<Int>, kind: Kind, members: GovernmentSet = GovernmentSet(),
    possible: GovernmentSet = GovernmentSet(), count: Int? = nil, role: String? = nil,
    group: GroupWording? = nil, qualification: Qualification? = nil,
    isUnderstood: Bool = true
  ) {
    self.text = text
    self.range = range
    self.kind = kind
    self.members = members
    self.possible = possible
    self.count = count
    self.role = role
    self.group = group
    self.qualification = qualification
    self.isUnderstood = isUnderstood
  }
}

/// A wording that stands for many governments, apart from the cell it was found in.
public struct GroupWording: Sendable, Hashable, Codable {
  /// Its stable identifier in addresses: `all-prefectures`, `tohoku`.
  public let id: String
  /// How it is usually written: 全国道府県, 東北地方.
  public let name: String
  /// What it means in English: all prefectures.
  public let english: String

  /// Makes a group wording.
  public init(id: String, name: String, english: String) {
    self.id = id
    self.name = name
    self.english = english
  }
}

/// A text of several parts, as cells hold it, parted so that it can be set well: paragraphs,
/// numbered items (①②③, （1）（2）, 1. 2.), bullets, and notes that begin with ※.
///
/// ```swift
/// let prose = Prose("以下を推進 ①人的支援 ※都が派遣 ②風評被害払拭")
/// for block in prose.blocks { print(block.kind, prose.text(of: block)) }
/// // paragraph 以下を推進 / item 人的支援 / note ※都が派遣 / item 風評被害払拭
/// ```
///
/// Every character stands in exactly one block: the blocks' `range`s join to the whole text. A ①
/// that refers to an item (「①の事業」) cuts nothing.
public struct Prose: Sendable, Hashable {
  /// A part of the text.
  public struct Block: Sendable, Hashable {
    /// What the part is.
    public enum Kind: String, Sendable, Hashable, Codable {
      /// Running text.
      case paragraph
      /// An item of a list, numbered or with a bullet.
      case item
      /// A note that begins with ※.
      case note
    }

    /// What it is.
    public let kind: Kind
    /// All bytes of the text that are the block's, the white space behind it included.
    public let range: Range<Int>
    /// The bytes of an item's marker, ① or （1） or several together, ①②; `nil` for other blocks.
    public let marker: Range<Int>?
    /// The bytes that are its words: without marker and without white space at the ends. A note
    /// keeps its ※.
    public let content: Range<Int>
    /// Whether the block belongs to the item before it: text or a note between two items of a list.
    public let isWithinItem: Bool
  }

  /// The text.
  public let text: String
  /// Its parts in order; none for an empty text.
  public let blocks: [Block]

  /// Parts a text.
  public init(_ text: String) {
    self.text = text
    blocks = ProseCutter.blocks(of: text)
  }

  /// The words of a block.
  public func text(of block: Block) -> String { self[block.content] }

  /// The marker of a block as written; empty where it has none.
  public func marker(of block: Block) -> String { block.marker.map { self[$0] } ?? "" }

  /// A stretch of the text, by bytes of UTF-8.
  private subscript(range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

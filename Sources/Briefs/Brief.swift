/// What one sheet of A4 says of a government or a programme: texts ready to be set, in the order of
/// their importance.
///
/// The sheet knows no lists and no governments; whoever fills it chooses words and language. Each
/// text is expected to be cut to a few lines already: what the sheet leaves out are whole items, and
/// it says how many.
package struct Brief: Sendable, Hashable {
  /// How something stands to the list: a drawn mark beside a word.
  package enum Mark: String, Sendable, Hashable {
    case named, covered, possible, issuer, none
  }

  /// A text of an item.
  package struct Cell: Sendable, Hashable {
    /// Who speaks in it, and how loud.
    package enum Voice: String, Sendable, Hashable {
      /// The list, word for word.
      case official
      /// Whoever fills the sheet.
      case ours
      /// The same, beside what matters more.
      case quiet
    }

    package let text: String
    package let voice: Voice
    /// Where it leads.
    package let address: String?

    /// Makes a text.
    package init(_ text: String, _ voice: Voice = .ours, address: String? = nil) {
      self.text = text
      self.voice = voice
      self.address = address
    }
  }

  /// One line, or a few, under a heading.
  package struct Item: Sendable, Hashable {
    /// The mark before it.
    package let mark: Mark?
    /// Its texts, one for each column of its section.
    package let cells: [Cell]
    /// How many things it tells of, for the count of those left out.
    package let weight: Int

    /// Makes an item.
    package init(mark: Mark? = nil, _ cells: [Cell], weight: Int = 1) {
      self.mark = mark
      self.cells = cells
      self.weight = weight
    }
  }

  /// What stands under one heading.
  package struct Section: Sendable, Hashable {
    /// How the items' texts stand beside each other.
    package enum Columns: String, Sendable, Hashable {
      /// A number, a name, who is in charge; then what stands small under the name, and under the
      /// last.
      case row
      /// A number and a name, twice.
      case pair
      /// A wording, a count, the numbers; then what stands small under the wording.
      case group
      /// One text.
      case line
      /// Texts under each other.
      case stacked
    }

    /// The mark before the heading.
    package var mark: Mark?
    package var heading: String
    /// What the heading means, in a sentence.
    package var note: String?
    package var columns: Columns
    package var items: [Item]
    /// How many more there are that are not even among the items.
    package var more: Int
    /// How many items come before those of any later section.
    package var fewest: Int
    /// Whether it stands only where all that does not give way stands whole, and only with the
    /// fewest items that it is owed. Such sections come last.
    package var givesWay: Bool
    /// What says how many are left out; `{n}` stands for the number.
    package var rest: String

    /// Makes a section.
    package init(
      mark: Mark? = nil, heading: String, note: String? = nil, columns: Columns, items: [Item],
      more: Int = 0, fewest: Int = 3, givesWay: Bool = false, rest: String
    ) {
      self.mark = mark
      self.heading = heading
      self.note = note
      self.columns = columns
      self.items = items
      self.more = more
      self.fewest = fewest
      self.givesWay = givesWay
      self.rest = rest
    }
  }

  /// A place on a map of equal tiles.
  package struct Tile: Sendable, Hashable {
    package let name: String
    package let mark: Mark
    package let column: Int
    package let row: Int
    package let width: Int
    package let height: Int

    /// Makes a tile.
    package init(name: String, mark: Mark, column: Int, row: Int, width: Int, height: Int) {
      self.name = name
      self.mark = mark
      self.column = column
      self.row = row
      self.width = width
      self.height = height
    }
  }

  /// The language of what is ours in it: `ja`.
  package var language: String
  /// What readers of the file show above it.
  package var title: String
  /// What kind of sheet it is, at its head, and the day it speaks of.
  package var label: String
  package var date: String
  /// The line over the heading.
  package var above: String
  package var heading: String
  /// Whether the heading is the list's own wording.
  package var isOfficial: Bool
  /// What stands small after the heading: a reading, a name in the other language.
  package var beside: String?
  /// The answer in one sentence.
  package var lead: String
  package var sections: [Section]
  /// The map beside the first section; empty where it shows nothing.
  package var tiles: [Tile]
  /// What the tiles' marks mean.
  package var legend: String
  /// How it was counted, and from what.
  package var notes: [String]
  /// Where the same is on the web, and whether that is drawn as a code for cameras.
  package var address: String
  package var hasCode: Bool
  /// When it was printed.
  package var printed: String
  /// The same day by ISO 8601.
  package var created: String

  /// Makes a sheet without sections.
  package init(
    language: String, title: String, label: String, date: String, above: String, heading: String,
    isOfficial: Bool, beside: String?, lead: String, sections: [Section], tiles: [Tile],
    legend: String, notes: [String], address: String, hasCode: Bool, printed: String,
    created: String
  ) {
    self.language = language
    self.title = title
    self.label = label
    self.date = date
    self.above = above
    self.heading = heading
    self.isOfficial = isOfficial
    self.beside = beside
    self.lead = lead
    self.sections = sections
    self.tiles = tiles
    self.legend = legend
    self.notes = notes
    self.address = address
    self.hasCode = hasCode
    self.printed = printed
    self.created = created
  }
}

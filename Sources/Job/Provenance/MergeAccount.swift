import CRM
import Warehouse

/// Why the records of a golden record are one: the links that hold them together.
struct MergeAccount: Sendable {
  /// A pair of members.
  struct Link: Sendable {
    /// Positions among the members.
    let left: Int
    let right: Int
    /// What matching made of the pair; nil where it said nothing.
    let outcome: String?
    let probability: Double?
    /// Bits of evidence; nil where no model was learned.
    let weight: Double?
    let reasons: [String]
    let objections: [String]
    /// What somebody decided about it, where it is in force.
    let decision: String?

    /// Whether it holds the two together.
    let holds: Bool
  }

  let golden: GoldenAccount
  /// All pairs of members that matching or people said something about, the strongest first.
  let links: [Link]
  /// The links of the tree, by their place in `links`: the strongest that reach every member.
  let tree: [Int]

  /// The links among the members of a golden record.
  init(of golden: GoldenAccount, settings: Settings, in store: Store) throws {
    self.golden = golden
    links = try MergeLinks(golden: golden, settings: settings, store: store).all()
    var group = Array(golden.members.indices)
    var tree: [Int] = []
    for (place, link) in links.enumerated() where link.holds {
      let (left, right) = (group[link.left], group[link.right])
      if left == right { continue }
      for member in group.indices where group[member] == right { group[member] = left }
      tree.append(place)
    }
    self.tree = tree
  }
}

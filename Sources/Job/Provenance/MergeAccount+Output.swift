import CRM
import Metrics
import Warehouse

extension MergeAccount {
  /// The tree as lines: each record below the one it hangs on, the survivor on top.
  var lines: [String] {
    var lines = [
      "golden \(golden.entity.rawValue) \(golden.id): \(golden.members.count) "
        + (golden.members.count == 1 ? "record" : "records")
    ]
    if let asked = golden.askedFor { lines[0] += ", which \(asked) leads to" }
    var open = Set(golden.members.indices)
    let roots = golden.members.indices.sorted { left, right in
      golden.members[left].isSurvivor && !golden.members[right].isSurvivor
    }
    for root in roots where open.contains(root) {
      open.remove(root)
      let words = golden.members[root].isSurvivor ? "survivor" : "came along with the others"
      lines.append("\(golden.members[root].name)  \(words)")
      lines += branches(of: root, indent: "", &open)
    }
    let others = links.indices.filter { !tree.contains($0) }
    if !others.isEmpty {
      lines += ["", "other pairs among them"]
      lines += others.map { place in
        let link = links[place]
        return "  \(golden.members[link.left].name) and \(golden.members[link.right].name)  "
          + Self.words(link)
      }
    }
    if golden.members.count > 1 {
      lines += [
        "", "weights in full: dealpipe explain pair A B --entity \(golden.entity.rawValue)",
      ]
    }
    return lines
  }

  private func branches(of member: Int, indent: String, _ open: inout Set<Int>) -> [String] {
    let own = tree.map { links[$0] }.compactMap { link -> (next: Int, link: Link)? in
      if link.left == member, open.contains(link.right) { return (link.right, link) }
      if link.right == member, open.contains(link.left) { return (link.left, link) }
      return nil
    }
    for branch in own { open.remove(branch.next) }
    var lines: [String] = []
    for (place, branch) in own.enumerated() {
      let isLast = place == own.count - 1
      lines.append(
        indent + (isLast ? "└─ " : "├─ ") + golden.members[branch.next].name + "  "
          + Self.words(branch.link))
      lines += branches(of: branch.next, indent: indent + (isLast ? "   " : "│  "), &open)
    }
    return lines
  }

  private static func words(_ link: Link) -> String {
    var parts: [String] = []
    if let decision = link.decision { parts.append(decision) }
    if let weight = link.weight { parts.append("\(PairAccount.bits(weight).trimmed) bits") }
    if let probability = link.probability { parts.append(PairAccount.share(probability)) }
    if let outcome = link.outcome, outcome != "auto" { parts.append(outcome) }
    let pro = link.reasons.joined(separator: "; ")
    let contra =
      link.objections.isEmpty ? "" : " | against: " + link.objections.joined(separator: "; ")
    return parts.joined(separator: ", ")
      + (pro.isEmpty && contra.isEmpty ? "" : "  " + pro + contra)
  }

  /// The account as a JSON object.
  var json: JSONValue {
    .members([
      ("entity", .string(golden.entity.rawValue)), ("golden_id", .integer(Int(golden.id))),
      ("asked_for", .integer(Int(golden.askedFor ?? golden.id))),
      (
        "members",
        .array(
          golden.members.map { member in
            .members([
              ("record", .string(member.name)), ("is_survivor", .bool(member.isSurvivor)),
            ])
          })
      ),
      (
        "links",
        .array(
          links.enumerated().map { place, link in
            .members([
              ("left", .string(golden.members[link.left].name)),
              ("right", .string(golden.members[link.right].name)),
              ("in_tree", .bool(tree.contains(place))), ("outcome", .optional(link.outcome)),
              ("probability", Self.number(link.probability, digits: 4)),
              ("weight_bits", Self.number(link.weight, digits: 2)),
              ("reasons", .array(link.reasons.map(JSONValue.string))),
              ("objections", .array(link.objections.map(JSONValue.string))),
              ("decision", .optional(link.decision)),
            ])
          })
      ),
    ])
  }

  private static func number(_ value: Double?, digits: Int) -> JSONValue {
    value.map { .number($0.text(digits: digits)) } ?? .null
  }
}

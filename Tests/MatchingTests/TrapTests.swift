import Matching
import Testing

/// A pair of rows that look alike and are not one entity.
private struct Trap: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let rows: [[String]]

  init(_ name: String, _ rows: [[String]]) {
    testDescription = name
    self.rows = rows
  }
}

/// Given name, family name, company, email, phone, street, city, birth date.
private let traps = [
  Trap(
    "father and son",
    [
      ["Karl", "Oldenburg", "", "", "+49 40 5551234", "Seestrasse 4", "Hamburg", "1951-02-03"],
      ["Thomas", "Oldenburg", "", "", "+49 40 5551234", "Seestrasse 4", "Hamburg", "1979-08-14"],
    ]),
  Trap(
    "father and son of one name",
    [
      ["Karl", "Oldenburg", "", "", "+49 40 5551234", "Seestrasse 4", "Hamburg", "1951-02-03"],
      ["Karl", "Oldenburg", "", "", "+49 40 5551234", "Seestrasse 4", "Hamburg", "1979-08-14"],
    ]),
  Trap(
    "twins at one address",
    [
      ["Lena", "Brandhorst", "", "", "", "Am Markt 12", "Leeds", "1988-05-06"],
      ["Marie", "Brandhorst", "", "", "", "Am Markt 12", "Leeds", "1988-05-06"],
    ]),
  Trap(
    "twins of like names",
    [
      ["Anna", "Brandhorst", "", "", "", "Am Markt 12", "Leeds", "1988-05-06"],
      ["Hanne", "Brandhorst", "", "", "", "Am Markt 12", "Leeds", "1988-05-06"],
    ]),
  Trap(
    "a shared switchboard",
    [
      ["Rosa", "Kellermann", "Nordwind AG", "", "+49 30 4400", "Hafen 1", "Berlin", ""],
      ["Ulf", "Tassilo", "Nordwind AG", "", "+49 30 4400", "Hafen 1", "Berlin", ""],
    ]),
  Trap(
    "an info@ mailbox",
    [
      ["Vera", "Lindqvist", "Seaside BV", "info@seaside.example", "", "", "Porto", ""],
      ["Hugo", "Castellan", "Seaside BV", "info@seaside.example", "", "", "Porto", ""],
    ]),
  Trap(
    "a family's mailbox",
    [
      ["Karl", "Oldenburg", "", "oldenburg@gmx.de", "+49 40 5551234", "Seestrasse 4", "Hamburg"],
      ["Thomas", "Oldenburg", "", "oldenburg@gmx.de", "+49 40 5551234", "Seestrasse 4", "Hamburg"],
    ]),
  Trap(
    "a couple's mailbox",
    [
      [
        "Harold", "Penwarden", "", "sunflower77@mail.example", "01632 960123", "Mill Lane 2",
        "Bude",
      ],
      [
        "Muriel", "Penwarden", "", "sunflower77@mail.example", "01632 960123", "Mill Lane 2",
        "Bude",
      ],
    ]),
  Trap(
    "the mailbox of one of a couple",
    [
      ["Harold", "Penwarden", "", "harold.penwarden@mail.example", "01632 960123", "Mill Lane 2"],
      ["Muriel", "Penwarden", "", "harold.penwarden@mail.example", "01632 960123", "Mill Lane 2"],
    ]),
  Trap(
    "short mailboxes one letter apart",
    [
      [
        "Tim", "Hardy", "Seaside BV", "tim@seaside.example", "+49 30 4400", "Hafen 1", "Berlin", "",
      ],
      ["Kim", "Kerr", "Seaside BV", "kim@seaside.example", "+49 30 4400", "Hafen 1", "Berlin", ""],
      ["Jim", "Wood", "Seaside BV", "jim@seaside.example", "+49 30 4400", "Hafen 1", "Berlin", ""],
    ]),
  Trap(
    "numbered mailboxes of a common name",
    [
      ["Thomas", "Mueller", "Alpha Bau GmbH", "thomas.mueller1@gmail.com", "+49 30 1112223"],
      ["Thomas", "Mueller", "Beta Druck AG", "thomas.mueller7@gmail.com", "+49 89 9998887"],
    ]),
  Trap(
    "one common name at two companies",
    [
      ["Thomas", "Mueller", "Alpha Bau GmbH", "t.mueller@alpha.example", "+49 30 1112223"],
      ["Thomas", "Mueller", "Beta Druck AG", "t.mueller@beta.example", "+49 89 9998887"],
      ["Thomas", "Mueller", "Gamma Holz KG", "", "", "", "Lyon", ""],
      ["Thomas", "Mueller", "Delta Chemie SE", "", "", "", "Osaka", ""],
    ]),
  Trap(
    "a rare name at two companies",
    [
      [
        "Ottilie", "Quastenberg", "Alpha Bau GmbH", "ottilie.quastenberg@alpha.example",
        "+49 30 1112223",
      ],
      [
        "Ottilie", "Quastenberg", "Beta Druck AG", "ottilie.quastenberg@beta.example",
        "+49 89 9998887",
      ],
    ]),
  Trap(
    "test records",
    [
      ["Test", "Test", "Test", "test@test.com", "123456", "", "", ""],
      ["Test", "Test", "Test", "test@test.com", "123456", "", "", ""],
      ["test", "test", "test", "test@test.com", "000000", "", "", ""],
    ]),
  Trap("empty rows", [["", "", "", "", "", "", "", ""], ["", "", "", "", "", "", "", ""]]),
]

@Suite struct TrapTests {
  static let kinds: [FieldKind] = [
    .givenName, .familyName, .company, .email, .phone, .street, .city, .date,
  ]

  @Test(arguments: traps)
  private func lookalikesStayApart(trap: Trap) {
    var people = People(seed: 3)
    var rows = people.contacts(200)
    for index in 0..<30 { rows.append(people.damaged(rows[index])) }
    let first = rows.count
    rows += trap.rows
    let result = findDuplicates(in: makeTable(Self.kinds, rows))
    let caught = Set((first..<rows.count).map { result.cluster[$0] })
    #expect(caught.count == trap.rows.count)
  }

  @Test(arguments: traps)
  private func lookalikesStayApartInATinyTable(trap: Trap) {
    let result = findDuplicates(in: makeTable(Self.kinds, trap.rows))
    #expect(groups(result).isEmpty)
  }

  @Test func siblingsWithTwoFamilyNamesStayApart() {
    var people = People(seed: 6)
    var rows = (0..<300).map { index in
      [
        "\(people.name()) \(people.name()) \(people.name())", "+34 91 \(2_000_000 + index * 7919)",
        "Calle \(people.name()) \(index % 40)",
      ]
    }
    for index in 0..<30 { rows.append(rows[index]) }
    let first = rows.count
    rows += [
      ["Fermín Arnal Sala", "+34 91 5550001", "Calle Mayor 3"],
      ["Agustina Arnal Sala", "+34 91 5550001", "Calle Mayor 3"],
    ]
    let result = findDuplicates(in: makeTable([.personName, .phone, .street], rows))
    #expect(result.cluster[first] != result.cluster[first + 1])
    #expect(groups(result).count == 30)
  }

  @Test func franchiseBranchesAndHoldingsStayApart() {
    var people = People(seed: 5)
    var rows = (0..<150).map { _ in
      [people.name() + " GmbH", "\(people.name())strasse 5", "Berlin", "+49 30 1000000"]
    }
    for index in rows.indices { rows[index][3] = "+49 30 \(2_000_000 + index * 7919)" }
    for index in 0..<30 {
      rows.append([String(rows[index][0].dropLast(5)), rows[index][1], rows[index][2], ""])
    }
    let first = rows.count
    rows += [
      ["Burger Palace #12", "Marktstrasse 1", "Berlin", "+49 30 5550012"],
      ["Burger Palace #47", "Ringstrasse 9", "Berlin", "+49 30 5550047"],
      ["Wolkenstein Holding AG", "Turmplatz 1", "Berlin", "+49 30 7770001"],
      ["Wolkenstein Logistik GmbH", "Turmplatz 1", "Berlin", "+49 30 7770001"],
    ]
    let result = findDuplicates(in: makeTable([.company, .street, .city, .phone], rows))
    #expect(Set((first..<rows.count).map { result.cluster[$0] }).count == 4)
  }

  @Test func branchesOfOneNameAndDomainStayApart() {
    var people = People(seed: 8)
    var rows = (0..<200).map { index in
      let name = people.name()
      return [
        name + " GmbH", name.lowercased() + ".example", "\(people.name())strasse \(index % 9 + 1)",
        "Berlin", "\(10_000 + index * 37)", "+49 30 \(2_000_000 + index * 7919)",
      ]
    }
    for index in 0..<30 {
      var copy = rows[index]
      copy[0] = String(copy[0].dropLast(5))
      rows.append(copy)
    }
    let first = rows.count
    for index in 0..<12 {
      rows.append([
        "Burger Palace", "burgerpalace.example", "\(people.name())weg \(index + 20)", "Leeds",
        "\(60_000 + index * 411)", "+49 40 \(7_000_000 + index * 7919)",
      ])
    }
    let kinds: [FieldKind] = [.company, .domain, .street, .city, .postcode, .phone]
    let result = findDuplicates(in: makeTable(kinds, rows))
    #expect(Set((first..<rows.count).map { result.cluster[$0] }).count == 12)
    #expect(groups(result).count == 30)
  }

  @Test func aHoldingAndItsSubsidiaryStayApartAtOneAddress() {
    var people = People(seed: 9)
    var rows = (0..<200).map { index in
      let name = people.name()
      return [
        name + " GmbH", name.lowercased() + ".example", "\(people.name())strasse 5", "Berlin",
        "+49 30 \(2_000_000 + index * 7919)",
      ]
    }
    for index in 0..<30 {
      rows.append([String(rows[index][0].dropLast(5))] + rows[index].dropFirst())
    }
    let first = rows.count
    rows += [
      ["Wolkenstein AG", "wolkenstein.example", "Turmplatz 1", "Berlin", "+49 30 7770001"],
      ["Wolkenstein GmbH", "wolkenstein.example", "Turmplatz 1", "Berlin", "+49 30 7770001"],
      ["Falkenhorst Holding AG", "falkenhorst.example", "Turmweg 2", "Berlin", "+49 30 7770002"],
      [
        "Falkenhorst Logistik GmbH", "falkenhorst.example", "Turmweg 2", "Berlin", "+49 30 7770002",
      ],
    ]
    let result = findDuplicates(in: makeTable([.company, .domain, .street, .city, .phone], rows))
    #expect(Set((first..<rows.count).map { result.cluster[$0] }).count == 4)
  }
}

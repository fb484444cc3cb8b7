import Document

extension DemoPage {
  static let people: [Block] = [
    .columns([
      [
        .figure(
          Figure(
            id: "fig-load", caption: "Open deals per owner",
            .bars(
              BarChart(
                [
                  .init("Siti Rahmawati", 31, display: "31", note: "USD 1.9 M", tone: .warn),
                  .init("Jürgen Weiß", 18, display: "18", note: "USD 0.8 M"),
                  .init("Nguyễn Thị Minh Khai", 12, display: "12", note: "USD 0.6 M"),
                  .init("no owner", 4, display: "4", tone: .faint),
                ], band: .init(15...20, label: "15–20"))), span: .half))
      ],
      [
        .figure(
          Figure(
            id: "fig-sources", caption: "Win rate by source",
            .intervals(
              IntervalChart(
                [
                  .init("Referral", 0.78, 0.66...0.87, display: "78%", note: "n = 61"),
                  .init("Web", 0.55, 0.43...0.66, display: "55%", note: "n = 70"),
                  .init("Trade fair", 0.7, 0.47...0.87, display: "12 of 17", isThin: true),
                ], format: n, reference: 0.632, referenceLabel: "all: 63%")), span: .half))
      ],
    ]),
    .definitions([
      Definition("Win rate", "won / (won + lost) among deals closed in the period."),
      Definition("Overdue", "open deals whose close date is before the as-of day."),
    ]),
    .details(
      summary: "How the numbers were made",
      blocks: [.paragraph("Every rate counts deals, not money, unless it says so.")]),
  ]

  static let edges: [Block] = [
    .heading(Heading(id: "hostile", RichText(hostile))),
    .paragraph(RichText(hostile)),
    .paragraph(.link(RichText(hostile), to: #"rows/a" onload="x(1).csv"#)),
    .paragraph(.link("not a link", to: "javascript:alert(1)")),
    .table(
      Table(
        caption: RichText(hostile), columns: [.text(RichText(hostile))],
        rows: [.init([RichText(hostile)], link: #"rows/"><b>.csv"#)])),
    .figure(
      Figure(
        id: "fig-edge", caption: RichText(hostile),
        .bars(BarChart([.init(hostile, 1, display: hostile)])))),
    .figure(
      Figure(
        id: "fig-empty", caption: "Nothing", .bars(BarChart([])), placeholder: "No deals yet.")),
    .table(Table(columns: [.text("A")], rows: [], placeholder: "No rows yet.")),
    .list(["first", "second"], isOrdered: true), .note("A note in small type."),
    .paragraph("\(RichText.badge("warn", .warn)) and \(RichText.muted("quiet words"))"),
  ]
}

import Document

/// A page with every block and every chart, and with words that try to break out.
enum DemoPage {
  static let hostile = #"<script>alert("x")</script> & 'Smith' | *bold* [a](javascript:x) `c`"#

  static let page = Page(
    title: "Pipeline report", kicker: "Nusantara Instruments",
    subtitle: "As of 30 September 2026, from 14 files. Money in USD.",
    sections: [
      Page.Section(id: "headline", title: "Headline", blocks: headline),
      Page.Section(id: "funnel", title: "Funnel", blocks: funnel),
      Page.Section(id: "trend", title: "Thirteen months", blocks: trend),
      Page.Section(id: "people", title: "People and outcomes", blocks: people),
      Page.Section(id: "edges", title: "Edges & <corners>", blocks: edges),
    ],
    foot: ["Made by dealpipe from exports; nothing on this page is loaded from elsewhere."])

  static let n = NumberFormat.english

  private static let months = [
    "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
  ]

  private static let values = [
    310_000.0, 420_500, 389_000, 610_250, 295_000, 330_000, 455_000, 502_000, 478_000, 640_000,
    515_000, 587_000, 241_000,
  ]

  static let headline: [Block] = [
    .lede(
      "We won \(RichText.strong("USD 5.47 M")) in the last twelve months, 14 % more than the year before, on a win rate that barely moved."
    ),
    .list([
      "Six in ten deals we close are won; the rate has been level for five quarters.",
      "Proposals are where we lose: 41 of the 96 deals lost, more than any other stage.",
      "USD 1.2 M of open pipeline has a close date that has already passed.",
      "38 duplicate accounts were found; 31 were merged without help.",
    ]),
    .cards([
      KPICard(
        id: "bookings", title: "Bookings", value: "USD\u{A0}5.47\u{A0}M", link: "rows/bookings.csv",
        note: "1 Oct 2025 – 30 Sep 2026",
        comparisons: [
          .init("+14%", against: "on the year before", direction: .up, tone: .good)
        ], basis: "n = 143 deals", trend: Sparkline(values, endsRunning: true)),
      KPICard(
        id: "win-rate", title: "Win rate", value: "63.2%", link: "rows/win-rate.csv",
        note: "143 won of 226 closed",
        comparisons: [
          .init("−0.8 points", against: "on the year before", direction: .down, tone: .neutral)
        ], basis: "95% interval 56.8–69.2%",
        trend: Sparkline([0.6, 0.62, nil, 0.66, 0.61, 0.63, 0.632])),
      KPICard(
        id: "open-value", title: "Open pipeline", value: "USD\u{A0}8.91\u{A0}M",
        link: "rows/open-value.csv", note: "212 open deals",
        comparisons: [.init("level", against: "with last month", direction: .level, tone: .neutral)]
      ),
      KPICard(
        id: "overdue-value", title: "Overdue", value: "USD\u{A0}1.20\u{A0}M",
        link: "rows/overdue.csv", note: "31 deals past their close date",
        comparisons: [.init("+6 deals", against: "since August", direction: .up, tone: .bad)]),
      KPICard(
        id: "sales-cycle", title: "Sales cycle", value: "74 days", link: "rows/sales-cycle.csv",
        note: "median, p25–p75 51–112", basis: "n = 143"),
      KPICard(
        id: "velocity", title: "Velocity", value: "–", note: "withheld: 4 deals behind the median"),
    ]),
    .callout(
      Callout(
        .warn, title: "Three stages of the export are not mapped",
        [
          .paragraph(
            "\(RichText.code("Legal review")) and two others are shown under their own names; map them in \(RichText.code("dealpipe.yaml"))."
          )
        ])),
    .callout(
      Callout(
        .bad, title: "One balance does not add up",
        [.paragraph("deals.csv: 2 records read are in no class.")])),
  ]

  static let funnel: [Block] = [
    .paragraph("Three ways to look at the same stages; none of them is the funnel alone."),
    .figure(
      Figure(
        id: "fig-funnel", caption: "Stages, three views",
        .funnel(
          FunnelChart(
            stages: ["Prospecting", "Qualification", "Meeting", "Proposal", "Negotiation", "Won"],
            views: [
              .init(
                title: "Entered", subtitle: "entries in the last 12 months",
                bars: [
                  .init(412, display: "412", detail: "71% went on (66–75%)"),
                  .init(301, display: "301", detail: "74% went on (69–79%)"),
                  .init(221, display: "221", detail: "80% went on (74–85%)"),
                  .init(176, display: "176", detail: "62% went on (54–69%)"),
                  .init(118, display: "118", detail: "79% went on (71–86%)"),
                  .init(92, display: "92"),
                ]),
              .init(
                title: "Reached", subtitle: "created in the last 12 months",
                bars: [
                  .init(398, display: "398", detail: "100% of all"),
                  .init(287, display: "287", detail: "72% of previous"),
                  .init(214, display: "214", detail: "75% of previous"),
                  .init(160, display: "160", detail: "75% of previous"),
                  .init(96, display: "96", detail: "60% of previous"),
                  .init(71, display: "71", detail: "74% of previous"),
                ]),
              .init(
                title: "Open now", subtitle: "at the as-of instant",
                bars: [
                  .init(52, display: "52", detail: "USD 1.1 M"),
                  .init(61, display: "61", detail: "USD 2.4 M"),
                  .init(40, display: "40", detail: "USD 1.9 M"),
                  .init(38, display: "38", detail: "USD 2.2 M"),
                  .init(21, display: "21", detail: "USD 1.3 M"), .init(nil, display: ""),
                ]),
            ])), note: "Bars of one view share a scale; views do not.")),
    .figure(
      Figure(
        id: "fig-fates", caption: "What became of the entries",
        .stacked(
          StackedChart(
            series: [
              "advanced", "lost", "nurture", "moved back", "other pipeline", "removed",
              "still here",
            ],
            rows: [
              .init(
                "Prospecting", values: [240, 98, 12, 4, 3, 3, 52],
                displays: ["240", "98", "12", "4", "3", "3", "52"], total: "412"),
              .init(
                "Proposal", values: [82, 41, 9, 5, 0, 1, 38],
                displays: ["82", "41", "9", "5", "0", "1", "38"], total: "176"),
            ])))),
    .table(
      Table(
        caption: "Stages in numbers",
        columns: [.text("Stage"), .number("Entries"), .number("Advanced"), .number("Rate")],
        rows: [
          .init(
            [.init("Prospecting"), .init("412", bar: 1), .init("240"), .init("71%")],
            link: "rows/funnel-prospecting.csv"),
          .init(
            [.init("Proposal"), .init("176", bar: 176 / 412), .init("82"), .init("62%")],
            link: "rows/funnel-proposal.csv"),
          .init([.init("Total"), .init("588"), .init("322"), .init("")], isTotal: true),
        ], note: "Rates leave out deals that are still in the stage.")),
  ]

  static let trend: [Block] = [
    .figure(
      Figure(
        id: "fig-bookings", caption: "Bookings a month, USD",
        .trend(
          TrendChart(
            zip(months, values).enumerated().map { index, pair in
              .init(
                pair.0, group: index < 4 ? "2025" : "2026", pair.1, display: n.short(pair.1),
                isRunning: index == 12)
            }, style: .columns, axis: .init(n))))),
    .columns([
      [
        .figure(
          Figure(
            id: "fig-rate", caption: "Win rate a month",
            .trend(
              TrendChart(
                months.enumerated().map { index, month in
                  let rate = 0.55 + Double(index % 5) * 0.03
                  return .init(
                    month, group: index < 4 ? "2025" : "2026", index == 3 ? nil : rate,
                    display: n.percent(rate), interval: (rate - 0.12)...(rate + 0.1),
                    isRunning: index == 12)
                }, style: .line, axis: .init(n, isPercent: true))), span: .half))
      ],
      [
        .figure(
          Figure(
            id: "fig-created", caption: "Deals created a month",
            .trend(
              TrendChart(
                months.enumerated().map { index, month in
                  .init(
                    month, group: index < 4 ? "2025" : "2026", Double(20 + index * 7 % 23),
                    display: "\(20 + index * 7 % 23)", isRunning: index == 12)
                }, style: .columns, axis: .init(n))), span: .half))
      ],
    ]),
    .figure(
      Figure(
        id: "fig-waterfall", caption: "From July's pipeline to September's",
        .waterfall(
          WaterfallChart([
            .level("Start", 8_200_000, display: "8.20 M"),
            .change("Created", 2_400_000, display: "+2.40 M"),
            .change("Pulled in", 310_000, display: "+310 K"),
            .change("Decreased", -190_000, display: "−190 K"),
            .change("Pushed out", -640_000, display: "−640 K"),
            .change("Won", -780_000, display: "−780 K", tone: .accent),
            .change("Lost", -390_000, display: "−390 K"),
            .level("End", 8_910_000, display: "8.91 M"),
          ])))),
  ]
}

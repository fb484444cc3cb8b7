/// The document's style sheet: complete, inline, and the same for every page.
package struct StyleSheet: Sendable, Hashable {
  /// The sheet as text.
  package let css: String

  /// The one sheet.
  package static let report = StyleSheet(
    css: ":root {\n  color-scheme: light dark;\n" + Palette.light.properties + "}\n"
      + "@media (prefers-color-scheme: dark) { :root {\n" + Palette.dark.properties + "} }\n"
      + "@media print { :root {\n  color-scheme: light;\n" + Palette.light.properties + "} }\n"
      + frame + text + blocks + charts + paper)

  /// Page, list of contents, sections.
  private static let frame = """
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
    body {
      margin: 0; background: var(--ground); color: var(--ink);
      font: 400 1rem/1.6 Inter, ui-sans-serif, -apple-system, "Segoe UI", Roboto,
        "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
      font-variant-numeric: lining-nums tabular-nums; overflow-wrap: break-word;
    }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--surface); z-index: 2; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    .page { max-width: 81rem; margin: 0 auto; padding: 0 1.25rem; }
    .masthead { padding: 2.5rem 0 1.75rem; border-bottom: 1px solid var(--rule); }
    .kicker {
      margin: 0 0 .5rem; color: var(--muted); font-size: .8125rem; letter-spacing: .09em;
      text-transform: uppercase;
    }
    h1, h2, h3, .lede {
      font-family: Charter, "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, Cambria,
        "Liberation Serif", serif;
    }
    h1 { margin: 0; font-size: clamp(1.875rem, 1.4rem + 2vw, 2.75rem); font-weight: 600;
      line-height: 1.12; letter-spacing: -.015em; text-wrap: balance; }
    .subtitle { margin: .75rem 0 0; color: var(--muted); max-width: 46rem; }
    .contents { padding: 1.5rem 0 0; font-size: .875rem; }
    .contents h2 { margin: 0 0 .5rem; font: inherit; font-size: .75rem; letter-spacing: .09em;
      text-transform: uppercase; color: var(--muted); }
    .contents ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap;
      gap: .125rem 1.25rem; }
    .contents a { display: block; padding: .25rem 0; color: var(--ink); text-decoration: none; }
    .contents a:hover { color: var(--accent); text-decoration: underline; }
    main > section { padding: 3rem 0 .5rem; }
    main > section + section { border-top: 1px solid var(--rule); margin-top: 2.5rem; }
    main h2 { margin: 0 0 1.25rem; font-size: 1.75rem; font-weight: 600; line-height: 1.2;
      letter-spacing: -.01em; text-wrap: balance; }
    footer { margin-top: 4rem; padding: 1.5rem 0 3rem; border-top: 1px solid var(--rule);
      color: var(--muted); font-size: .8125rem; }
    footer p { margin: .25rem 0; max-width: 60rem; }
    @media (min-width: 68rem) {
      .body { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); gap: 0 3.5rem; }
      .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto;
        padding: 3.25rem 0 1rem; }
      .contents ol { display: block; }
    }

    """

  /// Running text.
  private static let text = """
    h3 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
    h4 { margin: 1.75rem 0 .5rem; font-size: 1rem; font-weight: 650; }
    p { margin: 0 0 1rem; max-width: 44rem; }
    .lede { font-size: 1.25rem; line-height: 1.5; max-width: 42rem; margin-bottom: 1.5rem; }
    .note { color: var(--muted); font-size: .875rem; line-height: 1.55; max-width: 48rem; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: 2px; }
    main ul, main ol { margin: 0 0 1.25rem; padding-left: 1.25rem; max-width: 44rem; }
    main li { margin: .375rem 0; }
    code { font: .9em/1.4 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas,
      "Liberation Mono", monospace; background: var(--well); border-radius: 3px; padding: .08em .3em; }
    .muted { color: var(--muted); }
    .badge { display: inline-block; padding: 0 .5em; border: 1px solid currentColor;
      border-radius: 1em; font-size: .75rem; line-height: 1.5; white-space: nowrap; }
    .good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
    .accent { color: var(--accent); } .faint { color: var(--muted); }

    """

  /// Cards, tables, boxes, columns.
  private static let blocks = """
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr));
      gap: 1rem; margin: 1.5rem 0 2rem; }
    .card { background: var(--surface); border: 1px solid var(--rule); border-radius: 10px;
      padding: 1.125rem 1.25rem 1rem; display: flex; flex-direction: column; }
    .card h3 { margin: 0; font: inherit; font-size: .875rem; color: var(--muted); }
    .card .value { margin: .125rem 0 0; font-size: 1.6875rem; font-weight: 600; line-height: 1.3;
      letter-spacing: -.02em; }
    .card .value a { color: inherit; text-decoration: none; }
    .card .value a:hover { text-decoration: underline; }
    .card .value .muted { font-size: .55em; font-weight: 400; letter-spacing: 0; }
    .card p { margin: 0; font-size: .8125rem; line-height: 1.5; }
    .card .spark { margin: .625rem 0 .5rem; }
    .card .compare { margin-top: .125rem; color: var(--muted); }
    .card .basis { margin-top: auto; padding-top: .625rem; color: var(--muted); }
    @media (max-width: 30rem) {
      .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .625rem; }
      .card { padding: .875rem .875rem .75rem; } .card .value { font-size: 1.25rem; }
      .card .spark { width: 100%; }
    }
    .scroll { overflow-x: auto; margin: 1.25rem 0 .5rem; }
    table { border-collapse: collapse; min-width: min(100%, 30rem); font-size: .875rem; line-height: 1.45; }
    caption { text-align: left; font-weight: 600; padding: 0 0 .625rem; }
    th, td { text-align: left; vertical-align: top; padding: .5rem 1.125rem; font-weight: 400;
      border-bottom: 1px solid var(--rule); }
    .dense th, .dense td { padding: .5rem .625rem; }
    th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
    thead th { color: var(--muted); font-size: .8125rem; vertical-align: bottom;
      border-bottom: 1px solid var(--muted); }
    .end { text-align: right; } .mid { text-align: center; } .tight { white-space: nowrap; }
    tbody th { min-width: 9rem; } td:not([class]) { min-width: 6.5rem; }
    tbody th a, tbody td:first-child a { text-decoration-color: var(--rule); }
    .total th, .total td { font-weight: 600; border-top: 1px solid var(--muted); border-bottom: 0; }
    .bar { min-width: 9rem; } .bar svg { display: block; width: 100%; height: .375rem; margin-top: .25rem; }
    .callout { border-left: 3px solid var(--accent); background: var(--infoGround);
      border-radius: 0 8px 8px 0; padding: .875rem 1.125rem; margin: 1.25rem 0; max-width: 52rem; }
    .callout.warn { border-color: var(--warn); background: var(--warnGround); color: inherit; }
    .callout.bad { border-color: var(--bad); background: var(--badGround); color: inherit; }
    .callout > p:first-child { font-weight: 600; }
    .callout > :last-child { margin-bottom: 0; } .callout > p { margin-bottom: .375rem; }
    dl { margin: 1rem 0 1.5rem; max-width: 52rem; }
    dt { font-weight: 600; margin-top: .875rem; } dd { margin: .125rem 0 0; color: var(--muted); }
    details { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule);
      margin: 1.25rem 0; }
    details + details { margin-top: calc(-1.25rem - 1px); }
    summary { cursor: pointer; padding: .75rem 0; font-weight: 600; }
    details[open] > summary { margin-bottom: .25rem; }
    .columns { display: grid; gap: 0 3rem; }
    @media (min-width: 48rem) { .columns { grid-template-columns: repeat(var(--count, 2), minmax(0, 1fr)); } }
    .columns > div > :first-child { margin-top: 1rem; }

    """

  /// Drawings.
  private static let charts = """
    figure { margin: 1.5rem 0 2rem; } figcaption { font-weight: 600; margin-bottom: .75rem; }
    figure .note { margin: .625rem 0 0; }
    .chart { display: block; width: 100%; height: auto; font-size: 13px; overflow: visible; }
    .chart.half { max-width: 30rem; } .chart.narrow { display: none; }
    .chart text { fill: var(--ink); } .chart .t2 { fill: var(--muted); font-size: 12px; }
    .chart .t3 { fill: var(--muted); font-size: 11px; } .chart .tb { font-weight: 600; }
    .chart .ton { fill: var(--onMark); font-size: 12px; } .chart .tbad { fill: var(--bad); }
    .chart .twarn { fill: var(--warn); } .chart .tgood { fill: var(--good); }
    .grid { stroke: var(--rule); } .axis { stroke: var(--muted); } .dash { stroke-dasharray: 3 3; }
    .m { fill: var(--mark); } .ms { fill: var(--markSoft); } .mf { fill: var(--markFaint); }
    .mg { fill: var(--set1); } .mb { fill: var(--set2); } .mw { fill: var(--set4); }
    .s1 { fill: var(--set1); } .s2 { fill: var(--set2); } .s3 { fill: var(--set3); }
    .s4 { fill: var(--set4); } .s5 { fill: var(--set5); } .s6 { fill: var(--set6); }
    .s7 { fill: var(--set7); } .gap { stroke: var(--ground); stroke-width: 1.5; }
    .ln { fill: none; stroke: var(--mark); stroke-width: 2; stroke-linejoin: round;
      stroke-linecap: round; }
    .open { fill: var(--ground); stroke: var(--mark); stroke-width: 2; }
    .range { stroke: var(--markSoft); stroke-width: 5; stroke-linecap: round; }
    .band { fill: var(--rule); fill-opacity: .5; } .spark { display: block; width: 7.5rem; height: 1.75rem; overflow: visible; }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 .75rem; padding: 0;
      list-style: none; font-size: .8125rem; color: var(--muted); max-width: none; }
    .legend li { margin: 0; display: flex; align-items: center; gap: .4rem; }
    .legend svg { width: .75rem; height: .75rem; flex: none; }
    @media (max-width: 47.99rem) {
      .chart.wide { display: none; } .chart.narrow { display: block; max-width: 32rem; }
    }

    """

  /// A4, black on white, nothing that needs a pointer.
  private static let paper = """
    @page { size: A4; margin: 16mm 15mm 18mm; }
    @media print {
      body { font-size: 9.5pt; background: none; }
      .page { max-width: none; padding: 0; }
      .skip, .contents { display: none; }
      .body { display: block; }
      .masthead { padding-top: 0; }
      main > section { padding-top: 1.5rem; }
      h2, h3, h4, caption, figcaption, summary { break-after: avoid; }
      figure, .card, .callout, tr, dt { break-inside: avoid; }
      thead { display: table-header-group; }
      .scroll { overflow: visible; }
      .cards { grid-template-columns: repeat(4, 1fr); gap: .5rem; }
      .card { padding: .75rem; } .card .value { font-size: 1.25rem; } .card .spark { width: 100%; }
      .columns { grid-template-columns: repeat(var(--count, 2), minmax(0, 1fr)); gap: 0 1.5rem; }
      .chart.wide { display: block; } .chart.narrow { display: none; }
      details::details-content { content-visibility: visible; block-size: auto; }
      a { color: inherit; text-decoration: none; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}

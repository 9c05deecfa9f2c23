namespace KeyAccount.Contracts.Outputs;

/// <summary>How a contract looks on a screen and on paper.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root { color-scheme: light; }
        body { font: 11pt/1.5 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; max-width: 44rem; margin: 2.5rem auto; padding: 0 1.25rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1.5rem; }
        h2 { font-size: 1.1rem; line-height: 1.35; margin: 2rem 0 .5rem; break-after: avoid; }
        h2 .number { display: inline-block; min-width: 2.4rem; }
        p { margin: .5rem 0; text-align: left; orphans: 3; widows: 3; }
        section.clause > p { padding-left: 2.4rem; text-indent: -2.4rem; }
        section.clause > p > .number { display: inline-block; min-width: 2.4rem; text-indent: 0; }
        section.clause > table { margin-left: 2.4rem; max-width: calc(100% - 2.4rem); }
        table { border-collapse: collapse; margin: .75rem 0; font-size: .92em; }
        th, td { border-bottom: 1px solid #c8c8c8; padding: .3rem .6rem; text-align: left; vertical-align: top; }
        thead th { border-bottom: 2px solid #555; }
        .figure { text-align: right; font-variant-numeric: tabular-nums; }
        tr { break-inside: avoid; }
        thead { display: table-header-group; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0 0 1.5rem; }
        dt { font-weight: bold; }
        dd { margin: 0; }
        data, time { white-space: nowrap; }
        dfn { font-style: normal; font-weight: bold; }
        a { color: inherit; text-decoration: underline dotted; text-underline-offset: .15em; }
        a.term { text-decoration: none; }
        .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 3rem; margin: 3.5rem 0 2rem; break-inside: avoid; }
        .signatures p { border-bottom: 1px solid #555; padding-bottom: 2rem; }
        .signatures p.name { border: 0; padding: 0; }
        footer { margin-top: 2.5rem; border-top: 1px solid #c8c8c8; padding-top: .5rem; font-size: .8em; color: #555; overflow-wrap: anywhere; }
        @page { size: A4; margin: 22mm 20mm; }
        @media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } section.annex { break-before: page; } a { text-decoration: none; } footer { color: #000; } }
        """;
}

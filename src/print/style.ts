/** How a printed sheet looks: one A4 page upright, black on white, so that a grey print says as much. */
export const STYLE = `
@page { size: A4 portrait; margin: 9mm 12mm; }
* { box-sizing: border-box; }
html { color: #111; background: #fff; font: 9.4pt/1.28 "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif; }
html.dense { font-size: 8.2pt; line-height: 1.2; }
html.tight { font-size: 7.5pt; line-height: 1.18; }
body { margin: 0 auto; max-width: 190mm; overflow-wrap: anywhere; }
h1 { font-size: 1.75em; line-height: 1.15; margin: 0; }
h2 { font-size: 1.07em; margin: 0 0 0.8mm; padding-bottom: 0.4mm; border-bottom: 0.4pt solid #666; break-after: avoid; }
p, .line { margin: 0 0 0.4mm; white-space: pre-line; }
header p { color: #333; }
.warning { border: 1pt solid #111; padding: 1mm 2mm; margin: 0; font-weight: 600; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 0.55em 6mm; margin-top: 0.5em; }
section, .warning, .signatures { grid-column: 1 / -1; min-width: 0; }
section.narrow { grid-column: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3mm 2.5mm 0.3mm 0; border-bottom: 0.3pt solid #bbb; }
th:last-child, td:last-child { padding-right: 0; }
th { font-weight: 600; font-size: 0.89em; color: #333; white-space: nowrap; }
td.short { white-space: nowrap; }
tr { break-inside: avoid; }
.columns { columns: 2; column-gap: 6mm; }
.columns .line { break-inside: avoid; }
.notes { font-size: 0.89em; color: #333; }
svg { vertical-align: -0.15em; }
svg.wide { display: block; margin: 0.5mm 0; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(45mm, 1fr)); gap: 6mm; break-inside: avoid; }
.signatures div { min-height: 12mm; border-bottom: 0.6pt solid #111; }
.signatures small { display: block; color: #333; }
footer { margin-top: 2.5mm; padding-top: 0.8mm; border-top: 0.4pt solid #666; font-size: 0.89em; color: #333; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen {
  html.dense, html.tight { font-size: 9.4pt; }
  body { padding: 5mm 4mm; max-width: 214mm; }
}
@media screen and (max-width: 640px) {
  html, html.dense, html.tight { font-size: 11.5pt; line-height: 1.3; }
  main { display: block; }
  .columns { columns: auto; }
  section { margin-top: 5mm; }
  h2, th, .notes, footer { font-size: inherit; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: 1mm 0; border-bottom: 0.3pt solid #999; }
  td { display: block; border: 0; padding: 0 0 0.5mm; }
  td[data-label]:not(:first-child)::before { content: attr(data-label) ": "; color: #333; }
  td:first-child { font-weight: 600; }
}
`;

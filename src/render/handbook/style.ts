/** How a handbook looks on a screen and on paper. Colours meet WCAG 2.2 AA on white and on the light grey. */
export const style = `
:root { --ink: #0b0c0c; --soft: #505a5f; --line: #b1b4b6; --shade: #f3f2f1; --link: #1a65a6; --visited: #4c2c92; --focus: #ffdd00; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; font: 1.0625rem/1.5 Arial, Helvetica, sans-serif; color: var(--ink); background: #fff; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: 0.12em; }
a:visited { color: var(--visited); }
a:hover { color: var(--ink); text-decoration-thickness: 3px; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid transparent; background: var(--focus); color: var(--ink); box-shadow: 0 -2px var(--focus), 0 4px var(--ink); text-decoration: none; }
svg a:focus-visible { outline: 4px solid var(--ink); outline-offset: 2px; background: none; box-shadow: none; }
svg a:hover text { text-decoration: underline; }
.skip { position: absolute; left: -999em; padding: 0.5rem 1rem; }
.skip:focus { left: 0; top: 0; z-index: 2; }
.banner { background: var(--ink); color: #fff; padding: 0.75rem 1.25rem; border-bottom: 8px solid #1d70b8; }
.banner a, .banner a:visited { color: #fff; text-decoration: none; font-weight: bold; }
.banner a:hover { color: #fff; text-decoration: underline; }
.banner a:focus-visible { color: var(--ink); }
.layout { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
.pages ul { list-style: none; margin: 0; max-width: none; padding: 0.75rem 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; border-bottom: 1px solid var(--line); }
.pages a { display: inline-block; padding: 0.25rem 0; }
.pages [aria-current] { color: var(--ink); font-weight: bold; text-decoration: none; }
main { padding-top: 1.5rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; font-weight: bold; }
h1 { font-size: 2.25rem; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.625rem; margin: 2.75rem 0 0.75rem; }
h3 { font-size: 1.25rem; margin: 2rem 0 0.75rem; }
h4 { font-size: 1.125rem; margin: 1.5rem 0 0.5rem; }
h5, h6 { font-size: 1.0625rem; margin: 1.25rem 0 0.5rem; }
.card header > :first-child { font-size: 1.0625rem; margin: 0; }
p, ul, .facts { margin: 0 0 1rem; max-width: 46em; }
li { margin-bottom: 0.25rem; }
li ul { margin: 0.25rem 0 0.25rem; }
.quiet { color: var(--soft); }
.tag { display: inline-block; font-size: 0.8125rem; line-height: 1.3; padding: 0.1rem 0.45rem; background: var(--shade); color: #383f43; border: 1px solid var(--line); }
.tag.strong { background: #d2e2f1; border-color: #8eb8dc; color: #0c2d4a; }
.tag.open { background: #fff7bf; border-color: #cbb80a; color: #594d00; }
.tag.apart { background: #fbe3e4; border: 2px solid #a4262c; color: #6b1116; font-weight: bold; }
.note { border-left: 8px solid #cbb80a; padding: 0.75rem 1rem; margin: 0 0 1.25rem; max-width: 46em; }
.facts { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; }
.facts dt, .facts dd { margin: 0; padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid var(--line); }
.facts dt { font-weight: bold; }
.card { border-left: 4px solid var(--line); padding: 0.1rem 0 0.1rem 1rem; margin: 0 0 1.5rem; max-width: 50em; }
.card.strong { border-color: #1d70b8; }
.card.open { border-color: #cbb80a; }
.card:target, tr:target, section:target > h2, section:target > h3 { background: #fff7bf; }
.card header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; margin-bottom: 0.35rem; }
.card p { margin-bottom: 0.5rem; }
.card ul { margin-bottom: 0.5rem; padding-left: 1.25rem; }
.card .facts { font-size: 0.9375rem; display: block; margin: 0; }
.card .facts div { margin-bottom: 0.15rem; }
.card .facts dt, .card .facts dd { display: inline; border: 0; padding: 0; }
.card .facts dt { font-weight: normal; color: var(--soft); }
.card .facts dt::after { content: ': '; }
.scroll { overflow-x: auto; margin: 0 0 1.75rem; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; }
caption { text-align: left; font-weight: bold; padding: 0 0 0.5rem; }
caption.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; padding: 0; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: normal; min-width: 9em; }
tbody th.token { white-space: nowrap; min-width: 0; }
td p, th p { margin: 0 0 0.25rem; max-width: none; }
pre { background: var(--shade); border: 1px solid var(--line); padding: 0.5rem 0.75rem; margin: 0.25rem 0 0.75rem; overflow-x: auto; font: 0.875rem/1.45 ui-monospace, Consolas, monospace; }
details { margin: 0 0 0.5rem; }
.card details { font-size: 0.9375rem; }
summary { cursor: pointer; color: var(--link); width: fit-content; }
summary:hover { color: var(--ink); text-decoration: underline; }
summary:focus-visible, pre:focus-visible { outline: 3px solid var(--ink); outline-offset: 1px; }
.filter { border: 1px solid var(--line); background: var(--shade); padding: 0.75rem 1rem; margin: 2rem 0; display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: end; }
.filter[hidden] { display: none; }
.filter fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; min-width: 0; }
.filter legend { font-weight: bold; padding: 0; margin-bottom: 0.25rem; }
.filter label { min-height: 1.75rem; display: inline-flex; align-items: center; gap: 0.35rem; }
.filter input[type=checkbox] { width: 1.25rem; height: 1.25rem; }
.filter .words { font-weight: bold; flex-wrap: wrap; }
.filter input[type=search] { font: inherit; padding: 0.2rem 0.4rem; border: 2px solid var(--ink); max-width: 100%; }
.filter input:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.entry { border-color: #8eb8dc; }
.entry.standing-open { border-color: #cbb80a; }
.card.entry .facts dt { font-weight: bold; color: var(--ink); }
figure { margin: 0 0 1.5rem; }
.scroll svg { display: block; width: 100%; height: auto; max-width: max-content; }
footer { max-width: 76rem; margin: 0 auto; padding: 1rem 1.25rem 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.9375rem; }
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.75rem; }
  h2 { font-size: 1.375rem; }
  .facts { display: block; }
  .facts dt { border: 0; padding-bottom: 0; }
  .scroll > table { min-width: 34rem; }
  /* Up to three columns stay in sight; of more, what a row is about does. */
  .scroll > table:not(:has(thead th:nth-child(4))) { min-width: 0; }
  .scroll > table:not(:has(thead th:nth-child(4))) tbody th { min-width: 7em; }
  .scroll > table:has(thead th:nth-child(4)) tbody th { position: sticky; left: 0; background: #fff; max-width: 45vw; }
  .scroll:has(> table thead th:nth-child(4))::before, .scroll:has(> svg)::before { content: 'Wider than the screen: move it sideways'; display: block; position: sticky; left: 0; width: fit-content; font-size: 0.8125rem; color: var(--soft); }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  html { font-size: 9.5pt; }
  body { font-size: 1rem; }
  .banner, .pages, .skip, .filter { display: none; }
  .layout { max-width: none; padding: 0; }
  a, a:visited { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, h6, caption, .card header { break-after: avoid; }
  .card, tr, li { break-inside: avoid; }
  .page + .page { break-before: page; }
  .scroll { overflow: visible; }
  .scroll::before { content: none !important; }
  .scroll > table { min-width: 0; }
  /* Against what the picture itself asks for. */
  .scroll svg { min-width: 0 !important; max-height: 240mm; }
  thead { display: table-header-group; }
  details.screen { display: none; }
  details::details-content { content-visibility: visible; }
  summary { color: inherit; list-style: none; }
  pre { white-space: pre-wrap; }
  .card:target, tr:target { background: none; }
}
`

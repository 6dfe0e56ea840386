/** A formula, set when the page was built. Symbols carry `data-part` and light the figure. Assistive technology reads its MathML. */
export function Formula({ html, display }: { html: string; display: string }) {
  return display === 'true'
    ? <div className="formula" dangerouslySetInnerHTML={{ __html: html }} />
    : <span className="formula-inline formula" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A chart of the API. As an image it runs nothing and loads nothing, whatever stands in it; its own words are the alternative. */
export function Picture({ svg }: { svg: string }) {
  return (
    <img className="picture" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={wordsOf(svg)} />
  )
}

/** What it shows, as it says itself. The whole of it is not read here: the page's policy forbids the styles within it. */
function wordsOf(svg: string): string {
  const [desc] = /<desc[^>]*>[^<]*<\/desc>/.exec(svg) ?? []
  return desc ? (new DOMParser().parseFromString(desc, 'text/xml').documentElement.textContent ?? '') : ''
}

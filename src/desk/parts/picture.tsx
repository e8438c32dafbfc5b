/** A chart of the API. As an image it runs nothing and loads nothing, whatever stands in it; its own words are the alternative. */
export function Picture({ svg }: { svg: string }) {
  const words = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('desc')?.textContent ?? ''
  return <img className="picture" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={words} />
}

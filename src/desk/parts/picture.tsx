import { useId } from 'react'
import { useSay } from '../say/language'

/** A chart of the API. As an image it runs nothing and loads nothing, whatever stands in it; its own words are the alternative. */
export function Picture({ svg }: { svg: string }) {
  const say = useSay()
  const name = useId()
  if (svg === '') return null
  // On a phone it is moved sideways within its frame, so that what is written in it can be read: which is said there.
  return (
    <>
      <div className="picture-frame" role="group" aria-labelledby={name} tabIndex={0}>
        <img
          className="picture"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          alt={wordsOf(svg)}
        />
      </div>
      <small className="sideways" id={name}>
        {say('picture.frame')}
      </small>
    </>
  )
}

/** What it shows, as it says itself. The whole of it is not read here: the page's policy forbids the styles within it. */
function wordsOf(svg: string): string {
  const [desc] = /<desc[^>]*>[^<]*<\/desc>/.exec(svg) ?? []
  return desc ? (new DOMParser().parseFromString(desc, 'text/xml').documentElement.textContent ?? '') : ''
}

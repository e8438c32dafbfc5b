import { useState } from 'react'
import { tableAt } from '../api/client'
import { type Problem as Told, problemOf } from '../api/problem'
import type { PaperFragment } from '../made/graphql'
import { Button } from '../parts/button'
import { Picture } from '../parts/picture'
import { Problem } from '../parts/problem'
import { takeAway } from '../parts/take-away'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

/** An answer of the review: in words, as pictures, and to take away or print. */
export function Paper({ of: paper }: { of: PaperFragment }) {
  const say = useSay()
  const { id } = useViewer()
  const [problem, setProblem] = useState<Told>()
  const [asking, setAsking] = useState(false)
  async function download() {
    setAsking(true)
    try {
      const { name, content } = await tableAt(paper.csv, id)
      takeAway(content, name)
      setProblem(undefined)
    } catch (error) {
      setProblem(problemOf({ networkError: error as Error, graphQLErrors: [] }))
    }
    setAsking(false)
  }
  return (
    <article className="sheet" aria-label={paper.title}>
      <h3>{paper.title}</h3>
      <small>{say('leave.fromTo', { from: say.date(paper.period.from), to: say.date(paper.period.to) })}</small>
      <ul>
        {paper.inWords.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {paper.charts.map((svg, n) => (
        <Picture key={n} svg={svg} />
      ))}
      <details>
        <summary>{say('figures.howCounted')}</summary>
        <ul>
          {paper.howCounted.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      <Problem of={problem} />
      <div className="buttons">
        <Button pending={asking} onPress={() => void download()}>
          {say('figures.csv')}
        </Button>
        <Button onPress={() => print()}>{say('figures.print')}</Button>
      </div>
    </article>
  )
}

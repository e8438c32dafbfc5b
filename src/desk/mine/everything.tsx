import { useState } from 'react'
import { useClient } from 'urql'
import { type Problem as Told, problemOf } from '../api/problem'
import { EverythingDocument } from '../made/graphql'
import { Button } from '../parts/button'
import { Problem } from '../parts/problem'
import { takeAway } from '../parts/take-away'
import { useSay } from '../say/language'

/** All that is held on somebody, as a page to read and as data to take elsewhere. */
export function Everything({ number }: { number: string }) {
  const say = useSay()
  const client = useClient()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Told>()
  async function download(form: 'page' | 'json') {
    setAsking(true)
    const { data, error } = await client.query(EverythingDocument, { number }, { requestPolicy: 'network-only' })
    setAsking(false)
    setProblem(error && problemOf(error))
    const found = data?.personExport
    if (!found) return
    const name = `reprieve-${number}-${found.madeAt.slice(0, 10)}`
    if (form === 'page') takeAway(new Blob([found.page], { type: 'text/html' }), `${name}.html`)
    else takeAway(new Blob([found.json], { type: 'application/json' }), `${name}.json`)
  }
  return (
    <section aria-labelledby="everything">
      <h3 id="everything">{say('everything.title')}</h3>
      <p>{say('everything.why')}</p>
      <Problem of={problem} />
      <div className="buttons">
        <Button pending={asking} onPress={() => void download('page')}>
          {say('everything.page')}
        </Button>
        <Button pending={asking} onPress={() => void download('json')}>
          {say('everything.json')}
        </Button>
      </div>
    </section>
  )
}

import { Button } from '../parts/button'
import { Folded } from '../parts/folded'
import { takeAway } from '../parts/take-away'
import { useSay } from '../say/language'

/** The letter on a decision, to read here and to keep. */
export function Letter({ letter }: { letter: { text: string; html: string } }) {
  const say = useSay()
  return (
    <Folded title={say('letter.title')}>
      <div className="letter">{letter.text}</div>
      <Button onPress={() => takeAway(new Blob([letter.html], { type: 'text/html' }), 'letter.html')}>
        {say('letter.keep')}
      </Button>
    </Folded>
  )
}

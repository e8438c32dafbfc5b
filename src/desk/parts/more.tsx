import { useSay } from '../say/language'
import { Button } from './button'

/** The way to what a list goes on with; nothing where it is at its end. */
export function More({ has, onPress }: { has: boolean; onPress: () => void }) {
  const say = useSay()
  return has ? <Button onPress={onPress}>{say('do.more')}</Button> : null
}

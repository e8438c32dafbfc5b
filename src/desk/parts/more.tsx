import { useSay } from '../say/language'
import { Button } from './button'

/** The way to what a list goes on with; nothing where it is at its end. */
export function More({
  has,
  kind = 'plain',
  onPress,
}: {
  has: boolean
  kind?: 'plain' | 'quiet'
  onPress: () => void
}) {
  const say = useSay()
  return has ? (
    <Button kind={kind} onPress={onPress}>
      {say('do.more')}
    </Button>
  ) : null
}

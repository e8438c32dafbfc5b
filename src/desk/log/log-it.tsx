import { Screen } from '../parts/screen'
import { useSay } from '../say/language'

export default function LogIt() {
  const say = useSay()
  return <Screen title={say('nav.log')}>{null}</Screen>
}

import { TellMeAtDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'

/** Where they are told by mail that there is something to read here. */
export function Mail({ address, again }: { address: string | null; again: () => void }) {
  const say = useSay()
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{say('settings.mail')}</h2>
      <p>{address === null ? say('settings.noMail') : say('settings.mailTo', { address })}</p>
      <p>{say('settings.mailWhy')}</p>
      <Deed
        name={`mail-address ${address ?? ''}`}
        label={say('settings.mailChange')}
        will={say('settings.mailWill')}
        fields={[
          {
            name: 'address',
            label: say('settings.mailAddress'),
            hint: say('settings.mailHint'),
            kind: 'line',
            free: true,
            begin: address ?? '',
          },
        ]}
        document={TellMeAtDocument}
        variables={({ address: typed }) => ({ address: typed?.trim() || null })}
        done={again}
      />
    </section>
  )
}

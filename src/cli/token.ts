import { signToken } from '../access/embedded-key.js'
import { BadSettings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { systemClock } from '../time/clock.js'
import { commandLine } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'

const { positionals } = commandLine('Say for whom: npm run --silent token -- EMPLOYEE_NUMBER\n', {}, 1)
try {
  const { tokens } = await settingsAtHand()
  if (tokens.kind !== 'embedded')
    throw new BadSettings(['Tokens come from your identity provider here: JWT_PUBLIC_KEY or JWKS_URL is set.'])
  console.log(await signToken(tokens.key, positionals[0]!, systemClock))
} catch (error) {
  tellFailure(error)
}

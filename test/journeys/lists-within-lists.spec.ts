import { expect, it } from '@jest/globals'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const dana = await world.employee(manager.store!)

it('lists within lists are read along: the steps of the responses of an incident', async () => {
  const incident = await manager.logs({ about: dana })
  await manager.responds(incident, 'SUPPORT')
  await manager.responds(incident, 'COACHING', { steps: [{ text: 'Watch a colleague.' }, { text: 'Try it.' }] })
  const query = 'query ($id: ID!) { incident(id: $id) { responses { kind steps { number text } } } }'
  expect((await manager.asks(query, { id: incident.id })).incident.responses).toEqual([
    { kind: 'SUPPORT', steps: [] },
    {
      kind: 'COACHING',
      steps: [
        { number: 1, text: 'Watch a colleague.' },
        { number: 2, text: 'Try it.' },
      ],
    },
  ])
})

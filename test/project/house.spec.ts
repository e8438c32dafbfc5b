import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { packageRoot } from '../../src/graphql/package-root.js'

const read = (file: string) => readFileSync(join(packageRoot(), file), 'utf8')

it('draws the rooms in docs/house.md as they are, in the order that imports keep to', () => {
  const [, rooms] = /const ROOMS = \[(.*?)\]/s.exec(read('.dependency-cruiser.cjs'))!
  const inOrder = [...rooms!.matchAll(/'(\w+)'/g)].map(([, room]) => room)
  const [, drawn] = / {4}src\/\n(.*?) {4}test\//s.exec(read('docs/house.md'))!
  expect([...drawn!.matchAll(/^ {6}(\w+)\//gm)].map(([, room]) => room)).toEqual(inOrder)
  const there = readdirSync(join(packageRoot(), 'src'), { withFileTypes: true }).filter((one) => one.isDirectory())
  expect(there.map(({ name }) => name).sort()).toEqual([...inOrder].sort())
})

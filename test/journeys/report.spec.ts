import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { writeReport } from '../../src/cli/written-report.js'
import { Language } from '../../src/language/language.js'
import { ReportService } from '../../src/review/report/report.service.js'
import { REPORT } from '../../src/review/report/questions.js'
import { signToken } from '../../src/access/embedded-key.js'
import { startServer } from '../../src/server.js'
import { englishIn } from '../world/english.js'
import { atEnd } from '../world/at-end.js'
import { testClock } from '../world/clock.js'
import { had, judged, worked } from '../world/history.js'
import { ownDatabase, testFolder } from '../world/own-database.js'
import { dateAgo } from '../world/times.js'
import { testSettings, World } from '../world/world.js'

// The last month that is over, and a file to write its report to.
const month = new Date(Date.parse(`${dateAgo(0).slice(0, 7)}-01`) - 1).toISOString().slice(0, 7)
const out = join(testFolder(), `review-${process.pid}.html`)

const { settings, key } = await testSettings(await ownDatabase())
const server = await startServer(settings, testClock)
atEnd(() => server.close())
const world = new World(server, (number) => signToken(key, number, testClock))

beforeAll(async () => {
  const store = await world.store('A & B <Riverside>')
  for (let n = 0; n < 12; n++) {
    const person = await world.employee(store)
    await worked(world, person, { from: 150, to: 1 })
    const days = [140 - n, 100 + n, 70 + n, 50 - n, 33]
    await had(world, person, ...days.map((daysAgo) => ({ daysAgo, context: ['UNDERSTAFFED'] })))
  }
  await judged(world)
})

describe('the month’s report', () => {
  it('is written by a command, as one page that needs nothing else', async () => {
    const said: string[] = []
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
    const trail = (await world.trail()).length
    const exitCode = await writeReport(settings, { month, language: Language.EN, out }, testClock)
    log.mockRestore()
    expect(exitCode).toBe(0)
    expect(said.join('\n')).toBe(
      `The review of ${month} stands in ${out}. Open it in a browser, or print it from there.`,
    )
    expect(statSync(out).mode & 0o077).toBe(0)

    const page = readFileSync(out, 'utf8')
    expect(page).not.toMatch(/https?:\/\/|<script|<link|@import|url\((?!#)|\bsrc=/i)
    expect(page).toContain('@media print')
    expect(unclosed(page)).toEqual([])
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of page.matchAll(/(?:href="#|aria-labelledby=")([^" ]+)/g)) expect(ids).toContain(id)

    const first = page.slice(0, page.indexOf('<section'))
    expect(first.indexOf('class="alarm')).toBeGreaterThan(0)
    expect(first.indexOf('class="alarm')).toBeLessThan(first.indexOf('What matters'))
    for (const title of [
      'Breakdowns by cause',
      'Breakdowns by store',
      'How well the answers work',
      'Whether what is expected comes about',
      'What moved in the model',
      'Appeals',
      'Contested causes',
    ])
      expect(page).toContain(title)
    expect(page.match(/How this was counted/g)).toHaveLength(1)
    expect(page).toContain('A &amp; B &lt;Riverside&gt;')
    expect((page.match(/<svg /g) ?? []).length).toBeGreaterThan(3)

    const asked = (await world.trail({ from: trail })).filter(({ action }) => action === 'review.asked')
    expect(asked).toHaveLength(REPORT.length)
    expect(new Set(asked.map(({ actor_id }) => actor_id))).toEqual(new Set([null]))
    expect(await world.rows('SELECT id FROM review_questions')).toEqual([])
  })

  it('is in the language that it is asked for, every word of it', async () => {
    const reports = server.app.get(ReportService, { strict: false })
    const page = (await reports.forOperator(month, Language.NL)) as string
    expect(page).toContain('<html lang="nl">')
    for (const title of ['Voorvallen per winkel', 'Hoe goed de antwoorden werken', 'Betwiste oorzaken'])
      expect(page).toContain(title)
    expect(page).toMatch(/niet getoond|tot en met/)
    expect(unclosed(page)).toEqual([])
    expect(englishIn(page)).toEqual([])
    expect(englishIn(readFileSync(out, 'utf8')).length).toBeGreaterThan(20)
  })

  it.each([
    ['2025-13', /^2025-13 is no month\. Give one as 2025-11\./],
    ['last month', /^last month is no month/],
    ['', /^Nothing is no month/],
    ['2999-01', /^January 2999 has not begun yet\. Give a month up to [A-Z][a-z]+ \d{4}\.$/],
  ])('says what is wrong with %s, and asks nothing', async (wrong, problem) => {
    const trail = (await world.trail()).length
    const answer = await server.app.get(ReportService, { strict: false }).forOperator(wrong)
    expect(answer).toEqual({ problem: expect.stringMatching(problem) })
    expect(await world.trail({ from: trail })).toEqual([])
    expect(existsSync(`review-${wrong}.html`)).toBe(false)
  })
})

/** Tags that are not closed in their order; each must be, as in XML. */
function unclosed(page: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  const withoutTexts = page.replace(/<!DOCTYPE html>/, '').replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
  for (const [, end, name, empty] of withoutTexts.matchAll(
    /<(\/?)([a-zA-Z][\w:-]*)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (end && open.pop() !== name) wrong.push(`</${name}>`)
    if (!end && !empty) open.push(name!)
  }
  const strange = withoutTexts.match(/<(?!\/?[a-zA-Z][\w:-]*(?:\s+[\w:-]+="[^"<]*")*\s*\/?>)/g) ?? []
  return [...wrong, ...open, ...strange]
}

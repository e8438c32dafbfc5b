import { describe, expect, it } from '@jest/globals'
import { clockChanges } from './clock-changes.js'
import { localMinute } from './instant.js'

describe('how clocks go', () => {
  it('is one change where nothing changes, and one more for each time that the clocks are set', () => {
    expect(clockChanges(['UTC', 'UTC'], '2020-01-01', '2026-01-01')).toEqual([
      ['UTC', '', '9999-12-31T23:59:59.999Z', 0],
    ])
    expect(clockChanges(['Europe/Amsterdam'], '2026-02-01', '2026-10-31')).toEqual([
      ['Europe/Amsterdam', '', '2026-03-29T01:00:00.000Z', 60],
      ['Europe/Amsterdam', '2026-03-29T01:00:00.000Z', '2026-10-25T01:00:00.000Z', 120],
      ['Europe/Amsterdam', '2026-10-25T01:00:00.000Z', '9999-12-31T23:59:59.999Z', 60],
    ])
  })

  it('is what the clock on the wall shows, at every hour of two years', () => {
    const zones = ['Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'Europe/London']
    const changes = clockChanges(zones, '2025-01-01', '2026-12-31')
    const wrong: string[] = []
    for (const zone of zones)
      for (let at = Date.parse('2025-01-01'); at < Date.parse('2027-01-01'); at += 3_600_000) {
        const instant = new Date(at).toISOString()
        const [now, ...others] = changes.filter(
          ([z, since, until]) => z === zone && since <= instant && instant < until,
        )
        const shown = (localMinute(instant, 'UTC') + now![3] + 2880) % 1440
        if (others.length > 0 || shown !== localMinute(instant, zone)) wrong.push(`${zone} ${instant}`)
      }
    expect(wrong).toEqual([])
  })
})

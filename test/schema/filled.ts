/** What the page puts in the place of words in angle brackets. */
const FILLED: Record<string, string> = {
  '<store>': 'RIVER',
  '<employee>': 'E7',
  '<my number>': 'E1',
  '<colleague>': 'E8',
  '<a language>': 'NL',
  '<mail address>': 'dana@example.com',
  '<incident>': '0199a0c0-0000-7000-8000-000000000001',
  '<response>': '0199a0c0-0000-7000-8000-000000000002',
  '<review>': 'APPEAL:0199a0c0-0000-7000-8000-000000000002',
  '<correction>': '0199a0c0-0000-7000-8000-000000000004',
  '<account>': '0199a0c0-0000-7000-8000-000000000005',
  '<opening>': '0199a0c0-0000-7000-8000-000000000006',
  '<standard>': '0199a0c0-0000-7000-8000-000000000003',
  '<an hour ago>': '2026-11-22T09:30:00+01:00',
  '<in two weeks>': '2026-12-06T09:30:00+01:00',
  '<a year ago>': '2025-11-22T09:30:00+01:00',
  '<the day a year ago>': '2025-11-22',
  '<today>': '2026-11-22',
  '<first of last month>': '2026-10-01',
  '<end of last month>': '2026-10-31',
}

/** The example variables of an everyday operation as the page fills them in. */
export const filled = (variables: string) =>
  JSON.parse(variables.replace(/<[^>]*>/g, (words) => FILLED[words] ?? `no example for ${words}`) || '{}') as Record<
    string,
    unknown
  >

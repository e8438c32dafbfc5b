/** The cost of a field with a list, which is so long at most: what it costs itself, and what stands below as often. */
export const upTo = (rows: number | ((args: Record<string, unknown>) => number), itself = 1) =>
  Object.assign(
    ({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }) =>
      itself + (typeof rows === 'number' ? rows : rows(args)) * childComplexity,
    { upTo: rows },
  )

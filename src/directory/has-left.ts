/** Whether somebody's last day is over, and they were not hired again since. Dates as texts. */
export const hasLeft = (
  { leftOn, hiredOn }: { leftOn: string | null; hiredOn: string | null },
  today: string,
): boolean => leftOn !== null && leftOn < today && (hiredOn ?? '') <= leftOn

/** Roles of those who work nowhere here, so that nothing is recorded about them and nobody finds them to name. */
export const NO_COLLEAGUES = "('SERVICE', 'DEPUTY')"

/** The same as a condition on rows, negated: `e` is an alias of employees, `today` a placeholder. */
export const stillThere = (e: string, today: string): string =>
  `(${e}.left_on IS NULL OR ${e}.left_on >= ${today} OR ${e}.hired_on > ${e}.left_on)`

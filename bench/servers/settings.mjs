const UNLIMITED = '100000000'

/** The environment in which the project is run. */
export const projectSettings = (database, tokens) => ({
  DATABASE_URL: database.url,
  PORT: '0',
  NODE_ENV: 'production',
  // None of the contenders writes a line for each request.
  LOG_LEVEL: 'warn',
  RATE_LIMIT: UNLIMITED,
  AUDIT_ANCHOR_FILE: `${database.beside}.anchors`,
  ERASURES_FILE: `${database.beside}.erased`,
  ...tokens.settings,
})

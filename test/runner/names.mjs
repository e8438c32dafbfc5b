/** The query by which the modules of one test file are told from those of another. */
export const FILE = 'test-file'
/** Follows that query where a test file makes a schema of its own. */
export const OWN_SCHEMA = '&schema=own'
/** Where a test file finds what @jest/globals exports. */
export const GLOBALS = Symbol.for('reprieve.jest.globals')

/** The query by which the modules of one test file are told from those of another. */
export const FILE = 'test-file'
/** Where a test file finds what @jest/globals exports. */
export const GLOBALS = Symbol.for('reprieve.jest.globals')

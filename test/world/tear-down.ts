/** Runs once after all tests. */
export default async function stopDatabases(): Promise<void> {
  await globalThis.testDatabases?.stop()
}

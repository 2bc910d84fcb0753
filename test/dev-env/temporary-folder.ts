import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of the test's own, gone with it. */
export function temporaryFolder(t: { teardown(run: () => unknown): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'openmps-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

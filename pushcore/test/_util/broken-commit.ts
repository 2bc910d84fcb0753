import { Committer } from '../../src/adapters/lmdb/committer.ts'
import { openTables } from '../../src/adapters/lmdb/tables.ts'

/** Run as a process: a write whose commit succeeds and cannot be finished. */
const { env } = openTables(`${process.argv[2]}/openmps.lmdb`)
const committer = new Committer(env, {
  maxQueued: 10,
  beforeCommit() {
    throw new Error('not to be finished')
  },
  afterCommit() {},
  afterFailure() {},
})
// Else the process would end when nothing is left to wait for.
setTimeout(() => process.exit(0), 60_000)
const answered = () => process.stdout.write('answered')
void committer.write(() => {}).then(answered, answered)

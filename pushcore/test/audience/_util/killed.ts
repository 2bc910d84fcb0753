import { appA } from '../../contract/_util/messages.ts'
import { idFile, MEMBERS, openService, request } from './service.ts'

/** A process of its own that a test kills: does one thing with the store and says how far it is, a line each time. */
const [, , dir = '', what = '', tag = ''] = process.argv
const { core } = openService(dir)
const say = (count: number) => process.stdout.write(`${count}\n`)

if (what === 'import') {
  await core.tags.importFile(appA, 'user', tag, idFile(MEMBERS), ({ read }) => say(read))
} else {
  const expression = { tag: 'tag' }
  await core.push(request({ kind: 'tags', members: 'user', expression, messageKey: 'key' }))
  core.start()
  const tell = async () => say((await core.counters(appA)).accepted)
  setInterval(() => void tell(), 20)
}

import { type Engine, PARTITIONS } from './engine.ts'
import { pairs, texts } from './reply.ts'

/** Records of one script call: other clients of Redis wait while it runs, and for its bytes. */
const PAGE = 200

/** Records of a broadcast, partition by partition and by digest within one. `after` is "partition:digest". */
export async function walkHandoffs(
  engine: Engine,
  name: string,
  after: string,
  limit: number,
): Promise<{ records: string[]; next?: string }> {
  const colon = after.indexOf(':')
  let partition = after === '' ? 0 : Number(after.slice(0, colon))
  let digest = after === '' ? '' : after.slice(colon + 1)
  const records: string[] = []
  while (partition < PARTITIONS) {
    const wanted = Math.min(PAGE, limit - records.length)
    const rows = pairs(texts(await engine.run('openmpsWalkHandoffs', partition, name, digest, wanted)))
    records.push(...rows.map(([, record]) => record))
    digest = rows.at(-1)?.[0] ?? digest
    if (records.length >= limit) return { records, next: `${partition}:${digest}` }
    if (rows.length === wanted) continue
    partition += 1
    digest = ''
  }
  return { records }
}

import type { AppRef } from '@openmps/proto/link'
import type { Device, DeviceStore } from '../../ports/device-store.ts'
import type { Context } from './context.ts'
import { PARTITIONS } from './engine.ts'

/** The devices of an app, partition by partition and by token within one. `after` is "partition:token". */
export async function walkDevices(
  { engine, apps }: Context,
  get: DeviceStore['get'],
  app: AppRef,
  after: string,
  limit: number,
): Promise<{ devices: Device[]; next?: string }> {
  const number = (await apps.find(app))?.number
  if (number === undefined) return { devices: [] }
  const colon = after.indexOf(':')
  let partition = after === '' ? 0 : Number(after.slice(0, colon))
  let token = after === '' ? '' : after.slice(colon + 1)
  const found: Device[] = []
  let visited = 0
  while (partition < PARTITIONS) {
    const base = engine.base(partition)
    const from = token === '' ? '-' : `(${token}`
    const wanted = limit - visited
    const tokens = await engine.command((client) =>
      client.zrangebylex(`${base}dv:${number}`, from, '+', 'LIMIT', 0, wanted),
    )
    const devices = await Promise.all(tokens.map((one) => get(app, one)))
    found.push(...devices.filter((device) => device !== undefined))
    token = tokens.at(-1) ?? token
    visited += tokens.length
    if (visited === limit) return { devices: found, next: `${partition}:${token}` }
    partition += 1
    token = ''
  }
  return { devices: found }
}

import { nowUs } from '../../clock.ts'
import { serve } from '../../rpc.ts'
import { drive } from './drive.ts'
import { push, pushCollect, pushStream } from './grpc.ts'
import type { BackendOperations, BackendSettings } from './operations.ts'
import { createTemplate, pushMultiple, pushSimple } from './server-api.ts'
import { Targets, type Way, type WayName } from './way.ts'

/** A backend that pushes over sockets, in a process of its own. */
let open: ((way: WayName) => Way) | undefined

function waysOf({ place, users, contentBytes }: BackendSettings): (way: WayName) => Way {
  const targets = new Targets(nowUs().toString(36), users)
  const content = 'x'.repeat(contentBytes)
  const ways: Readonly<Record<WayName, () => Way>> = {
    PushSimple: () => pushSimple(place, targets, content),
    PushMultiple: () => pushMultiple(place, targets, content),
    'gRPC Push': () => push(place, targets, content),
    'gRPC PushCollect': () => pushCollect(place, targets, content),
    'gRPC PushStream': () => pushStream(place, targets, content),
  }
  return (way) => ways[way]()
}

serve<BackendOperations>({
  async setUp(settings) {
    open = waysOf(settings)
    await createTemplate(settings.place)
  },
  async drive({ way, durationMs }) {
    if (open === undefined) throw new Error('setUp comes first')
    const opened = open(way)
    try {
      return await drive(opened, durationMs)
    } finally {
      await opened.close()
    }
  },
})

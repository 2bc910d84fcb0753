import { openApnsStand, openFcmStand } from './fcm-apns.ts'
import { openHarmonyStand, openHmsStand } from './hms-harmony.ts'
import { openHonorStand } from './honor.ts'
import type { OpenStand } from './stand.ts'
import { openMeizuStand, openVivoStand } from './vivo-meizu.ts'
import { openOppoStand, openXiaomiStand } from './xiaomi-oppo.ts'

const STANDS: Readonly<Record<string, OpenStand>> = {
  hms: openHmsStand,
  honor: openHonorStand,
  harmony: openHarmonyStand,
  xiaomi: openXiaomiStand,
  oppo: openOppoStand,
  vivo: openVivoStand,
  meizu: openMeizuStand,
  fcm: openFcmStand,
  apns: openApnsStand,
}

/** @throws the vendor has none: a new vendor needs one */
export function standOf({ name }: { readonly name: string }): OpenStand {
  const open = STANDS[name]
  if (open === undefined) throw new Error(`there are no stories of ${name}: write them`)
  return open
}

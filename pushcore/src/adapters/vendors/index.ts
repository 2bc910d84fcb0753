import type { Vendor } from '../../ports/vendor-channel.ts'
import { apns } from './apns/index.ts'
import { fcm } from './fcm/index.ts'
import { harmony } from './harmony/index.ts'
import { hms } from './hms/index.ts'
import { honor } from './honor/index.ts'
import { meizu } from './meizu/index.ts'
import { oppo } from './oppo/index.ts'
import { vivo } from './vivo/index.ts'
import { xiaomi } from './xiaomi/index.ts'

/** Every vendor's channel, in the order in which they are shown. */
export const VENDORS: readonly Vendor[] = [hms, honor, harmony, xiaomi, oppo, vivo, meizu, fcm, apns]

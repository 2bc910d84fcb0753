const SLOTS = 16_384

/** CRC-16/XMODEM, as the specification of Redis Cluster has it. */
function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = ((crc & 0x8000) !== 0 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc
}

/** The slot of all keys with this hash tag: which master of a cluster has them. */
export const slotOf = (tag: string): number => crc16(Buffer.from(tag)) % SLOTS

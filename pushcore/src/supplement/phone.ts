const PHONE = /^\+?\d{5,20}$/

/** A number as it is kept and compared: an optional + and 5 to 20 digits. Undefined: the text is none. */
export function readPhone(text: string): string | undefined {
  const phone = text.replace(/[\s-]/g, '')
  return PHONE.test(phone) ? phone : undefined
}

/** Enough to recognise a number that one knows: `138****0001`. Short ones are hidden whole. */
export function maskedPhone(phone: string): string {
  return phone.length < 11 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** Providers report numbers of the mainland without their prefix. */
export function isSamePhone(left: string, right: string): boolean {
  return national(left) === national(right)
}

const national = (phone: string) => phone.replace(/^\+?86(?=1\d{10}$)/, '').replace(/^(\+|00)/, '')

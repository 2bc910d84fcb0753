import { z } from 'zod'

/** A vendor's code: a whole number, of which some vendors make a text. Nothing else is one, least of all null for 0. */
export const vendorCode = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number),
])

/** Sent in Connect, so that the operator sees which SDKs are in the field. A test compares it with package.json. */
export const SDK_VERSION = 'openmps-ts/0.1.0'

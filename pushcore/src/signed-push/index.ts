export { registerSignedPush, type SignedPushOptions } from './register.ts'

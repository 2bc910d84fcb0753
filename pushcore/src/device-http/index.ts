export { DEVICE_HTTP_LIMITS } from './limits.ts'
export { type DeviceHttpOptions, registerDeviceHttp } from './register.ts'

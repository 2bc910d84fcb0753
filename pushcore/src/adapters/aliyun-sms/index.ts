export { createAliyunSmsSender } from './sender.ts'

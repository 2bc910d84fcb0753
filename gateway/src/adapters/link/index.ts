export {
  createLinkListener,
  type LinkAddress,
  type LinkListener,
  type LinkListenerOptions,
} from './link-listener.ts'
export { preferredCore } from './preferred-core.ts'

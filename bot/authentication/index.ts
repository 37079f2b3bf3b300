export { gateFor } from './gate-for';
export { gate, openGate, type Gate } from './gate';
export { isLoopbackUrl } from './service-hosts';
export { KeysUnavailable, SigningKeys } from './signing-keys';

export { gateFor } from './gate-for';
export { gate, openGate, type Gate } from './gate';
export { KeysUnavailable, SigningKeys } from './signing-keys';

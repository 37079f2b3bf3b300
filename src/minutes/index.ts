export { MINUTES_SCHEMA, type Minutes, type MinutesItem, type Block, type NotCaptured } from './minutes';

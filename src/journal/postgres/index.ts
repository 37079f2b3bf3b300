export { openPostgres } from './open-store';

export { openSqlite } from './open-store';

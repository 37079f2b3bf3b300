export { lastWords } from './last-words';
export { listen } from './listen';
export { Readiness } from './readiness';
export { receiver } from './receive';
export { stopOnSignals } from './stop-on-signals';
export { stopper } from './stop';
export { Work } from './work';
export { keepNewObjectsYoung } from './young-objects';

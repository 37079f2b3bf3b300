export { MINUTES_SCHEMA, type Minutes, type MinutesItem, type Block, type NotCaptured } from './minutes';
export { compile, type CompileOptions } from './compile';
export { notCaptured } from './not-captured';
export { renderText } from './render-text';
export { renderMarkdown } from './render-markdown';
export { renderHtml } from './render-html';
export { renderJson } from './render-json';

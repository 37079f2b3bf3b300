export { Stage, type Drawing } from './stage';
export { THEMES, type ThemeName } from './themes';
export { VIEWS } from './views';
export { CARD_NAMES, drawing, WIDTHS } from './sheets';

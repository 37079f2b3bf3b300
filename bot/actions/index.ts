export { CARD_ACTIONS, readPress, type SettingsWish, type Verb, type Wish } from './card-actions';
export { cardData, type CardData } from './card-data';

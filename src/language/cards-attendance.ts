import type { Language } from '../domain';

const FI = {
  'recusal.names': 'Esteellisenä: {names}',
  'presiding.now': 'Puhetta johtaa {name}',
  'presiding.nobody': 'Puheenjohtaja on esteellinen. Kuka johtaa puhetta? Sano ”puheenjohtaja: Nimi”.',
  'quorum.met': 'Päätösvaltainen: läsnä {present}, tarvitaan {needed}',
  'quorum.notMet': 'Ei päätösvaltainen: läsnä {present}, tarvitaan {needed}.',
  'quorum.lacksChair': 'Ei päätösvaltainen: läsnä ei ole puheenjohtajaa eikä varapuheenjohtajaa.',
  'quorum.again': 'Mitään ei kirjattu. Jos päätös kirjataan silti, paina vielä kerran.',
  'do.recuse': 'Esteellisyys',
  'do.recuseSelf': 'Olen esteellinen',
  'do.recuseSave': 'Kirjaa esteellisyys',
  'ask.recused': 'Kuka on esteellinen?',
  'ask.recusedMissing': 'Valitse henkilö',
  'ask.ground': 'Peruste',
  'ask.groundWords': 'Peruste omin sanoin (voi jättää tyhjäksi)',
  'ground.none': 'Ei valittu',
};

type Phrases = Readonly<Record<keyof typeof FI, string>>;

const SV: Phrases = {
  'recusal.names': 'Jävig: {names}',
  'presiding.now': 'Ordet leds av {name}',
  'presiding.nobody': 'Ordföranden är jävig. Vem leder ordet? Säg ”ordförande: Namn”.',
  'quorum.met': 'Beslutfört: {present} närvarande, {needed} behövs',
  'quorum.notMet': 'Inte beslutfört: {present} närvarande, {needed} behövs.',
  'quorum.lacksChair': 'Inte beslutfört: varken ordföranden eller en vice ordförande är närvarande.',
  'quorum.again': 'Inget antecknades. Om beslutet ändå ska antecknas, tryck en gång till.',
  'do.recuse': 'Jäv',
  'do.recuseSelf': 'Jag är jävig',
  'do.recuseSave': 'Anteckna jävet',
  'ask.recused': 'Vem är jävig?',
  'ask.recusedMissing': 'Välj en person',
  'ask.ground': 'Grund',
  'ask.groundWords': 'Grunden med egna ord (får lämnas tom)',
  'ground.none': 'Inte vald',
};

const EN: Phrases = {
  'recusal.names': 'Recused: {names}',
  'presiding.now': '{name} presides',
  'presiding.nobody': 'The chair is recused. Who presides? Say “chair: Name”.',
  'quorum.met': 'Quorate: {present} present, {needed} needed',
  'quorum.notMet': 'Not quorate: {present} present, {needed} needed.',
  'quorum.lacksChair': 'Not quorate: neither the chair nor a vice chair is present.',
  'quorum.again': 'Nothing was recorded. To record the decision all the same, press once more.',
  'do.recuse': 'Recusal',
  'do.recuseSelf': 'I am recused',
  'do.recuseSave': 'Record the recusal',
  'ask.recused': 'Who is recused?',
  'ask.recusedMissing': 'Choose a person',
  'ask.ground': 'Ground',
  'ask.groundWords': 'The ground in your own words (may be left empty)',
  'ground.none': 'Not chosen',
};

/** What the cards say of who takes part. */
export const ATTENDANCE_CARDS: Readonly<Record<Language, Phrases>> = { fi: FI, sv: SV, en: EN };

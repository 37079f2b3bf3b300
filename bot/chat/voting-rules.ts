import { fold } from '../../src/agenda';
import type { TieRule } from '../../src/domain';

const REQUIRED = /^(?:vaaditaan|tarvitaan|on|kylla|pakollinen|kravs|behovs|ja|pa|required|is required|needed|yes)$/;
const NOT_REQUIRED =
  /^(?:ei vaadita|ei tarvita|ei|pois|kravs inte|kravs ej|behovs inte|behovs ej|inte|nej|av|not required|is not required|not needed|no|off)$/;

/** "vaaditaan", "krävs inte", "required": whether a proposal needs a second; undefined where it says neither. */
export const readSeconding = (text: string): boolean | undefined => {
  const said = plainly(text);
  if (REQUIRED.test(said)) return true;
  return NOT_REQUIRED.test(said) ? false : undefined;
};

/** As the rule is worded in law and bylaws (kuntalaki 105 §, Robert's Rules), and in short. */
const TIES: readonly (readonly [RegExp, TieRule])[] = [
  [/^(?:puheenjohtajan aani|puheenjohtaja|pj|pj:n aani)(?: ratkaisee)?$/, 'castingVote'],
  [/^(?:ordforandens (?:utslags)?rost|ordforanden|utslagsrost)(?: avgor)?$/, 'castingVote'],
  [/^(?:the )?(?:(?:chairs )?casting vote|chairs vote|chair)(?: decides)?$/, 'castingVote'],
  [/^(?:arpa(?: ratkaisee)?|arvalla|arvonta|arvotaan)$/, 'lot'],
  [/^(?:lott(?:en)?(?: avgor)?|(?:genom )?lottning(?: avgor)?)$/, 'lot'],
  [/^(?:by lot|(?:the )?lot(?: decides)?|draw(?:ing)? lots)$/, 'lot'],
  [/^(?:ehdotus )?raukeaa$/, 'lapses'],
  [/^(?:forslaget )?forfaller$/, 'lapses'],
  [/^(?:the )?(?:(?:proposal|motion) )?(?:lapses|fails|is lost|lost)$/, 'lapses'],
];

/** "puheenjohtajan ääni ratkaisee", "lottning", "casting vote": what settles even votes; undefined where nothing does. */
export const readTie = (text: string): TieRule | undefined => {
  const said = plainly(text);
  return TIES.find(([words]) => words.test(said))?.[1];
};

const plainly = (text: string): string =>
  fold(text.slice(0, 100))
    .replace(/['’]/g, '')
    .replace(/[.!]+$/, '');

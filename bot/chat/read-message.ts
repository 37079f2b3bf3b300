import { fold, readAgenda } from '../../src/agenda';
import type { Request } from '../../src/domain';
import { readRoster } from '../../src/roster';
import type { ChatCommand } from './chat-command';
import { readKeyword } from './keyword';
import { nearest, usage } from './nearest';
import { readLine, type LineReading } from './read-line';
import type { ChatMessage, Saying } from './saying';

/** Nearness is looked for in this many lines of a message; one of them is answered. */
const MOST_GUESSES = 5;

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * Everything a chat message asks for, line by line in order; nothing for ordinary talk. A word alone counts only where
 * the bot is spoken to or the message says nothing else.
 */
export const readMessage = (message: ChatMessage): readonly Saying[] => {
  if (message.text.trim() === '') return message.addressed ? [{ kind: 'ask', what: 'help', line: '' }] : [];
  const lines = message.text.split(LINE_END);
  const all = new Reader(message, true).read(lines);
  return message.addressed || !all.talk ? all.sayings : new Reader(message, false).read(lines).sayings;
};

type Keyword = Extract<LineReading['says'], { readonly kind: 'keyword' }>;

/** A keyword whose text goes on over the lines below it. */
interface Open {
  readonly keyword: Keyword;
  readonly line: string;
  readonly text: string[];
}

class Reader {
  private readonly message: ChatMessage;
  /** Whether words alone count. */
  private readonly wordsCount: boolean;
  private readonly sayings: Saying[] = [];
  private talk = false;
  private open: Open | undefined;
  private guesses = 0;

  constructor(message: ChatMessage, wordsCount: boolean) {
    this.message = message;
    this.wordsCount = wordsCount;
  }

  read(lines: readonly string[]): { readonly sayings: readonly Saying[]; readonly talk: boolean } {
    let end = lines.length;
    for (let index = 0; index < end; index += 1) {
      const line = lines[index] ?? '';
      const reading = this.counts(isSilent(line) ? undefined : this.readLine(line));
      if (reading === undefined) this.goOn(line);
      else if (this.beginsRoster(reading, lines, index) || this.beginsAgenda(reading, lines, index)) end = 0;
      else this.take(reading, line);
    }
    this.finish();
    return { sayings: this.sayings, talk: this.talk };
  }

  /** An option of the vote that is open, said alone, is a vote for it, whatever it would mean elsewhere. */
  private readLine(line: string): LineReading | undefined {
    const option = optionIn(line, this.message.options ?? []);
    return option === undefined
      ? readLine(line, this.message.addressed)
      : { strong: false, says: { kind: 'request', request: { type: 'CastVote', choice: { words: option } } } };
  }

  /** The reading, if it counts here; else the line is more text, or talk. */
  private counts(reading: LineReading | undefined): LineReading | undefined {
    if (reading === undefined) return undefined;
    const { says, strong } = reading;
    if (says.kind === 'unclear' || says.kind === 'unknown') {
      // Inside a paragraph it is text; in talk only what has a prefix is answered.
      if (this.open !== undefined || !(strong || (this.wordsCount && this.message.addressed))) return undefined;
      return says.kind === 'unknown' ? this.guess(says.text) : reading;
    }
    return strong || this.wordsCount ? reading : undefined;
  }

  /** Names the nearest command. A hashtag in talk is answered only where it is nearly one. */
  private guess(text: string): LineReading | undefined {
    this.guesses += 1;
    const near = this.guesses > MOST_GUESSES ? undefined : nearest(text);
    if (near === undefined && !this.message.addressed) return undefined;
    return { strong: true, says: { kind: 'unclear', line: '', reason: 'unknown', ...near } };
  }

  /** `agenda:` takes everything below it; so does `agenda` said to the bot, with lines below that are no commands. */
  private beginsAgenda({ says, strong }: LineReading, lines: readonly string[], index: number): boolean {
    const inline = says.kind === 'keyword' && says.meaning.command.id === 'setAgenda' ? says.text : undefined;
    if (inline === undefined && !(says.kind === 'ask' && says.what === 'agenda')) return false;
    const below = lines.slice(index + 1);
    const first = below.find((each) => each.trim() !== '');
    const line = shown(lines[index] ?? '');
    if (inline === undefined) {
      const command = first === undefined ? undefined : readLine(first, false);
      if (first === undefined || command !== undefined || !(strong || this.message.addressed)) return false;
    }
    this.finish();
    if ((inline ?? '') === '' && first === undefined) this.sayings.push({ kind: 'ask', what: 'agenda', line });
    else {
      const reading = readAgenda([inline ?? '', ...below].join('\n'), this.message.today);
      this.sayings.push({ kind: 'agenda', line, reading });
    }
    return true;
  }

  /** `participants:` takes everything below it. On one line it has to name somebody: "Participants: about 20" is talk. */
  private beginsRoster({ says }: LineReading, lines: readonly string[], index: number): boolean {
    if (says.kind !== 'keyword' || says.meaning.command.id !== 'setRoster') return false;
    const below = lines.slice(index + 1).join('\n');
    const reading = readRoster(`${says.text}\n${below}`.trim());
    this.finish();
    if (reading.people.length === 0 && !this.message.addressed && below.trim() === '') this.talk = true;
    else this.sayings.push({ kind: 'roster', line: shown(lines[index] ?? ''), reading });
    return true;
  }

  private take({ says, strong }: LineReading, line: string): void {
    this.finish();
    if (says.kind === 'keyword') {
      this.open = { keyword: says, line: shown(line), text: [says.text] };
      if (says.text !== '' && !goesOn(says)) this.finish();
    } else if (says.kind === 'unclear') this.unclear({ ...says, line: shown(line) });
    else if (says.kind === 'request')
      this.sayings.push({ ...says, line: shown(line), ...this.aside(strong, says.request.type) });
    else if (says.kind !== 'unknown') this.sayings.push({ ...says, line: shown(line) });
  }

  /** "For" and "second" alone are said of other things, too, while there is no vote and no proposal. */
  private aside(strong: boolean, type: Request['type']): { readonly spokenTo?: false } {
    const isVoice = type === 'CastVote' || type === 'SecondProposal';
    return isVoice && !strong && !this.message.addressed ? { spokenTo: false } : {};
  }

  /** A line that is no command: more of the text above it, or talk. */
  private goOn(line: string): void {
    if (this.open !== undefined) {
      // A keyword alone takes the lines below it up to the first blank one; a text takes them all.
      if (line.trim() === '' && !goesOn(this.open.keyword) && this.open.text.some((each) => each !== '')) this.finish();
      else this.open.text.push(isEscaped(line) ? line.replace('\\', '') : line);
      return;
    }
    if (line.trim() === '') return;
    this.talk = true;
    if (this.message.addressed && !isEscaped(line))
      this.unclear({ kind: 'unclear', line: shown(line), reason: 'unknown' });
  }

  private finish(): void {
    if (this.open === undefined) return;
    const { keyword, line, text } = this.open;
    this.open = undefined;
    const { meaning, item } = keyword;
    if (meaning.command.id === 'find' && text.some((each) => each.trim() !== '')) {
      this.sayings.push({ kind: 'find', line, words: text.join(' ').trim() });
      return;
    }
    const requests = readKeyword(meaning.command, text.join('\n').trim(), item, this.message);
    if (typeof requests !== 'string') {
      const aside = !this.message.addressed && LIKE_TALK.has(meaning.command.id) ? { spokenTo: false as const } : {};
      this.sayings.push(...requests.map((request): Saying => ({ kind: 'request', line, request, ...aside })));
      return;
    }
    const language = meaning.language === undefined ? {} : { language: meaning.language };
    this.unclear({ kind: 'unclear', line, reason: requests, nearest: usage(meaning), ...language });
  }

  /** One answer is enough for a message full of lines that mean nothing. */
  private unclear(saying: Extract<Saying, { readonly kind: 'unclear' }>): void {
    const again = saying.reason === 'unknown' && this.sayings.some((each) => each.kind === 'unclear');
    if (!again) this.sayings.push(saying);
  }
}

/** "16.2: the meeting moves" and "comment: fine by me" are said of other things, too. */
const LIKE_TALK: ReadonlySet<ChatCommand['id']> = new Set<ChatCommand['id']>(['editMinutes', 'comment']);

const optionIn = (line: string, options: readonly string[]): string | undefined => {
  if (options.length === 0) return undefined;
  const words = alone(line);
  return options.find((each) => alone(each) === words);
};
const alone = (words: string): string => fold(words).replace(/[.!]+$/, '');

/** A leading \ says: this is no command, whatever it looks like. */
const isEscaped = (line: string): boolean => line.trimStart().startsWith('\\');
const isSilent = (line: string): boolean => line.trim() === '' || isEscaped(line);

const shown = (line: string): string => line.trim().slice(0, 200);

const ONE_LINE: ReadonlySet<ChatCommand['id']> = new Set<ChatCommand['id']>([
  'newItem',
  'addItem',
  'nextMeeting',
  'castVote',
  'election',
  'secretElection',
]);

/** Whether the lines below belong to what was said: paragraphs do, names and dates on the same line do not. */
const goesOn = ({ meaning }: Keyword): boolean => {
  const { id, shape } = meaning.command;
  return id === 'dissent' || (shape === 'text' && !ONE_LINE.has(id));
};

import { cardSize, helpCard } from '../../../bot/cards';
import { COMMANDS, helpPage, readMessage, type Saying } from '../../../bot/chat';
import { plainDate } from '../../../src/domain';
import { HELP_TOPICS, helpTopicNames } from '../../../src/language';
import { frame } from '../cards/sample-meeting';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const PAGES = LANGUAGES.flatMap((language) => [undefined, ...HELP_TOPICS].map((topic) => [language, topic] as const));

const said = (text: string, addressed = true): readonly Saying[] =>
  readMessage({ text, addressed, mentions: [], today: plainDate('2022-12-07') });

describe('the help', () => {
  it.each(LANGUAGES)('in %s tells every command in one topic, or with its opposite', (language) => {
    const told = HELP_TOPICS.flatMap((topic) => helpPage(language, topic).commands.map(({ example }) => example));
    const all = COMMANDS.filter(({ id }) => id !== 'notRecused' && id !== 'notQuorate');
    expect([...told].sort()).toEqual(all.map(({ example }) => example[language]).sort());
  });

  it.each(LANGUAGES)('begins in %s with a handful of words, each of them told again in its topic', (language) => {
    const { commands } = helpPage(language);
    const told = HELP_TOPICS.flatMap((topic) => helpPage(language, topic).commands);
    expect(commands.length).toBeLessThanOrEqual(12);
    expect(told).toEqual(expect.arrayContaining([...commands]));
  });

  it.each(PAGES)(
    'in %s has a page about %s that is light enough, with a way to every other page',
    (language, topic) => {
      const page = helpPage(language, topic);
      expect(page.commands).not.toEqual([]);
      expect(cardSize(helpCard(page, frame('everyone'), language))).toBeLessThan(24 * 1024);
      const others = HELP_TOPICS.filter((each) => each !== topic);
      expect(page.topics.map((each) => each.topic)).toEqual(others);
    },
  );

  it.each(PAGES)('in %s says about %s nothing that Nuija would not understand', (language, topic) => {
    for (const { example } of helpPage(language, topic).commands)
      expect([example, said(example).map(({ kind }) => kind)]).toEqual([
        example,
        [expect.stringMatching(/^(request|ask|agenda|roster|verify|document|takeAgenda|find)$/)],
      ]);
  });
});

describe('help about one thing', () => {
  it.each([
    ['ohje äänestys', 'helpVotes'],
    ['hjälp omröstning', 'helpVotes'],
    ['help votes', 'helpVotes'],
    ['Help: The floor', 'helpFloor'],
    ['OHJE LASNAOLO', 'helpPeople'],
    ['ohje asialista', 'helpAgenda'],
    ['#commands minutes', 'helpPapers'],
    ['help recuse', 'helpPeople'],
    ['ohje s/vanha/uusi/', undefined],
  ])('is asked for by "%s"', (text, topic) => {
    expect(said(text)[0]).toEqual(
      topic === undefined
        ? expect.objectContaining({ kind: 'unclear' })
        : { kind: 'ask', what: 'help', topic, line: text },
    );
  });

  it.each(HELP_TOPICS)('may call %s by its title and its other names, in any language', (topic) => {
    for (const name of helpTopicNames(topic))
      for (const word of ['ohje', 'hjälp', 'help'])
        expect(said(`${word} ${name}`)).toEqual([expect.objectContaining({ what: 'help', topic })]);
  });

  it('is not asked for in the midst of talk', () => {
    expect(said('Hyvää huomenta\nhelp votes', false)).toEqual([]);
    expect(said('Help people find the room, please', false)).toEqual([]);
  });
});

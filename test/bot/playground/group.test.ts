import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGroup } from '../../../bot/playground/group';
import { greeting } from '../../../bot/playground/greeting';
import { entryId, initialState, instant } from '../../../src/domain';

const yaml = readFileSync(join(__dirname, '../../../.m365agentsplayground.yml'), 'utf8');

describe('the body that meets in the Playground', () => {
  const group = readGroup(yaml);

  it('has a chair, who sits at the screen, members, an expert and a secretary, in the order of the minutes', () => {
    expect(group.people.map(({ name, role, group: kind }) => [name, role, kind])).toEqual([
      ['Helena Ranta', 'chair', 'members'],
      ['Aino Kettunen', undefined, 'members'],
      ['Johan Lindqvist', undefined, 'members'],
      ['Päivi Tuominen', undefined, 'members'],
      ['Samuli Niemi', undefined, 'experts'],
      ['Mikko Sandström', 'secretary', 'secretaries'],
    ]);
    expect(group.atTheScreen.name).toBe('Helena Ranta');
  });

  it('knows everybody by the ids the Playground uses for them', () => {
    expect(group.people.map(({ id }) => group.teamsIds[id])).toEqual([
      'chair',
      'member-1',
      'member-2',
      'member-3',
      'expert-1',
      'secretary',
    ]);
  });

  it('says what is missing from its configuration', () => {
    expect(() => readGroup('tenantId: t\nusers: []\n')).toThrow(
      /the Playground's configuration: bot: .*; currentUser: /,
    );
  });
});

describe('whoever has just started Nuija', () => {
  const group = readGroup(yaml);
  const started = { playground: 'http://127.0.0.1:1', bot: 'http://127.0.0.1:2', data: './data', group };

  it('reads what to open, who they are, where the minutes come, and what to type', () => {
    const words = greeting({ ...started, meeting: initialState });
    expect(words).toMatch(/^Open +http:\/\/127\.0\.0\.1:1$/m);
    expect(words).toMatch(/^You are +Helena Ranta, the chair$/m);
    expect(words).toContain('Mikko Sandström is the secretary, whose draft minutes you find in Personal Chat');
    expect(words).toMatch(/^ {2}svenska +dagordning: 1\. Mötets öppnande 2\. .*\n +öppna$/m);
    expect(words).not.toContain('where it was');
  });

  it('reads where a meeting stands that was begun before', () => {
    const opened = { openedAt: instant(0), openedBy: group.atTheScreen.id, openedIn: entryId('avaa') };
    const closed = { closedAt: instant(0), closedBy: group.atTheScreen.id, closedIn: entryId('lopeta') };
    const meeting = { ...initialState, phase: 'closed', ...opened, ...closed } as const;
    expect(greeting({ ...started, meeting })).toContain('where it was: Kokous päätettiin klo 2.00.');
  });
});

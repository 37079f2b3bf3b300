import type { Store } from '../../../../src/journal';
import { emptyPostgres, inPostgres } from '../../../support/postgres';
import { all, append, board, council, noted, opened, opening } from '../facts';

describe('verifying a store on PostgreSQL', () => {
  let store: Store;
  let url: string;
  beforeEach(async () => {
    url = await emptyPostgres();
    store = await opening(url);
    await store.journal.append(append('elsewhere', { meeting: council }));
    await store.journal.append(append('open', { events: [opened('open'), noted('open', 'Hyvää huomenta.')] }));
    await store.journal.append(append('note', { after: 2, events: [noted('note', 'x')] }));
  });

  it.each([
    ["update events set body = replace(body, 'huomenta', 'iltaa')", 2, 'was changed: its hash does not fit it'],
    ["update events set said = '2022-12-07T10:02:00.000Z' where seq = 3", 3, 'was changed: its hash does not fit it'],
    ["delete from events where meeting = 'board 5/2022' and seq = 2", 3, 'comes after event 1: what was between is'],
    ["delete from events where meeting = 'board 5/2022' and seq = 3", 3, 'is missing: the journal ends with event 2'],
    ["update meetings set hash = 'x' where version = 3", 3, 'is not the event the journal ended with'],
  ])('names the event after: %s', async (statement, seq, problem) => {
    await inPostgres(url, statement);
    const findings = await all(store.verify());
    expect(findings[0]).toMatchObject({ meeting: board, seq });
    expect(findings.map((finding) => finding.problem).join()).toContain(problem);
  });

  it('takes nothing that is being written for a forgery', async () => {
    const findings = Promise.all(Array.from({ length: 9 }, () => all(store.verify())));
    for (let after = 3; after < 40; after += 1)
      await store.journal.append(append(`more ${after}`, { after, events: [noted(`more ${after}`, 'x')] }));
    expect((await findings).flat()).toEqual([]);
  });

  it('finds what is written in any writing, in ids too, as it was written', async () => {
    const odd = 'Ä"\\/\u0001\u001f\u007f\u2028\ufeff🎉 \b\t\n';
    await store.journal.append(append(odd, { after: 3, events: [noted(odd, `${odd}\0\ud800`)] }));
    expect((await store.journal.read(board)).at(-1)?.event).toEqual(noted(odd, `${odd}\0\ud800`));
    expect(await all(store.verify())).toEqual([]);
  });
});

import type { MeetingId } from '../../../src/domain';
import { chair, secretary } from '../../support/meeting-facts';
import { PERSONAL, running, type Town } from './town';

let town: Town;
let meeting: MeetingId;
beforeEach(async () => {
  town = await running();
  meeting = await town.meeting();
  await town.parts.addresses.offers.made({ meeting, version: 1, person: secretary });
});
afterEach(() => town.close());

const UPLOAD = { uploadUrl: 'https://x.sharepoint.com/u/1', contentUrl: 'https://x', name: 'x.docx', uniqueId: 'u' };

/** Somebody answers the offer on a card, in their own chat; what follows from it. */
const answered = async (by: string, value: object, more: object = {}): Promise<readonly unknown[]> => {
  const before = town.errands().length;
  await town.send({
    type: 'invoke',
    name: 'fileConsent/invoke',
    id: `f:${String(before)}`,
    replyToId: 'card-1',
    timestamp: town.clock.now,
    serviceUrl: town.teams.place.serviceUrl,
    from: { id: `29:${by}`, aadObjectId: by, name: by },
    conversation: { ...PERSONAL, id: `a:${by}` },
    recipient: { id: '28:bot', name: 'Nuija' },
    value: { type: 'fileUpload', context: { meeting, version: 1 }, uploadInfo: UPLOAD, ...value },
    ...more,
  });
  return town
    .errands()
    .slice(before)
    .map((errand) => (errand.kind === 'say' ? errand.text : errand.kind));
};
const accept = { action: 'accept' };
const another = { ...accept, uploadInfo: { ...UPLOAD, uploadUrl: 'https://x.sharepoint.com/u/2' } };

describe('the offer of a file', () => {
  it('that is accepted takes the card away and brings the file', async () => {
    expect(await answered(secretary, accept)).toEqual(['remove', 'upload']);
    expect(town.errands().at(-1)).toMatchObject({ version: 1, to: { url: UPLOAD.uploadUrl, link: 'https://x' } });
  });

  it('that is accepted once more brings nothing more, and says so once', async () => {
    await answered(secretary, accept);
    expect(await answered(secretary, accept)).toEqual([]);
    expect(await answered(secretary, another)).toEqual([expect.stringContaining('jo vastattu')]);
    expect(await answered(secretary, { action: 'decline', uploadInfo: undefined })).toEqual([]);
  });

  it('that is declined takes the card away and says one polite line', async () => {
    const [gone, line] = await answered(secretary, { action: 'decline', uploadInfo: undefined });
    expect([gone, line]).toEqual(['remove', expect.stringContaining('ei tallennettu')]);
  });

  it('made to somebody else brings nothing', async () => {
    expect(await answered(chair, accept)).toEqual([expect.stringContaining('Sinulle ei ole tarjottu')]);
  });

  it.each([
    ['another meeting', { context: { meeting: 'm-another', version: 1 } }],
    ['a draft there is not', { context: { version: 7, meeting: 'm' } }],
    ['nothing that can be read', { context: 'x', uploadInfo: 5 }],
  ])('for %s brings nothing', async (_what, value) => {
    expect(await answered(secretary, { ...accept, ...value })).toEqual([
      expect.stringContaining('Sinulle ei ole tarjottu'),
    ]);
  });

  it('is none in the chat of a meeting', async () => {
    const conversation = { isGroup: true, conversationType: 'groupChat', id: 'x', tenantId: 'tenant-1' };
    expect(await answered(secretary, accept, { conversation })).toEqual([]);
  });
});

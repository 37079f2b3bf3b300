import { addMinutes } from '../../../../src/domain';
import { PIRJO, startLoopback, type Loopback } from '../../../support/teams-world';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());

const FILE = { name: 'lista.xlsx', bytes: Buffer.from([0, 1, 2, 255]) };
/** Sends it; what Teams attaches to the message. */
const sent = async (text = '') => {
  await loopback.teams.send({ by: PIRJO, file: FILE, text });
  const { attachments, ...message } = loopback.bot.received.at(-1) as unknown as {
    readonly attachments: readonly { contentType: string; name: string; content: { downloadUrl: string } }[];
  };
  return { message, html: attachments[0]!, file: attachments[1]! };
};

describe('a file somebody sends to the bot', () => {
  it('comes with a message in their own chat, as something to be fetched', async () => {
    const { message, html, file } = await sent('osallistujat');
    expect(message).toMatchObject({
      type: 'message',
      text: 'osallistujat',
      conversation: { conversationType: 'personal' },
    });
    expect(html.contentType).toBe('text/html');
    expect(file).toEqual({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: expect.stringMatching(/^https:\/\/rehearsal-my\.sharepoint\.com\/.*lista\.xlsx$/),
      name: 'lista.xlsx',
      content: {
        downloadUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/_layouts\/15\/download\.aspx\?/),
        uniqueId: expect.any(String),
        fileType: 'xlsx',
        etag: expect.any(String),
      },
    });
  });

  it('is there to the byte, for a few minutes, for whoever has its address and shows no token', async () => {
    const { file } = await sent();
    const { downloadUrl: url } = file.content;
    const ask = async (address = url, init: RequestInit = {}) => {
      const response = await fetch(address, init);
      return [response.status, ...Buffer.from(await response.arrayBuffer())].slice(0, 5);
    };
    expect(await ask()).toEqual([200, 0, 1, 2, 255]);
    expect((await ask(url, { headers: { authorization: 'Bearer out' } }))[0]).toBe(401);
    expect((await ask(url.replace(/tempauth=[^&]+/, 'tempauth=x')))[0]).toBe(401);
    expect((await ask(url.replace(/UniqueId=[^&]+/, 'UniqueId=x')))[0]).toBe(404);
    expect((await ask(url, { method: 'PUT' }))[0]).toBe(405);
    loopback.clock.now = addMinutes(loopback.clock.now, 6);
    expect((await ask())[0]).toBe(401);
    expect(loopback.lines.filter(({ kind }) => kind === 'download').map(({ status }) => status)).toEqual([
      200, 401, 401, 404, 401,
    ]);
  });

  it('comes again as it was when Teams sends the message again', async () => {
    const { message, file } = await sent();
    await loopback.teams.redeliver();
    expect(loopback.bot.received.at(-1)).toMatchObject({ ...message, attachments: [{}, file] });
  });
});

import { NoticeLinks } from '../../../bot/http';
import { addMinutes, instant, meetingId } from '../../../src/domain';
import { linkTo, links, noticeLinks, NOW, serving, type Serving } from './serving';

let server: Serving;
afterEach(() => server.close());

const LINK = { meeting: meetingId('m-1'), about: ['endNear:2022-12-07T12:00:00.000Z', 'itemOver:2:x'] };
const open = async (token: string): Promise<Response> => server.get(`/notices/${token}`);

describe('the page of a hint to the chair', () => {
  it('is a few words in the language of the body, which Teams alone may show in a frame', async () => {
    server = await serving();
    const answer = await open(noticeLinks.token(LINK, NOW));
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain(`<body><p>${LINK.about.join(' ')}</p></body>`);
    expect(html).not.toContain('<script');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'unsafe-inline'; frame-ancestors https:\/\/teams\.microsoft\.com /,
      ),
    });
    expect(answer.headers.has('x-frame-options')).toBe(false);
  });

  it('shows what people typed as they typed it', async () => {
    const typed = '</title><script>alert(1)</script> & "x" ${y} **z**';
    const page = () => Promise.resolve({ language: 'fi' as const, title: typed, text: typed });
    server = await serving({ notices: { links: noticeLinks, page } });
    const html = await (await open(noticeLinks.token(LINK, NOW))).text();
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; ${y} **z**');
  });

  it.each([
    ['was tampered with', () => `${noticeLinks.token(LINK, NOW)}x`, 404],
    ['was made by another server', () => new NoticeLinks('another secret').token(LINK, NOW), 404],
    ['is that of a draft', () => links.token(linkTo()), 404],
    ['is more than an hour old', () => noticeLinks.token(LINK, instant(Date.parse(NOW) - 3_600_001)), 410],
  ])('is not there when its link %s', async (_, token, status) => {
    server = await serving();
    const answer = await open(token());
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });

  it('opens no draft', async () => {
    server = await serving();
    const answer = await server.get(`/files/${noticeLinks.token(LINK, NOW)}/minutes.pdf`);
    expect(answer.status).toBe(404);
    expect(server.asked).toEqual([]);
  });

  it('has a link that fits into an address, whatever it is about', () => {
    const about = Array.from({ length: 4 }, (_, n) => `itemOver:${String(n)}-${'x'.repeat(36)}:${addMinutes(NOW, n)}`);
    const token = noticeLinks.token({ meeting: meetingId(`m-${'0'.repeat(20)}`), about }, NOW);
    expect(token.length).toBeLessThan(1_000);
    expect(noticeLinks.read(token, NOW)).toEqual({ meeting: meetingId(`m-${'0'.repeat(20)}`), about });
  });
});

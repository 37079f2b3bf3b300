import { readActivity } from '../../../bot/teams';
import { message, NOW } from './activities';

const read = (activity: unknown): ReturnType<typeof readActivity> => readActivity(activity, NOW);

describe('somebody sends a file', () => {
  const html = { contentType: 'text/html', content: '<p>Tässä</p>' };
  const file = (more: object): object => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://vm-my.sharepoint.com/personal/x/Documents/lista.xlsx',
    name: 'lista.xlsx',
    content: { downloadUrl: 'https://vm-my.sharepoint.com/x?tempauth=1', uniqueId: 'U', fileType: 'xlsx' },
    ...more,
  });

  it('by its name, and where it can be fetched for a while', () => {
    expect(read(message('', { attachments: [html, file({})] }))).toMatchObject({
      files: [{ name: 'lista.xlsx', url: 'https://vm-my.sharepoint.com/x?tempauth=1' }],
    });
  });

  it('whose facts are missing', () => {
    for (const content of [undefined, null, 'x', 5, [], { downloadUrl: 7 }])
      expect(read(message('', { attachments: [file({ name: undefined, content })] }))).toMatchObject({
        files: [{ name: '', url: '' }],
      });
  });

  it('only where it is one: the message itself is attached as HTML, too', () => {
    expect(read(message('Tässä', { attachments: [html] }))).not.toHaveProperty('files');
  });
});

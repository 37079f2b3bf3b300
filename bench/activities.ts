import { BOT_ID, TENANT, type BareTeams } from './teams';

/** As Teams does it, the id of a message is the moment it was sent, in milliseconds; here no two have the same. */
let last = 0;
const nextId = (): string => String((last = Math.max(last + 1, Date.now())));

/** A message in a group chat as Teams sends it, about 1.5 kB, mentioning the bot. */
export const messages = (
  { serviceUrl }: Pick<BareTeams, 'serviceUrl'>,
  text: string,
  run: string,
): ((conversation: string, from: { readonly id: string; readonly name: string }) => string) => {
  let count = 0;
  return (conversation, from) => {
    count += 1;
    const now = new Date().toISOString();
    return JSON.stringify({
      text: `<at>Nuija</at> ${text} (${run}-${count})`,
      textFormat: 'plain',
      attachments: [
        {
          contentType: 'text/html',
          content: `<p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Nuija</span>&nbsp;${text} (${run}-${count})</p>`,
        },
      ],
      type: 'message',
      timestamp: now,
      localTimestamp: now,
      id: nextId(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${from.id}`, name: from.name, aadObjectId: from.id },
      conversation: { isGroup: true, conversationType: 'groupChat', tenantId: TENANT, id: conversation },
      recipient: { id: `28:${BOT_ID}`, name: 'Nuija' },
      entities: [
        { mentioned: { id: `28:${BOT_ID}`, name: 'Nuija' }, text: '<at>Nuija</at>', type: 'mention' },
        { locale: 'fi-FI', country: 'FI', platform: 'Web', timezone: 'Europe/Helsinki', type: 'clientInfo' },
      ],
      channelData: { tenant: { id: TENANT }, meeting: { id: `meeting-of-${conversation}` } },
      locale: 'fi-FI',
      localTimezone: 'Europe/Helsinki',
    });
  };
};

import type { Minutes } from './minutes';
import { withOffset } from './moments';
import { printable } from './plain';

const ATTENDANCE = {
  onSite: 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
  electronic: 'https://schema.org/OnlineEventAttendanceMode',
} as const;

/** The meeting as a schema.org Event, for calendars and search: data in a script element, which nothing executes. */
export const eventData = (minutes: Minutes): string => {
  const { facts, title, author, items } = minutes;
  const { timeZone, opened, closed, place, mode } = facts;
  const event = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: printable(title),
    inLanguage: minutes.language,
    ...(opened === undefined ? {} : { startDate: withOffset(opened, timeZone) }),
    ...(closed === undefined ? {} : { endDate: withOffset(closed, timeZone) }),
    ...(mode === undefined ? {} : { eventAttendanceMode: ATTENDANCE[mode] }),
    ...(place === undefined ? {} : { location: { '@type': 'Place', name: printable(place) } }),
    ...(author === '' ? {} : { organizer: { '@type': 'Organization', name: printable(author) } }),
    subEvent: items.flatMap((item) => {
      const [first] = item.intervals;
      const end = item.intervals.at(-1)?.to;
      return first === undefined
        ? []
        : [
            {
              '@type': 'Event',
              name: printable(item.numberText === '' ? item.title : `${item.numberText} ${item.title}`),
              startDate: withOffset(first.from, timeZone),
              ...(end === undefined ? {} : { endDate: withOffset(end, timeZone) }),
            },
          ];
    }),
  };
  // "<" is never written, so that no title can end the element it stands in.
  return `<script type="application/ld+json">${JSON.stringify(event).replaceAll('<', '\\u003c')}</script>`;
};

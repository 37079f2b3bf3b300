import { NUIJA } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  closed,
  member,
  opened,
  prepared,
  secretary,
  visitor,
  wrote,
} from '../../support/meeting-facts';

const draft = (version: number) =>
  ({
    type: 'RecordDraft',
    version,
    language: 'fi',
    profile: 'ohjausryhma',
    digests: { 'minutes.txt': 'ab12' },
  }) as const;
const drafted = (when: string, version: number, whileOpen: boolean) => {
  const { type: _type, ...facts } = draft(version);
  return wrote(NUIJA, when, { ...facts, type: 'MinutesDrafted', whileOpen });
};

describe('a draft of the minutes', () => {
  it('is recorded with what shows later that the same bytes come out again', () => {
    given(closed)
      .when(asks(NUIJA, '13:53', draft(1)))
      .then(drafted('13:53', 1, false));
    given(opened)
      .when(asks(NUIJA, '23:53', draft(1)))
      .then(drafted('23:53', 1, true));
    given(prepared)
      .when(asks(NUIJA, '11:53', draft(1)))
      .thenRefused('MeetingNotOpen');
  });

  it('is one of several', () => {
    const { type: _type, ...first } = draft(1);
    expect(meetingAfter(closed, asks(NUIJA, '13:53', draft(1)), asks(NUIJA, '14:53', draft(2))).drafts).toEqual([
      { ...first, whileOpen: false, at: at('13:53') },
      { ...first, version: 2, whileOpen: false, at: at('14:53') },
    ]);
  });

  it('is asked for by the chair and the secretary, once the meeting has begun', () => {
    const request = { type: 'RequestDraft' } as const;
    for (const by of [chair, secretary])
      for (const past of [opened, closed])
        given(past)
          .when(asks(by, '14:00', request))
          .thenNothing();
    given(prepared)
      .when(asks(secretary, '11:30', request))
      .thenRefused('MeetingNotOpen');
    for (const by of [member, visitor])
      given(closed)
        .when(asks(by, '14:00', request))
        .thenRefused('NotAuthorised');
  });
});

describe('the next meeting of the body', () => {
  const request = { type: 'BeginNextMeeting' } as const;

  it('begins in the same chat once this one is closed', () => {
    given(closed)
      .when(asks(secretary, '14:00', request))
      .thenNothing();
    given(opened)
      .when(asks(secretary, '14:00', request))
      .thenRefused('AgendaInUse');
    given(prepared)
      .when(asks(chair, '11:30', request))
      .thenRefused('AgendaInUse');
  });

  it('is begun by the chair and the secretary', () => {
    given(closed)
      .when(asks(member, '14:00', request))
      .thenRefused('NotAuthorised');
  });
});

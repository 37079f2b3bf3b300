import {
  DEFAULT_BODY,
  NUIJA,
  type BodySettings,
  type MeetingEvent,
  type NamedPerson,
  type PersonId,
  type Request,
} from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  chair,
  member,
  otherMember,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  viceChair,
  wrote,
} from '../../support/meeting-facts';

const body = { ...DEFAULT_BODY, name: 'Ohjausryhmä', language: 'sv' } as const;
const aino: NamedPerson = { id: chair, name: 'Aino Korhonen' };
const saara: NamedPerson = { id: secretary, name: 'Saara Nieminen' };
const matti: NamedPerson = { id: member, name: 'Matti Väänänen' };
const setUp = (more: Partial<Request & { type: 'SetUpBody' }> = {}) => ({ type: 'SetUpBody', body, ...more }) as const;

describe('setting up a body nobody was named in', () => {
  it('is for anybody in the chat, in one step: the body, its chair and its secretaries', () => {
    given()
      .when(asks(member, '11:30', setUp({ chair: aino, secretaries: [saara] }), { name: 'Matti Väänänen' }))
      .then(
        wrote(member, '11:30', { type: 'PersonIntroduced', person: { ...matti, group: 'members' } }),
        wrote(member, '11:30', { type: 'BodyDescribed', body }),
        wrote(member, '11:30', { type: 'PersonIntroduced', person: { ...aino, group: 'members' } }),
        wrote(member, '11:30', { type: 'PersonIntroduced', person: { ...saara, group: 'members' } }),
        wrote(member, '11:30', { type: 'SecretaryNamed', person: secretary }),
        wrote(member, '11:30', { type: 'ChairChanged', person: chair }),
      );
  });

  it('introduces nobody twice', () => {
    given()
      .when(asks(chair, '11:30', setUp({ body: DEFAULT_BODY, chair: aino, secretaries: [aino] }), { name: aino.name }))
      .then(
        wrote(chair, '11:30', { type: 'PersonIntroduced', person: { ...aino, group: 'members' } }),
        wrote(chair, '11:30', { type: 'SecretaryNamed', person: chair }),
        wrote(chair, '11:30', { type: 'ChairChanged', person: chair }),
      );
    given()
      .when(asks(chair, '11:30', setUp({ body: DEFAULT_BODY, chair: aino, secretaries: [aino] })))
      .then(
        wrote(chair, '11:30', { type: 'PersonIntroduced', person: { ...aino, group: 'members' } }),
        wrote(chair, '11:30', { type: 'SecretaryNamed', person: chair }),
        wrote(chair, '11:30', { type: 'ChairChanged', person: chair }),
      );
  });

  it('changes nothing that is so already', () => {
    given()
      .when(asks(member, '11:30', setUp({ body: DEFAULT_BODY })))
      .thenNothing();
    // A store hands members back in an order of its own.
    const quorum = { fraction: 0.5, exclusive: true };
    const turned = { exclusive: true, fraction: 0.5 };
    given(wrote(chair, '11:00', { type: 'BodyDescribed', body: { ...DEFAULT_BODY, quorum } }))
      .when(asks(member, '11:30', setUp({ body: { quorum: turned, ...DEFAULT_BODY } })))
      .thenNothing();
    given(wrote(chair, '11:00', { type: 'BodyDescribed', body: { ...DEFAULT_BODY, quorum } }))
      .when(asks(member, '11:30', { type: 'SetQuorum', quorum: turned }))
      .thenNothing();
  });

  it('takes a name as one line, and a blank one as none', () => {
    const named = (name: string) =>
      meetingAfter([], asks(member, '11:30', setUp({ body: { ...body, name } }))).body.name;
    expect([named(' Ohjaus\nryhmä '), named(' \u200b ')]).toEqual(['Ohjaus ryhmä', '']);
  });
});

describe('setting up a body that has its people', () => {
  it('is for the chair and the secretaries alone', () => {
    given(rosterGiven)
      .when(asks(member, '11:30', setUp()))
      .thenRefused('NotAuthorised');
    for (const by of [chair, secretary])
      given(rosterGiven)
        .when(asks(by, '11:30', setUp({ chair: aino, secretaries: [saara] })))
        .then(wrote(by, '11:30', { type: 'BodyDescribed', body }));
  });

  it('hands the chair over only by who has it', () => {
    const other = setUp({ chair: { id: viceChair, name: 'Ville Mäkinen' } });
    given(rosterGiven)
      .when(asks(secretary, '11:30', other))
      .thenRefused('NotAuthorised');
    expect(meetingAfter([rosterGiven], asks(chair, '11:30', other)).chair).toBe(viceChair);
  });

  it('has exactly the secretaries it lists, and the same ones where it lists none', () => {
    given(rosterGiven)
      .when(asks(chair, '11:30', setUp({ secretaries: [{ id: otherMember, name: 'Liisa Väänänen' }] })))
      .then(
        wrote(chair, '11:30', { type: 'BodyDescribed', body }),
        wrote(chair, '11:30', { type: 'SecretaryNamed', person: otherMember }),
        wrote(chair, '11:30', { type: 'SecretaryReleased', person: secretary }),
      );
    const secretaries = (request: Request) => meetingAfter([rosterGiven], asks(chair, '11:30', request)).secretaries;
    expect(secretaries(setUp({ secretaries: [] }))).toEqual([]);
    expect(secretaries(setUp({ secretaries: [{ id: otherMember, name: 'x' }] }))).toEqual([otherMember]);
    expect(secretaries(setUp())).toEqual([secretary]);
  });

  it('makes whoever the roster does not name a visitor to be confirmed', () => {
    const state = meetingAfter(
      [rosterGiven],
      asks(chair, '11:30', setUp({ secretaries: [saara, { id: stranger, name: 'Tuula Uusi' }] })),
    );
    expect(state.people.at(-1)).toEqual({ id: stranger, name: 'Tuula Uusi', group: 'visitors' });
    expect(state.secretaries).toEqual([secretary, stranger]);
  });

  it('is undone as a whole', () => {
    const state = meetingAfter(
      [rosterGiven],
      asks(chair, '11:30', setUp({ secretaries: [] })),
      asks(chair, '11:31', { type: 'Undo' }),
    );
    expect(state).toMatchObject({ body: DEFAULT_BODY, secretaries: [secretary] });
  });

  it('is in a time zone there is', () => {
    given(rosterGiven)
      .when(asks(chair, '11:30', setUp({ body: { ...body, timeZone: 'Mars' } })))
      .thenRefused({ code: 'UnknownTimeZone', zone: 'Mars' });
  });
});

describe('a Word template', () => {
  const template = { name: 'virasto.docx', digest: 'ab12' };
  const plain = { ...DEFAULT_BODY, name: 'Johtokunta' };
  const described = (more: Partial<BodySettings> = {}, when = '11:10'): MeetingEvent =>
    wrote(secretary, when, { type: 'BodyDescribed', body: { ...plain, ...more } });
  const keeps = (by: PersonId, given_?: typeof template) =>
    asks(by, '11:20', { type: 'KeepTemplate', ...(given_ === undefined ? {} : { template: given_ }) });

  it('is the body’s, with all else that was set, whoever of those who may gives it', () => {
    for (const by of [secretary, NUIJA])
      given(...prepared, described())
        .when(keeps(by, template))
        .then(wrote(by, '11:20', { type: 'BodyDescribed', body: { ...plain, template } }));
  });

  it('is given once, and can be given up', () => {
    given(...prepared, described({ template }))
      .when(keeps(secretary, template))
      .thenNothing();
    given(...prepared, described({ template }))
      .when(keeps(secretary))
      .then(wrote(secretary, '11:20', { type: 'BodyDescribed', body: plain }));
    given(...prepared, described())
      .when(keeps(secretary))
      .thenNothing();
  });
});

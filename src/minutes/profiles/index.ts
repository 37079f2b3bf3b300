import { readProfile, type Profile } from '../profile';
import ohjausryhma from './ohjausryhma.json';
import perus from './perus.json';

/** What is used where a body names no profile, or one there is not. */
export const PLAIN: Profile = readProfile(perus);

/** The profiles there are, by name. A new one is a file beside these and a line here. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map(
  [PLAIN, readProfile(ohjausryhma)].map((profile) => [profile.name, profile]),
);

import { readProfile, type Profile } from '../profile';
import kunta from './kunta.json';
import ohjausryhma from './ohjausryhma.json';
import perus from './perus.json';
import sfs2487 from './sfs2487.json';

/** What is used where a body names no profile, or one there is not. */
export const PLAIN: Profile = readProfile(perus);

/** The profiles there are, by name. A new one is a file beside these and a line here. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map(
  [PLAIN, ...[ohjausryhma, sfs2487, kunta].map(readProfile)].map((profile) => [profile.name, profile]),
);

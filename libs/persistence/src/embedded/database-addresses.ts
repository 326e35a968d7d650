import { superuser } from './cluster.js';
import { applicationRole, ownerRole } from './cluster-roles.js';
import type { Credentials } from './credentials.js';

/** The addresses of one database, one for each role. */
export interface DatabaseAddresses {
  /** For the doors: no superuser, not the owner, bound by row-level security. */
  readonly applicationUrl: string;
  /** For migrations alone. */
  readonly ownerUrl: string;
  /** For making and dropping databases; never handed to a door. */
  readonly superuserUrl: string;
}

/** The addresses of a database of a server on this machine. */
export function addressesOf(port: number, database: string, credentials: Credentials): DatabaseAddresses {
  const url = (role: string, password: string): string =>
    `postgresql://${role}:${password}@127.0.0.1:${String(port)}/${database}`;
  return {
    applicationUrl: url(applicationRole, credentials.application),
    ownerUrl: url(ownerRole, credentials.owner),
    superuserUrl: url(superuser, credentials.superuser),
  };
}

/** The same roles on another database of the same server. */
export function addressesOn(database: string, addresses: DatabaseAddresses): DatabaseAddresses {
  const on = (address: string): string => {
    const url = new URL(address);
    url.pathname = `/${database}`;
    return url.href;
  };
  return {
    applicationUrl: on(addresses.applicationUrl),
    ownerUrl: on(addresses.ownerUrl),
    superuserUrl: on(addresses.superuserUrl),
  };
}

import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown where a name leads to an address that is not on the public network. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'ADDRESS-REFUSED';
}

/** Finds every address of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/**
 * Whether an address is one of the public network: not private, loopback, link-local, shared, reserved, nor one that
 * carries an IPv4 address inside (6to4, NAT64, Teredo), which may lead to any of these.
 */
export function isPublicAddress(address: string): boolean {
  return isIP(address) !== 0 && ipaddr.process(address).range() === 'unicast';
}

/**
 * A `lookup` for Node's own connections: it gives on only addresses that were checked, and the connection is made to one of
 * those, so that a name which answers otherwise the next moment leads nowhere else. One private address among public
 * ones refuses the name as a whole.
 */
export function publicLookup(resolve: Resolve = resolveAll): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        if (first === undefined || !found.every(({ address }) => isPublicAddress(address))) {
          callback(new AddressRefused(), '', 0);
        } else if (options.all === true) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, '', 0),
    );
  };
}

function resolveAll(host: string): Promise<readonly LookupAddress[]> {
  return new Promise((found, failed) => {
    systemLookup(host, { all: true }, (error, addresses) => (error === null ? found(addresses) : failed(error)));
  });
}

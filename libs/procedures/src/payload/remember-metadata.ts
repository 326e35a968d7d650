import type { getMetadataStorage } from 'class-validator';

type Storage = Pick<ReturnType<typeof getMetadataStorage>, 'getTargetValidationMetadatas'>;
type Metadata = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * Lets the validator remember what it knows of a class. To find the parents of one class it walks over all classes there
 * are, for every object and every part of it; the answer stays the same, because the decorators of a class have done
 * their work before an instance of it can be checked.
 */
export function rememberMetadata(storage: Storage): void {
  const remembered = new Map<unknown, Map<string, Metadata>>();
  const workOut = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (shape, ...how) => {
    const ofShape = remembered.get(shape) ?? new Map<string, Metadata>();
    const key = how.join('/');
    const known = ofShape.get(key) ?? workOut(shape, ...how);
    remembered.set(shape, ofShape.set(key, known));
    return known;
  };
}

import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage, IsString } from 'class-validator';
import { rememberMetadata } from './remember-metadata.js';

class Parent {
  @IsString()
  name = '';
}

class Child extends Parent {
  @IsString()
  place = '';
}

describe('remembered metadata of the validator', () => {
  const asked: unknown[] = [];
  const real = getMetadataStorage();
  const storage: Pick<typeof real, 'getTargetValidationMetadatas'> = {
    getTargetValidationMetadatas: (shape, ...how) => {
      asked.push(shape);
      return real.getTargetValidationMetadatas(shape, ...how);
    },
  };
  rememberMetadata(storage);
  const propertiesOf = (shape: new () => object, always = false): readonly string[] =>
    storage.getTargetValidationMetadatas(shape, '', always, false).map((one) => one.propertyName);

  it('are worked out once for each class and way of asking, with those of its parents', () => {
    for (let again = 0; again < 3; again += 1) expect(propertiesOf(Child)).toEqual(['place', 'name']);
    expect(propertiesOf(Parent)).toEqual(['name']);
    expect(asked).toEqual([Child, Parent]);
    expect(propertiesOf(Child, true)).toEqual(['place', 'name']);
    expect(asked).toHaveLength(3);
  });
});

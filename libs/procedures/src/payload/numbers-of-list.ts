import { ArrayMinSize, ArrayUnique, IsArray, IsInt, Min } from 'class-validator';
import { applyDecorators } from './apply-decorators.js';

/** Numbers of things on a list, from 1: at least one, and each once. */
export function IsNumbersOfList(): PropertyDecorator {
  return applyDecorators(Min(1, { each: true }), IsInt({ each: true }), ArrayUnique(), ArrayMinSize(1), IsArray());
}

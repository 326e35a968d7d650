import { IsUUID } from 'class-validator';

/** A message that is due. */
export class DeliveryPayload {
  @IsUUID()
  readonly deliveryId: string;
}

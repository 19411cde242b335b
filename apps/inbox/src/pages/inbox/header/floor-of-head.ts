import type { FloorView } from '@chatref/protocol';
import type { Floor } from '../../../components/FloorBadge.tsx';

export function floorOfHead(floor: FloorView, teammateId: string): Floor {
  if (floor.kind !== 'teammate') return { kind: floor.kind };
  return { kind: 'teammate', name: floor.name, isYou: floor.teammateId === teammateId };
}

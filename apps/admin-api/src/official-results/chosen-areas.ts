import { DomainError } from '#kernel';
import type { AllResults, AreaNode } from '#features/official-results';
import type { ResultsQuery } from './results.dto.js';

export function areaAskedFor(
  { areas }: AllResults,
  { area_id: id }: ResultsQuery,
): AreaNode | undefined {
  if (id === undefined) return undefined;
  const area = areas.find((one) => one.id === id);
  if (area !== undefined) return area;
  throw new DomainError('area_not_found', 'There is no such area, or it is not yours to see.');
}

export function isChosen(area: AreaNode, { area_id: id, level }: ResultsQuery): boolean {
  if (level !== undefined && area.level !== level) return false;
  if (id !== undefined)
    return level === undefined ? area.parentId === id : area.ancestors.includes(id);
  return level !== undefined || area.parentId === null;
}

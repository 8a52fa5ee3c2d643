import { isUuid, type ElectionId, type SystemActor } from '#kernel';
import type { PollingMapImporter } from '#features/elections';
import { OperatorError } from '#platform/config';

/** What an operator names by its id, or by its code where only one election has it. */
export async function electionOf(
  importer: PollingMapImporter,
  operator: SystemActor,
  idOrCode: string,
): Promise<ElectionId> {
  if (isUuid(idOrCode)) return idOrCode.toLowerCase() as ElectionId;
  const [id, ...others] = await importer.findElections(operator, idOrCode);
  if (id === undefined) throw new OperatorError(`there is no election with the code ${idOrCode}`);
  if (others.length === 0) return id;
  throw new OperatorError(`several elections have the code ${idOrCode}: give the id instead`);
}

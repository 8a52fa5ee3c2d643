/** What one source may put into the folder of one office. */
export interface EvidenceQuota {
  readonly maxBytes: number;
  readonly maxFiles: number;
}

/** As the store was last looked at. Every version counts: whoever overwrites uses room as well. */
export interface EvidenceUsage {
  readonly bytes: number;
  readonly files: number;
}

export function isOverQuota(usage: EvidenceUsage, quota: EvidenceQuota): boolean {
  return usage.bytes >= quota.maxBytes || usage.files >= quota.maxFiles;
}

import { ObjectStore } from './object-store.js';
import { storageUnavailable } from './storage-faults.js';

/** Where no store is configured: every question is refused, so that the rest of the process can run without one. */
export class AbsentObjectStore extends ObjectStore {
  async put(): Promise<never> {
    throw storageUnavailable();
  }

  async get(): Promise<never> {
    throw storageUnavailable();
  }

  async head(): Promise<never> {
    throw storageUnavailable();
  }

  async list(): Promise<never> {
    throw storageUnavailable();
  }

  async listHistories(): Promise<never> {
    throw storageUnavailable();
  }

  async findHistory(): Promise<never> {
    throw storageUnavailable();
  }

  async presignGet(): Promise<never> {
    throw storageUnavailable();
  }
}

import type { HubProof, Refusal } from './hub-ledger.ts';

/** What this device remembers of hubs. Rejects with a `StorageFailure`. */
export interface SyncStore {
	/** Key of the hub that answered last; `null`: none ever did. */
	hub(): Promise<string | null>;
	/** From now on this is the hub. What others have signed is kept under their own keys. */
	meet(hub: string): Promise<void>;
	proofs(): Promise<readonly HubProof[]>;
	refusals(): Promise<readonly Refusal[]>;
	/** All in one transaction: killed in between, the device has both or neither, and sends again. */
	keep(proof: HubProof | null, refusals: readonly Refusal[]): Promise<void>;
}

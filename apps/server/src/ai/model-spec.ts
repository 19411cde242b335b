import type { ModelProvider } from '@chatref/protocol';
import type { LanguageModel } from 'ai';

/** Everything it takes to speak to one model. */
export type ModelSpec = {
  /** `server`: named by whoever runs the server, in its environment; else by people of a workspace, and not to be trusted. */
  readonly from: 'server' | 'workspace';
  /** Null before it is saved, and for the server's own. */
  readonly id: string | null;
  readonly label: string;
  readonly provider: ModelProvider;
  readonly name: string;
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
};

/** Makes one ready to be asked, over the way out that fits whoever named it. */
export type ConnectModel = (spec: ModelSpec) => LanguageModel;

/** The models of a workspace in the order in which they are tried; none where there is none, or its budget is used up. */
export type ModelSource<WorkspaceId> = (workspaceId: WorkspaceId) => Promise<readonly ModelSpec[]>;

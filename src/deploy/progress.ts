import { MultiStageOutput } from '@oclif/multi-stage-output';
import type { DeployProgress } from './deployPackage.ts';
import { plainText } from '../org/plainText.ts';
import { messages } from './messages.ts';

type Shown = { id: string; status: string; deployed: number; total: number };

/** Shows the stages of a deploy: redrawn in place on a terminal, one line for each change in CI, nothing with --json. */
export class DeployProgressDisplay {
  private readonly options: { jsonEnabled: boolean; dryRun: boolean };
  /** Made with the first step: before it, other texts may be shown. */
  private output: MultiStageOutput<Shown> | undefined;
  private readonly stages: Record<DeployProgress['stage'] | 'assign', string>;

  public constructor(options: { jsonEnabled: boolean; dryRun: boolean }) {
    this.options = options;
    this.stages = {
      prepare: messages.getMessage('stage.prepare'),
      deploy: messages.getMessage(options.dryRun ? 'stage.check' : 'stage.deploy'),
      assign: messages.getMessage('stage.assign'),
    };
  }

  private start(): MultiStageOutput<Shown> {
    const { jsonEnabled, dryRun } = this.options;
    const { prepare, deploy, assign } = this.stages;
    return new MultiStageOutput<Shown>({
      jsonEnabled,
      title: messages.getMessage(dryRun ? 'title.check' : 'title.deploy'),
      stages: dryRun ? [prepare, deploy] : [prepare, deploy, assign],
      stageSpecificBlock: [
        {
          stage: deploy,
          type: 'dynamic-key-value',
          label: messages.getMessage('label.components'),
          get: (data) => (data?.total ? `${data.deployed ?? 0}/${data.total}` : undefined),
        },
      ],
      postStagesBlock: [
        {
          type: 'dynamic-key-value',
          label: messages.getMessage('label.id'),
          get: (data) => data?.id && plainText(data.id),
        },
        {
          type: 'dynamic-key-value',
          label: messages.getMessage('label.status'),
          get: (data) => data?.status && plainText(data.status),
        },
      ],
    });
  }

  /** Goes to the stage of a deploy that has made progress, and shows its figures. */
  public update({ stage, id, status, deployed, total }: DeployProgress): void {
    this.output ??= this.start();
    this.output.goto(this.stages[stage], { id, status, deployed, total });
  }

  public assigning(): void {
    this.output?.goto(this.stages.assign);
  }

  /** Ends the display; to be called in every case, as it holds the terminal until then. */
  public stop(success: boolean): void {
    this.output?.stop(success ? 'completed' : 'failed');
  }
}

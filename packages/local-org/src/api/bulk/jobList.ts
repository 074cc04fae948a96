import type { Session } from '../../org.ts';
import { notFound } from '../replies.ts';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Aborted' | 'Failed';

interface Job {
  id: string;
  session: Session;
}

/** Jobs by id. Everybody sees their own; people with Modify All Data see all. */
export class JobList<T extends Job> {
  readonly #jobs = new Map<string, T>();

  public add(job: T): void {
    this.#jobs.set(job.id, job);
  }

  public of(session: Session): T[] {
    return [...this.#jobs.values()].filter((job) => maySee(session, job));
  }

  /** @throws OrgError NOT_FOUND */
  public find(session: Session, id: string): T {
    const job = this.#jobs.get(id);
    if (!job || !maySee(session, job)) throw notFound();
    return job;
  }

  public remove(id: string): void {
    this.#jobs.delete(id);
  }
}

function maySee(session: Session, job: Job): boolean {
  return job.session.userId === session.userId || session.access.has('ModifyAllData');
}

import type { Site } from '../site/site';
import type { Level } from './finding';

/** What a check of one note knows besides the note. */
export interface CheckFacts {
  /**
   * The file: absolute path with `/`; null for a text that is no file yet. Where `site` has a root,
   * what is below it decides whether the note is a post.
   */
  readonly path: string | null;
  /**
   * The folder that the globs of `settings.levels` start from, absolute with `/`: the workspace
   * folder, or the one whose `.vscode` holds the settings.
   */
  readonly folder?: string | null;
  /** The site that the note belongs to; null where the profile is `none`. */
  readonly site: Site | null;
  /** Today in the user's calendar, `2026-11-25`. */
  readonly today: string;
  readonly settings: CheckSettings;
}

/** What the user said of checks. */
export interface CheckSettings {
  /**
   * Levels by code or pattern of codes (`front-matter/*`): one level, or levels by glob of paths
   * below the workspace folder (`{"posts/old/**": "off"}`). The last that fits holds.
   */
  readonly levels: Readonly<Record<string, Level | Readonly<Record<string, Level>>>>;
  /** Length over which a title is long; Chinese counts 1. */
  readonly titleLength: number;
  readonly summaryLength: number;
}
